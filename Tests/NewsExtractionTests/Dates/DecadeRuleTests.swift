import NewsModel
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

  @Test func `a part narrows the days and keeps the value`() {
    #expect(values("In ⟦the early 1990s⟧.") == ["199X"])
    #expect(days("In ⟦the early 1990s⟧.") == "1990-01-01…1993-12-31")
    #expect(days("In ⟦the late '80s⟧.") == "1987-01-01…1989-12-31")
  }

  @Test func `a decade may lean on the one before it`() {
    #expect(values("Songs of ⟦the 1940s⟧ and ⟦50s⟧, in ⟦the twenty-first century⟧.") == ["194X", "195X", "20XX"])
    #expect(values("It was in the 30s °F.").isEmpty)
  }

  @Test func `decades in words need their article`() {
    #expect(values("A song of ⟦the late sixties⟧, sung in her sixties.") == ["196X"])
  }

  @Test func `an apostrophe makes a decade of its first year`() {
    #expect(values("In ⟦the 1990's⟧ they sang; in ⟦1990⟧'s song they wept.") == ["199X", "1990"])
  }
}
