import NewsModel
import Testing

@Suite struct DayRangeRuleTests {
  @Test func `days in a row are an interval`() {
    #expect(values("Held ⟦April 22-24, 2025⟧.") == ["2025-04-22/2025-04-24"])
    #expect(days("Held ⟦April 20 to 22⟧.") == "2025-04-20…2025-04-22")
    #expect(values("It will be held ⟦between 3 and 5 May⟧.") == ["2025-05-03/2025-05-05"])
  }

  @Test func `days in a row may be told one by one`() {
    #expect(values("Walkouts are planned for ⟦May 23, 24 and 25⟧.") == ["2025-05-23/2025-05-25"])
    #expect(values("It was staged on ⟦May 5⟧, 10 and 12 times.") == ["2024-05-05"])
  }
}
