import NewsModel
import Testing

/// Texts that tell of years gone by.
@Suite struct DateHistoryTests {
  private let opening =
    "Velk was born in ⟦1704⟧, wed in ⟦1726⟧, sailed in ⟦1733⟧ and ⟦1735⟧, and ruled from ⟦1741⟧ to ⟦1752⟧. "

  @Test func `a day without its year is of the year last spoken of`() {
    #expect(
      values(opening + "In ⟦May 1753⟧ he fell ill. On ⟦30 June⟧ he died.").suffix(2) == ["1753-05", "1753-06-30"])
    #expect(
      values(opening + "The fleet of ⟦December 1753⟧ was lost in ⟦January⟧.").suffix(2) == ["1753-12", "1754-01"])
  }

  @Test func `a weekday follows the day last spoken of`() {
    // The 1st of May 1753 was a Tuesday.
    #expect(
      values(opening + "On ⟦1 May 1753⟧ he fell. On ⟦Friday⟧ he rose.").suffix(2) == ["1753-05-01", "1753-05-04"])
  }

  @Test func `news with a look back counts from publication`() {
    #expect(values("The mill of ⟦1998⟧ burned on ⟦Monday⟧. It had closed on ⟦March 3⟧.").last == "2025-03-03")
  }

  @Test func `a recent day in a history is counted from publication`() {
    #expect(
      values("⟦April 21, 2025⟧. " + opening + "A plaque was hung on ⟦April 22, 2025⟧, and again on ⟦March 1⟧.").last
        == "2025-03-01")
  }
}
