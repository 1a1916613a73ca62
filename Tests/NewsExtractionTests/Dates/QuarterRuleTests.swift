import NewsModel
import Testing

@Suite struct QuarterRuleTests {
  @Test func `a quarter takes the year told, else the latest`() {
    #expect(values("Sales fell in ⟦Q3 2024⟧.") == ["2024-Q3"])
    #expect(values("Sales fell in ⟦the first quarter of 2023⟧.") == ["2023-Q1"])
    #expect(values("Sales fell in ⟦the third quarter⟧.") == ["2024-Q3"])
    #expect(days("Sales fell in ⟦Q1 2025⟧.") == "2025-01-01…2025-03-31")
  }

  @Test func `a quarter without an article needs its hyphen or its year`() {
    #expect(values("A ⟦third-quarter⟧ loss, as in ⟦second quarter of 2024⟧.") == ["2024-Q3", "2024-Q2"])
    #expect(values("He scored in first quarter and paid a quarter.").isEmpty)
  }

  @Test func `the last quarter of a year is its fourth`() {
    #expect(values("Sales fell in ⟦the last quarter of last year⟧.") == ["2024-Q4"])
    #expect(values("Sales fell in ⟦the final quarter of 2023⟧.") == ["2023-Q4"])
  }
}
