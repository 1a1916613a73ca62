import NewsModel
import Testing

@Suite struct EventMentionsTests {
  @Test func `a happening that is only named is a mention`() {
    let reading = EventReading("Norway sent 40 tonnes of rice to Chile after the cyclone.")
    #expect(reading.triggers == ["sent"])
    #expect(reading.mentions.map(\.trigger.text) == ["cyclone"])
    #expect(reading.mentions.map(\.happening) == [.disaster])
  }

  @Test func `further words for what is told are mentions of it`() {
    let reading = EventReading("A passenger plane crashed near Kolm, killing nine people and injuring 12.")
    #expect(reading.triggers == ["crashed"])
    #expect(reading.mentions.map(\.trigger.text) == ["killing", "injuring"])
    #expect(reading.mentions.allSatisfy { $0.happening == .accident && $0.dead == 9 && $0.injured == 12 })
  }

  @Test(arguments: [
    "Such attacks are rare.", "Attacks are rare.", "The paintings are on sale.", "There was no attack.",
  ])
  func `a kind of thing is no happening`(_ text: String) {
    let reading = EventReading(text)
    #expect(reading.events.isEmpty && reading.mentions.isEmpty)
  }

  @Test func `a headline in capitals names what it is about`() {
    let reading = EventReading("Storm Kills Seven In Northern Kolmland")
    #expect(reading.events.isEmpty)
    #expect(reading.mentions.map(\.trigger.text) == ["Storm", "Kills"])
  }

  @Test func `a resignation that is demanded has not happened`() {
    let reading = EventReading("Maria Velk called for the resignation of the mayor.")
    #expect(reading.kinds == [.demand])
  }
}
