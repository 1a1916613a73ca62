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
}
