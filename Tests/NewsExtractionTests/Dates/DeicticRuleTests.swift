import NewsModel
import Testing

@Suite struct DeicticRuleTests {
  @Test func `days pointed at count from publication`() {
    #expect(values("⟦Yesterday⟧, ⟦today⟧ and ⟦tomorrow⟧.") == ["2025-04-22", "2025-04-23", "2025-04-24"])
    #expect(values("It came ⟦the day after tomorrow⟧, they said ⟦earlier today⟧.") == ["2025-04-25", "2025-04-23"])
  }

  @Test func `a title's last word is no day`() {
    #expect(values("It was printed in Harbour Today.").isEmpty)
  }
}
