import NewsModel
import Testing

@Suite struct TimeOfDayRuleTests {
  @Test func `a part of a day has TIMEX3's letters`() {
    #expect(values("They met ⟦Tuesday evening⟧ and ⟦late Sunday night⟧.") == ["2025-04-22TEV", "2025-04-20TNI"])
    #expect(
      values("They met ⟦this morning⟧, ⟦last night⟧ and ⟦tomorrow afternoon⟧.") == [
        "2025-04-23TMO", "2025-04-22TNI", "2025-04-24TAF",
      ])
    #expect(values("They meet ⟦tonight⟧.") == ["2025-04-23TNI"])
  }

  @Test func `a part may stand before its day`() {
    #expect(values("On ⟦the morning of April 9⟧ it rained.") == ["2025-04-09TMO"])
    #expect(values("In ⟦the early hours of Monday⟧ it rained.") == ["2025-04-21TMO"])
  }

  @Test func `a part may be told of a day nearby`() {
    #expect(values("It rained on ⟦Monday⟧ and ⟦the night before⟧.") == ["2025-04-21", "2025-04-20TNI"])
    #expect(values("They left ⟦early in the morning⟧.") == ["2025-04-23TMO"])
    #expect(values("They sang ⟦that night⟧ and ⟦the next evening⟧.") == ["2025-04-23TNI", "2025-04-24TEV"])
  }

  @Test func `a night that was spent lies behind`() {
    #expect(values("They were forced to spend ⟦the night⟧ in tents.") == ["2025-04-22TNI"])
  }
}
