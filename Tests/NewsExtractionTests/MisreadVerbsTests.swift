import NewsModel
import Testing

@Suite struct MisreadVerbsTests {
  @Test(arguments: [
    "A powerful earthquake hit northern Kolmland on Sunday.", "The magnitude 5 quake struck Kolm island on Sunday.",
    "An earthquake struck 30 kilometres north of the city of Kolm on Sunday.",
  ])
  func `what nature does is a verb`(_ text: String) {
    let reading = EventReading(text)
    #expect(reading.events.map(\.happening) == [.disaster])
    #expect(reading.days == ["2031-05-04"])
  }

  @Test func `a noun before and people behind make a shot a verb`() {
    let reading = EventReading("A gunman shot three people at an office in Kolm on Monday morning.")
    #expect(reading.events.map(\.happening) == [.killing])
  }

  @Test func `those who were hurt are counted`() {
    let reading = EventReading("Dozens of houses fell and 50 villagers were badly injured.")
    #expect(reading.events.first?.injured == 50)
  }

  @Test func `a sentence has a verb of its own`() {
    let reading = EventReading("An explosion ripped through a bakery in Kolm on Monday, killing three people.")
    #expect(reading.events.map(\.happening) == [.accident])
    #expect(reading.events.first?.dead == 3)
    #expect(reading.places == ["Kolm"])
    #expect(reading.days == ["2031-05-05"])
  }

  @Test func `a caption has none`() {
    #expect(EventReading("A man arrested in Kolm on Monday.").names(.target) == ["man"])
  }

  @Test func `figures with a unit are no verb`() throws {
    let article = MarkedArticle("The Weather Service warns of ⟦gusts of up to 60mph⟧.")
    #expect(article.stances == [.said])
  }
}
