import NewsModel
import Testing

@Suite struct WeekendRuleTests {
  @Test func `a weekend is the one gone by unless told of the future`() {
    #expect(days("They met over ⟦the weekend⟧.") == "2025-04-19…2025-04-20")
    #expect(days("They met ⟦this weekend⟧.", published: "2025-04-22") == "2025-04-19…2025-04-20")
    #expect(days("They will meet ⟦this weekend⟧.") == "2025-04-26…2025-04-27")
  }

  @Test func `by and until lead up to a weekend as well`() {
    #expect(days("It could come by ⟦the weekend⟧.") == "2025-04-26…2025-04-27")
  }
}
