import Testing

@Suite struct DecadeRuleTests {
  @Test func `decades and centuries have an unknown digit`() {
    #expect(values("In ⟦the early 1990s⟧ and ⟦the 19th century⟧.") == ["199X", "18XX"])
    #expect(days("In ⟦the 19th century⟧.") == "1801-01-01…1900-12-31")
    #expect(values("A song of ⟦the '60s⟧.") == ["196X"])
  }

  @Test func `an age is no decade`() {
    #expect(values("A man in his 40s fell.").isEmpty)
  }
}
