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
}
