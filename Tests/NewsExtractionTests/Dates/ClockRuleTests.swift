import NewsModel
import Testing

@Suite struct ClockRuleTests {
  @Test func `a time takes the day named with it`() {
    #expect(values("It struck at ⟦8 a.m. on Monday⟧.") == ["2025-04-21T08:00"])
    #expect(values("It struck at ⟦3:14 pm⟧, or ⟦around noon⟧.") == ["2025-04-23T15:14", "2025-04-23T12:00"])
    #expect(expressions("It struck at ⟦noon⟧.").first?.kind == .time)
  }

  @Test func `a time without a day takes the one spoken of nearby`() {
    #expect(values("On ⟦Monday⟧ it struck at ⟦11:30 p.m.⟧ again.") == ["2025-04-21", "2025-04-21T23:30"])
  }

  @Test func `universal time is marked`() {
    #expect(values("It struck at ⟦18:00 UTC⟧.") == ["2025-04-23T18:00Z"])
  }

  @Test func `a score is no time`() {
    #expect(values("They won 21:15 and ran it in 3:14.").isEmpty)
  }

  @Test func `a fraction of points needs more than a point`() {
    #expect(values("It rose 3.14 to 18.20.").isEmpty)
    #expect(values("It opens at ⟦eight o'clock⟧ and shuts at ⟦10.30 pm⟧ on weekdays.").count == 2)
  }

  @Test func `marks may stand apart`() {
    #expect(values("It sank at ⟦8 : 30 p.m.⟧ sharp.") == ["2025-04-23T20:30"])
  }

  @Test func `a time that opens a line of a ticker is one`() {
    #expect(values("⟦09:05⟧ The ferry has left.\n\n⟦10:40⟧ It is back.") == ["2025-04-23T09:05", "2025-04-23T10:40"])
  }

  @Test func `a ticker's line is of the day of publication whatever the line before speaks of`() {
    let text = "⟦18:05⟧ The residents of the hill may not return before ⟦Friday⟧.\n\n⟦17:30⟧ Crews are tired."
    #expect(values(text) == ["2025-04-23T18:05", "2025-04-25", "2025-04-23T17:30"])
  }

  @Test func `a quotation may follow the time that opens a line`() {
    #expect(values("⟦16:45⟧ “We are safe,” she says.") == ["2025-04-23T16:45"])
  }
}
