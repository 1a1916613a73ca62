import NewsModel
import Testing

@Suite struct WeekdayRuleTests {
  @Test func `a bare weekday counts the day of publication`() {
    #expect(values("They met on ⟦Wednesday⟧.") == ["2025-04-23"])
    #expect(values("They met on ⟦Tuesday⟧ and ⟦Thursday⟧.") == ["2025-04-22", "2025-04-17"])
  }

  @Test func `that before a weekday opens a clause unless on stands before it`() {
    #expect(values("They said that ⟦Wednesday⟧'s meeting was short.") == ["2025-04-23"])
    #expect(values("They met on ⟦that Monday⟧.") == ["2025-04-21"])
  }

  @Test func `a cue in its clause turns a weekday to the future`() {
    #expect(values("They will meet on ⟦Friday⟧.") == ["2025-04-25"])
    #expect(values("On ⟦Friday⟧, the court is due to rule.") == ["2025-04-25"])
    #expect(values("The strike lasts until ⟦Saturday⟧.") == ["2025-04-26"])
    #expect(values("They agreed to meet on ⟦Monday⟧.") == ["2025-04-28"])
    #expect(values("Both sides are to meet on ⟦Thursday⟧.") == ["2025-04-24"])
  }

  @Test func `a cue in another clause leaves a weekday in the past`() {
    #expect(values("The pier will close, officials said ⟦Monday⟧.") == ["2025-04-21"])
    #expect(values("Asked on ⟦Monday⟧ whether it will close, she nodded.") == ["2025-04-21"])
  }

  @Test func `last and next skip the day of publication`() {
    #expect(values("They met ⟦last Wednesday⟧ and meet again ⟦next Wednesday⟧.") == ["2025-04-16", "2025-04-30"])
    #expect(values("They met on ⟦Wednesday last week⟧.") == ["2025-04-16"])
    #expect(values("They met ⟦early Monday⟧.") == ["2025-04-21"])
  }

  @Test func `a newspaper's name and a star are no weekdays`() {
    #expect(values("He told the Sunday Gazette that the Sun rose.").isEmpty)
  }

  @Test func `following is a determiner only behind its article`() {
    #expect(values("Following ⟦Tuesday⟧'s vote they left ⟦last week⟧.") == ["2025-04-22", "2025-W16"])
    #expect(values("They left on ⟦April 2⟧, to return ⟦the following Monday⟧.") == ["2025-04-02", "2025-04-07"])
    #expect(values("They left ⟦this past Monday⟧.") == ["2025-04-21"])
  }

  @Test func `a paper's abbreviation and a day of memory are no weekdays`() {
    #expect(values("Ostvik Sun, ⟦August 16, 2008⟧.") == ["2008-08-16"])
    #expect(values("They marched for Bloody Tuesday.").isEmpty)
  }

  @Test func `Thursday week is the one after the next`() {
    #expect(values("They meet on ⟦Thursday week⟧.") == ["2025-05-01"])
  }
}
