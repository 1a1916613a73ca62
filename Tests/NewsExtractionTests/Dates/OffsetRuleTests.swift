import NewsModel
import Testing

@Suite struct OffsetRuleTests {
  @Test func `the unit gives the precision`() {
    #expect(
      values("⟦three days ago⟧, ⟦two weeks ago⟧, ⟦a month ago⟧, ⟦a year ago⟧.") == [
        "2025-04-20", "2025-W15", "2025-03", "2024",
      ])
    #expect(values("⟦A decade ago⟧ and ⟦years ago⟧.") == ["201X", "PAST_REF"])
  }

  @Test func `earlier and later count from the day last spoken of`() {
    #expect(values("It opened on ⟦April 10⟧ and closed ⟦two days later⟧.") == ["2025-04-10", "2025-04-12"])
    #expect(values("It opened on ⟦April 10⟧, and ⟦the day before⟧, it rained.") == ["2025-04-10", "2025-04-09"])
  }

  @Test func `in two weeks lies ahead where the clause does`() {
    #expect(values("It will open in ⟦two weeks⟧.") == ["2025-W19"])
    #expect(values("It was built in ⟦two weeks⟧.") == ["P2W"])
  }

  @Test func `a number that is not told leaves the time open`() {
    #expect(
      values("They left ⟦months later⟧, ⟦a few weeks earlier⟧ or ⟦decades ago⟧.") == [
        "FUTURE_REF", "PAST_REF", "PAST_REF",
      ])
  }

  @Test func `units count from the time last spoken of that is as fine`() {
    #expect(values("She left in ⟦1920⟧ and came back ⟦two years later⟧.") == ["1920", "1922"])
    #expect(
      values("She left in ⟦1920⟧. ⟦That same year⟧ he died, ⟦the following year⟧ she did.") == ["1920", "1920", "1921"])
    #expect(values("It fell in ⟦March 2019⟧ and rose ⟦the next month⟧.") == ["2019-03", "2019-04"])
  }

  @Test func `the one before last`() {
    #expect(values("It fell ⟦the week before last⟧.") == ["2025-W15"])
  }

  @Test func `what lies before the calendar is past without days`() {
    #expect(values("They came ⟦3000 years ago⟧.") == ["PAST_REF"])
  }
}
