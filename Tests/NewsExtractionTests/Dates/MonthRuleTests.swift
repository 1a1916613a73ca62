import NewsModel
import Testing

@Suite struct MonthRuleTests {
  @Test func `a month alone is the latest not after publication`() {
    #expect(values("It began in ⟦March⟧ and in ⟦May⟧.") == ["2025-03", "2024-05"])
    #expect(values("It will begin in ⟦May⟧.") == ["2025-05"])
    #expect(values("They vote ⟦this November⟧.") == ["2025-11"])
    #expect(values("It began ⟦last April⟧.") == ["2024-04"])
  }

  @Test func `a month with its year is stated in full`() {
    let found = expressions("It began in ⟦February 2022⟧.")
    #expect(found.first?.value == "2022-02")
    #expect(found.first?.isRelative == false)
    #expect(days("It began in ⟦February 2024⟧.") == "2024-02-01…2024-02-29")
  }

  @Test func `a part narrows the days and keeps the value`() {
    #expect(values("It began in ⟦mid-April⟧.") == ["2025-04"])
    #expect(days("It began in ⟦mid-April⟧.") == "2025-04-11…2025-04-20")
  }

  @Test func `names and verbs are no months`() {
    #expect(values("They march on; in June Archer's garden it may rain; August Holt left.").isEmpty)
  }

  @Test func `this past month and abbreviations with a period`() {
    #expect(values("It began ⟦this past March⟧ and in ⟦Jan.⟧, he said.") == ["2025-03", "2025-01"])
    #expect(values("It will begin ⟦next April⟧.") == ["2026-04"])
    #expect(values("They greeted this august house.").isEmpty)
  }

  @Test func `a month before its noun is one`() {
    #expect(values("A ⟦June⟧ poll and the ⟦March⟧ vote, held in ⟦May⟧, ⟦June⟧ and ⟦July 2024⟧.").count == 5)
  }
}
