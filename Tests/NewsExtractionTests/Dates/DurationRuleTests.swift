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

  @Test func `lengths in one word, by hyphens and by halves`() {
    #expect(values("A ⟦weeklong⟧ fair, a ⟦year-long⟧ inquiry, a ⟦half-hour⟧ walk.") == ["P1W", "P1Y", "PT30M"])
    #expect(values("A ⟦two-and-a-half-year⟧ term, ⟦a decade⟧ and a ⟦two-year⟧ sentence.") == ["P2.5Y", "P10Y", "P2Y"])
    #expect(values("After ⟦years⟧ of talks came ⟦weeks⟧ of rain; it took ⟦decades⟧.") == ["PXY", "PXW", "PXY"])
    #expect(values("In ⟦the first six months⟧ it held.") == ["P6M"])
  }

  @Test func `an age with its range is no duration`() {
    #expect(values("Pupils aged 8-10 years sat at the age of 12 years.").isEmpty)
  }

  @Test func `fractions of a century are years`() {
    #expect(values("For ⟦a quarter-century⟧ and ⟦half a century⟧ it stood.") == ["P25Y", "P50Y"])
    #expect(values("Just ⟦days⟧ after, in a matter of ⟦hours⟧.") == ["PXD", "PTXH"])
  }

  @Test func `a half may follow its unit`() {
    #expect(values("It took ⟦a year and a half⟧, then ⟦an hour and a half⟧.") == ["P1.5Y", "PT1.5H"])
  }

  @Test func `early days and as many months are no lengths`() {
    #expect(values("In the early days of the war, food was scarce.").isEmpty)
    #expect(values("It was a third visit in as many months.").isEmpty)
  }
}
