import NewsModel
import Testing

@Suite struct HolidayRuleTests {
  @Test func `fixed feasts go by the day gone by unless a cue points ahead`() {
    #expect(values("They rested on ⟦Christmas Day⟧ and ⟦New Year's Eve⟧.") == ["2024-12-25", "2024-12-31"])
    #expect(values("They will rest on ⟦Christmas Day⟧.") == ["2025-12-25"])
    #expect(values("They rested on ⟦Christmas Day⟧.", published: nil) == ["XXXX-12-25"])
  }

  @Test func `movable feasts are computed`() {
    #expect(values("A truce held on ⟦Easter Sunday⟧.") == ["2025-04-20"])
    #expect(values("They dined on ⟦Thanksgiving⟧ and before ⟦Labor Day⟧.") == ["2024-11-28", "2024-09-02"])
    #expect(values("The truce of ⟦Good Friday 1998⟧.") == ["1998-04-10"])
  }

  @Test func `names made with feasts are none`() {
    #expect(values("They sailed to Easter Island.").isEmpty)
  }

  @Test func `a modifier chooses the year of a feast`() {
    #expect(values("They met ⟦last Christmas⟧ and ⟦next Easter⟧.") == ["2024-12-25", "2026-04-05"])
    #expect(values("Shops filled on ⟦Black Friday⟧.") == ["2024-11-29"])
  }

  @Test func `feasts of the moon are found and left unresolved`() {
    #expect(values("They fasted during ⟦Ramadan⟧ and met at ⟦Diwali⟧.") == ["XXXX", "XXXX"])
    #expect(values("They fasted during ⟦Ramadan 2024⟧.") == ["2024"])
  }

  @Test func `a day known by its figures is of its own year`() {
    #expect(values("It changed after ⟦9/11⟧.") == ["2001-09-11"])
  }

  @Test func `persons, wishes and parades are no feasts`() {
    #expect(values("Oda Christmas wished them a Merry Christmas at the Chinese New Year parade.").isEmpty)
  }

  @Test func `a feast names its weekend`() {
    #expect(values("They sailed over the ⟦Easter weekend⟧.") == ["2025-W16-WE"])
    #expect(values("They sailed on ⟦Labor Day weekend⟧.") == ["2024-W35-WE"])
  }
}
