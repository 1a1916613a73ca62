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

  @Test func `a verb that tells too little names what happened`() {
    let reading = EventReading("The man convicted of arson left prison.")
    #expect(reading.mentions.contains { $0.happening == .trial })
  }

  @Test func `what hits a village beside an earthquake is nature, what hits a bank is not`() {
    let quake = EventReading("The earthquake lasted a minute. Five villages had been badly hit.")
    #expect(quake.mentions.contains { $0.happening == .disaster && $0.trigger.text == "hit" })
    #expect(EventReading("The bank was badly hit by the crisis.").mentions.isEmpty)
  }

  @Test func `an earthquake that struck is one`() {
    #expect(
      EventReading("Mourners wept for the victims of the earthquake that struck Kolm on Sunday.").events.count == 1)
  }
}
