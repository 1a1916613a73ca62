import NewsModel
import Testing

@Suite struct RecurringRuleTests {
  @Test func `what recurs is a set`() {
    let found = expressions("They met ⟦every day⟧, ⟦each Monday⟧, ⟦every two weeks⟧ and ⟦annually⟧.")
    #expect(found.map(\.value) == ["P1D", "XXXX-WXX-1", "P2W", "P1Y"])
    #expect(found.allSatisfy { $0.kind == .set })
    #expect(values("They met ⟦twice a week⟧ and built 15 ⟦a year⟧.") == ["P1W", "P1Y"])
  }

  @Test func `an adjective or a title is no set`() {
    #expect(values("The Harbour Weekly and the daily press.").isEmpty)
  }

  @Test func `every other is twice the unit`() {
    #expect(values("They met ⟦every other week⟧, ⟦every second day⟧ and ⟦every few months⟧.") == ["P2W", "P2D", "PXM"])
  }

  @Test func `plural days and weekends recur`() {
    #expect(values("They play ⟦Sundays⟧ and on ⟦weekends⟧.") == ["XXXX-WXX-7", "XXXX-WXX-WE"])
  }
}
