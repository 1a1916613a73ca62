import NewsModel
import Testing

@Suite struct SeasonRuleTests {
  @Test func `a season takes its year`() {
    #expect(values("In ⟦spring 2023⟧ and ⟦the winter of 2021⟧.") == ["2023-SP", "2021-WI"])
    #expect(days("It burnt ⟦last summer⟧.") == "2024-06-01…2024-08-31")
  }

  @Test func `in February this winter began the year before`() {
    #expect(values("It snowed ⟦this winter⟧.", published: "2025-02-03") == ["2024-WI"])
  }
}
