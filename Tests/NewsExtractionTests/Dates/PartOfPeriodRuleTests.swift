import NewsModel
import Testing

@Suite struct PartOfPeriodRuleTests {
  @Test func `a part keeps the period's value and its own days`() {
    #expect(values("It closes at ⟦the end of the year⟧.") == ["2025"])
    #expect(days("It opened in ⟦the second half of 2024⟧.") == "2024-07-02…2024-12-31")
    #expect(days("It opened at ⟦the beginning of last month⟧.") == "2025-03-01…2025-03-10")
    #expect(values("It closes by ⟦year end⟧.") == ["2025"])
    #expect(values("It closes by ⟦year's end⟧.") == ["2025"])
  }

  @Test func `the halves of a year have a value`() {
    #expect(values("It fell in ⟦the first half of 2023⟧.") == ["2023-H1"])
    #expect(days("It fell in ⟦the second half of 2023⟧.") == "2023-07-02…2023-12-31")
  }
}
