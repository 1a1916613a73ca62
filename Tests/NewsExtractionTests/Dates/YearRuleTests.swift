import NewsModel
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

  @Test func `years of old stand in brackets and after prepositions`() {
    #expect(values("Hanna Velk (⟦1704⟧ – ⟦1787⟧) sat from ⟦1735⟧, and an illness in ⟦1733⟧ spared her.").count == 4)
    #expect(values("It dates from ⟦the year 1850⟧ and from ⟦AD 800⟧.") == ["1850", "0800"])
  }

  @Test func `a year before Christ has no days`() {
    let found = expressions("It fell in ⟦490 BC⟧ and in ⟦the fifth century BC⟧.")
    #expect(found.map(\.value) == ["BC0490", "BC04"])
    #expect(found.allSatisfy { $0.interval == nil })
  }

  @Test func `a number with a number behind its hyphen is a year only as a span of years`() {
    #expect(values("Decree 2005-981 filled pages 1087-1101.").isEmpty)
  }

  @Test func `a determiner makes a year of the number behind it`() {
    #expect(values("Her ⟦2012⟧ run, a failed ⟦2004⟧ bid, a ⟦2007⟧ address and the ⟦1985⟧/86 harvest.").count == 4)
    #expect(values("Its 2000 members and their 1950 acres.").isEmpty)
  }
}
