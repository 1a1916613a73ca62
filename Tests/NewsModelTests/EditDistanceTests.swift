import NewsModel
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("saldin", "saldin", 0), ("saldin", "saldn", 1), ("saldin", "sladin", 1), ("saldin", "saldim", 1),
    ("oakden", "oakdan", 1), ("margaret", "margret", 1), ("brekke", "breke", 1), ("abcdef", "badcfe", 3),
  ])
  func `letters left out, put in, changed and changed over`(_ first: String, _ second: String, _ distance: Int) {
    #expect(EditDistance.between(first, second, atMost: 3) == distance)
    #expect(EditDistance.between(second, first, atMost: 3) == distance)
  }

  @Test func `what is farther than the limit is not measured`() {
    #expect(EditDistance.between("velden", "marenko", atMost: 2) == nil)
    #expect(EditDistance.between("a", "abcd", atMost: 2) == nil)
  }

  @Test func `short words may have no slip`() {
    #expect(EditDistance.allowed(for: "pym") == 0)
    #expect(EditDistance.allowed(for: "velk") == 1)
    #expect(EditDistance.allowed(for: "marchenko") == 2)
  }
}
