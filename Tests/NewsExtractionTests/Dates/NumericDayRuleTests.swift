import NewsModel
import Testing

@Suite struct NumericDayRuleTests {
  @Test func `figures read as a day`() {
    #expect(values("Filed ⟦2025-04-23⟧.") == ["2025-04-23"])
    #expect(values("Filed ⟦23/04/2025⟧.") == ["2025-04-23"])
  }

  @Test func `of two numbers below thirteen the month stands first`() {
    #expect(values("Filed ⟦4/11/2025⟧.") == ["2025-04-11"])
    #expect(values("Filed ⟦7/8/07⟧.") == ["2007-07-08"])
  }

  @Test func `figures of no day are left alone`() {
    #expect(values("The score was 21-14-60 and 3/40/22.").isEmpty)
  }

  @Test func `figures set apart need a year of four digits`() {
    #expect(values("Filed ⟦2025 - 04 - 23⟧ or ⟦4 / 23 / 2025⟧.") == ["2025-04-23", "2025-04-23"])
    #expect(values("They won 3 - 2 - 1.").isEmpty)
  }

  @Test func `a day between full stops is one token`() {
    #expect(values("It was signed on ⟦12.05.2031⟧ and ends on ⟦31.12.2033⟧.") == ["2031-05-12", "2033-12-31"])
    #expect(values("Version 12.5.20311 and 1.2.3 came out.").isEmpty)
  }
}
