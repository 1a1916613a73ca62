import NewsModel
import Testing

@Suite struct FiscalRuleTests {
  @Test func `a fiscal year has a value of its own and no days`() {
    let found = expressions("Losses grew in ⟦fiscal 2024⟧, ⟦fiscal year 2023-24⟧ and ⟦FY2022⟧.")
    #expect(found.map(\.value) == ["FY2024", "FY2024", "FY2022"])
    #expect(found.allSatisfy { $0.interval == nil && $0.kind == .date })
  }

  @Test func `a fiscal year pointed at counts from publication`() {
    #expect(values("Losses grew in ⟦the last fiscal year⟧.") == ["FY2024"])
    #expect(values("They plan cuts in ⟦the current financial year⟧.") == ["FY2025"])
    #expect(values("They plan cuts in ⟦the next financial year⟧.", published: nil) == ["FYXXXX"])
  }

  @Test func `a quarter of a fiscal year is told with it`() {
    #expect(values("Losses grew in ⟦the third quarter of fiscal 2024⟧.") == ["FY2024-Q3"])
    #expect(values("Losses grew in ⟦the fiscal second quarter⟧.") == ["FY2025-Q2"])
  }

  @Test func `fiscal policy is no year`() {
    #expect(values("The fiscal rules and the financial crisis hurt them.").isEmpty)
  }
}
