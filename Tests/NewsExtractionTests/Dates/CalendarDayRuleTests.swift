import NewsModel
import Testing

@Suite struct CalendarDayRuleTests {
  @Test func `a day stated in full reads in every order`() {
    #expect(values("Signed on ⟦April 23, 2025⟧ in Ostvik.") == ["2025-04-23"])
    #expect(values("Signed on ⟦23 April 2025⟧.") == ["2025-04-23"])
    #expect(values("Signed on ⟦the 23rd of April 2025⟧.") == ["2025-04-23"])
    #expect(values("Signed on ⟦Monday, 21 April, 2025⟧.") == ["2025-04-21"])
    #expect(values("Signed on ⟦Feb. 24, 2022⟧.") == ["2022-02-24"])
    #expect(values("Posted ⟦10 Nov 11⟧.") == ["2011-11-10"])
    #expect(values("Opened ⟦Thursday (June 13)⟧ in Ostvik.", published: "2013-06-14") == ["2013-06-13"])
  }

  @Test func `only a day without its year is relative`() {
    #expect(expressions("It began on ⟦February 24, 2022⟧.").first?.isRelative == false)
    #expect(expressions("It began on ⟦February 24⟧.").first?.isRelative == true)
  }

  @Test func `without a year the day gone by is meant`() {
    #expect(values("It closed on ⟦Apr. 23⟧.") == ["2025-04-23"])
    #expect(values("It closed on ⟦December 11⟧.") == ["2024-12-11"])
    #expect(values("It closed on ⟦September 9⟧.") == ["2024-09-09"])
  }

  @Test func `without a year a cue or great nearness points ahead`() {
    #expect(values("It will close on ⟦September 9⟧.") == ["2025-09-09"])
    #expect(values("A fair on ⟦May 2⟧ brings them back.") == ["2025-05-02"])
  }

  @Test func `a day the calendar lacks leaves its month`() {
    #expect(values("It was ⟦February⟧ 30, he joked.") == ["2025-02"])
  }

  @Test func `a year told beside it is taken`() {
    #expect(values("It rained on ⟦April 2 last year⟧.") == ["2024-04-02"])
  }

  @Test func `a day may be joined by hyphens or told without its month`() {
    #expect(values("Filed ⟦23-Apr-2025⟧ and ⟦05/Aug/16⟧.") == ["2025-04-23", "2016-08-05"])
    #expect(values("They met on ⟦the 9th⟧ and will vote on ⟦the 30th⟧.") == ["2025-04-09", "2025-04-30"])
    #expect(values("They met on the 9th floor of the 2nd house, for $12 more.").isEmpty)
  }

  @Test func `a day known by its attacks has their year`() {
    #expect(values("It changed after the ⟦Sept. 11⟧ attacks.") == ["2001-09-11"])
  }

  @Test func `a night between two days has their year`() {
    #expect(values("It began on ⟦the night of April 14⟧-15, ⟦2023⟧.") == ["2023-04-14TNI", "2023"])
  }
}
