import Testing

@Suite struct YearRuleTests {
  @Test func `a year stands where years do`() {
    #expect(values("Built in ⟦1874⟧, rebuilt in ⟦2014⟧ (⟦2016⟧ for the roof).") == ["1874", "2014", "2016"])
    #expect(values("Before the ⟦2012⟧ election it fell.") == ["2012"])
    #expect(days("It rose in ⟦late 2023⟧.") == "2023-09-01…2023-12-31")
  }

  @Test func `other numbers of four digits are no years`() {
    #expect(values("It drew 1709 schoolchildren, cost $2014 and is a 2000 year old custom at 1600 metres.").isEmpty)
  }
}
