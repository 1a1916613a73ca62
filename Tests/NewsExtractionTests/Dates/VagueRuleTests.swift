import Testing

@Suite struct VagueRuleTests {
  @Test func `recently is past, now is left alone`() {
    #expect(values("It ⟦recently⟧ closed and is now for sale; it may soon open.") == ["PAST_REF"])
  }
}
