import NewsModel
import Testing

@Suite struct NthWeekdayRuleTests {
  @Test func `a weekday is counted in its month`() {
    #expect(values("It opens on ⟦the first Monday of October 2025⟧.") == ["2025-10-06"])
    #expect(values("It closed on ⟦the last Sunday in March⟧.") == ["2025-03-30"])
  }
}
