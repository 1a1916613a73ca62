import NewsModel
import Testing

/// Texts that tell of years gone by.
@Suite struct DateHistoryTests {
  private let opening =
    "Velk was born in ⟦1704⟧, wed in ⟦1726⟧, sailed in ⟦1733⟧ and ⟦1735⟧, and ruled from ⟦1741⟧ to ⟦1752⟧. He wrote in ⟦1743⟧. "

  @Test func `a day without its year is of the year last spoken of`() {
    #expect(
      values(opening + "In ⟦May 1753⟧ he fell ill. On ⟦30 June⟧ he died.").suffix(2) == ["1753-05", "1753-06-30"])
    #expect(
      values(opening + "The fleet of ⟦December 1753⟧ was lost in ⟦January⟧.").suffix(2) == ["1753-12", "1754-01"])
  }

  @Test func `a text with a weekday is news, whatever it looks back on`() {
    #expect(
      values(opening + "In ⟦May 1753⟧ he fell. On ⟦Monday⟧ his house burned, shut since ⟦March 3⟧.").suffix(2) == [
        "2025-04-21", "2025-03-03",
      ])
  }

  @Test func `a text with few years counts from publication`() {
    #expect(values("The mill of ⟦1998⟧ burned. It had closed on ⟦March 3⟧.").last == "2025-03-03")
  }
}
