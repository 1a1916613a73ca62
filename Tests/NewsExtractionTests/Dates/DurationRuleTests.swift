import NewsModel
import Testing

@Suite struct DurationRuleTests {
  @Test func `lengths of time have a duration's value`() {
    #expect(
      values("A ⟦30-day⟧ truce, a ⟦three-year⟧ term, ⟦two hours⟧ and ⟦twenty-five minutes⟧.") == [
        "P30D", "P3Y", "PT2H", "PT25M",
      ])
    #expect(
      values("They waited for ⟦half an hour⟧, ⟦a few minutes⟧, ⟦several weeks⟧ and for ⟦months⟧.") == [
        "PT30M", "PTXM", "PXW", "PXM",
      ])
    #expect(values("It took ⟦more than three years⟧ and ⟦two and a half days⟧.") == ["P3Y", "P2.5D"])
    #expect(expressions("A ⟦30-hour⟧ truce.").first?.kind == .duration)
  }

  @Test func `ages are no durations`() {
    #expect(values("A 30-year-old woman, 12 years old, met a man of 60 years of age.").isEmpty)
  }
}
