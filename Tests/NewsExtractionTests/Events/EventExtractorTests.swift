import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct EventExtractorTests {
  @Test func `a clause reports one happening`() {
    let reading = EventReading("Maria Velk held a meeting with Tomas Orlan for talks in Kolm.")
    #expect(reading.kinds == [.consult])
  }

  @Test func `two clauses report two happenings in the order of the text`() {
    let reading = EventReading("Maria Velk met Tomas Orlan in Kolm; Peter Dovrel visited Portugal.")
    #expect(reading.triggers == ["met", "visited"])
    #expect(reading.names(.source, ofEvent: 1) == ["Peter Dovrel"])
  }

  @Test func `the summary is the sentence without its bullet`() {
    let reading = EventReading("• Maria Velk met Tomas Orlan in Kolm.")
    #expect(reading.events.map(\.summary) == ["Maria Velk met Tomas Orlan in Kolm."])
  }

  @Test func `a date of another clause does not date the event`() {
    let reading = EventReading("Maria Velk met Tomas Orlan, who was born on 3 May 1990.")
    #expect(reading.days == [nil])
  }

  @Test func `a weekday dates nothing where the article's own date is unknown`() {
    let reading = EventReading("Maria Velk met Tomas Orlan on Tuesday.", published: nil)
    #expect(reading.days == [nil])
    #expect(reading.events.first?.date?.basis == "“Tuesday”, but the article's own date is unknown")
  }

  @Test func `participants lead to the people of the article`() {
    let reading = EventReading("Maria Velk came to the hall. There Velk met Tomas Orlan.")
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
    #expect(reading.events.first?.participants.allSatisfy { $0.personIndex != nil } == true)
  }

  @Test func `offsets count scalars past emoji and accents`() {
    let reading = EventReading("👩‍👩‍👧 Café e\u{301}te\u{301} 🇳🇴\n\nMaria Velk met Tomas Orlan at the Café Zoë 🙂 on Tuesday.")
    #expect(reading.triggers == ["met"])
  }

  @Test func `what is denied or did not take place is no event that happened`() {
    #expect(EventReading("Maria Velk denied she had met Peter Orlan on Monday.").statuses == [.denied])
    #expect(EventReading("No talks were held in Paris.").statuses == [.denied])
  }

  @Test func `a date behind after belongs to what came before`() {
    #expect(EventReading("Talks in Kolm broke down after Norway presented a paper on Tuesday.").days == [nil])
  }

  @Test func `asking not to be named is no event`() {
    let reading = EventReading("An official who asked not to be named left the hall.")
    #expect(reading.triggers.isEmpty)
    #expect(reading.mentions.isEmpty)
  }
}
