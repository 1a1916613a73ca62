import NewsModel
import Testing

@Suite struct MeetingFrameTests {
  @Test func `a meeting has those who met, its place and its day`() {
    let reading = EventReading("Maria Velk met Tomas Orlan in Kolm on Tuesday.")
    #expect(reading.kinds == [.consult])
    #expect(reading.statuses == [.happened])
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
    #expect(reading.places == ["Kolm"])
    #expect(reading.days == ["2031-05-06"])
  }

  @Test func `talks that were held are a meeting`() {
    let reading = EventReading("On Monday, Maria Velk held talks with Tomas Orlan in Geneva.")
    #expect(reading.triggers == ["held talks"])
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
    #expect(reading.places == ["Geneva"])
    #expect(reading.days == ["2031-05-05"])
  }

  @Test func `a call by telephone is a meeting`() {
    let reading = EventReading("Maria Velk had a phone call with Tomas Orlan on Wednesday.")
    #expect(reading.triggers == ["had a phone call"])
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
    #expect(reading.days == ["2031-05-07"])
  }

  @Test func `a meeting to come is planned`() {
    let reading = EventReading("Maria Velk will meet Tomas Orlan in Kolm.")
    #expect(reading.statuses == [.planned])
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
  }

  @Test func `a meeting that did not take place is denied`() {
    let reading = EventReading("Maria Velk did not meet Tomas Orlan in Kolm.")
    #expect(reading.statuses == [.denied])
  }

  @Test func `talks between countries that broke down are cancelled`() {
    let reading = EventReading("The talks between Norway and Chile broke down in Geneva.")
    #expect(reading.statuses == [.cancelled])
    #expect(reading.names(.participant) == ["Norway", "Chile"])
  }

  @Test func `talks that were put off are postponed`() {
    let reading = EventReading("The talks between Norway and Chile were postponed.")
    #expect(reading.statuses == [.postponed])
  }

  @Test func `a demand that is met is no meeting`() {
    #expect(!EventReading("Every demand of the fishermen was met at once.").kinds.contains(.consult))
  }

  @Test func `talk of talks without those who talk is no event`() {
    #expect(EventReading("Nobody believes in talks any more.").events.isEmpty)
  }

  @Test func `a title may stand for who was met`() {
    let reading = EventReading("Norwegian President Vera Tarn rose. Maria Velk met the Norwegian president in Kolm.")
    #expect(reading.names(.participant) == ["Maria Velk", "Vera Tarn"])
  }

  @Test func `talks may open the sentence`() {
    let reading = EventReading("Talks between Norway and Chile collapsed in Geneva on Monday.")
    #expect(reading.statuses == [.cancelled])
    #expect(reading.names(.participant) == ["Norway", "Chile"])
    #expect(reading.places == ["Geneva"])
    #expect(reading.days == ["2031-05-05"])
  }

  @Test func `a meeting that is due is planned for its day`() {
    let reading = EventReading("Maria Velk is due to meet Tomas Orlan in Geneva on 1 June 2031.")
    #expect(reading.statuses == [.planned])
    #expect(reading.days == ["2031-06-01"])
  }
}
