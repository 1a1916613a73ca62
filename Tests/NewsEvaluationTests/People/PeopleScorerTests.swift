import Testing

@testable import NewsEvaluation

@Suite struct PeopleScorerTests {
  private let gold = records(
    """
    {"id":"1","text":"Mayor Ada Pym met Tomas Orlan. Pym smiled; he did not.","entities":[\
    {"mentions":[{"start":0,"end":13,"kind":"NAM"},{"start":31,"end":34,"kind":"NAM"}]},\
    {"mentions":[{"start":18,"end":29,"kind":"NAM"},{"start":43,"end":45,"kind":"PRO"}]}]}
    """)

  private func lines(_ persons: String, kinds: Set<String> = [], errors: Int = 0) throws -> [String] {
    var options = PeopleScorer.Options()
    options.kinds = kinds
    options.errors = errors
    let predicted = records(#"{"id":"1","persons":[\#(persons)]}"#)
    return try PeopleScorer(gold: gold, predicted: predicted, options: options).report.lines
  }

  @Test func `strict and overlapping mentions are counted, and chains among the matched`() throws {
    // Both of Pym's mentions and Orlan's one go under the name of Pym.
    let lines = try lines(
      #"""
      {"start":6,"end":13,"entity":"Pym"},{"start":31,"end":34,"entity":"Pym"},{"start":18,"end":29,"entity":"Pym"},{"start":46,"end":49,"entity":"Did"}
      """#, kinds: ["NAM"])
    #expect(
      lines == [
        "gold 3 system 4", "strict   P  50.00 R  66.67 F1  57.14", "overlap  P  75.00 R 100.00 F1  85.71",
        // Precision: (2/3 + 2/3 + 1/3) / 3; recall: all.
        "B3 over 3 matched mentions: P 55.56 R 100.00 F1 71.43",
      ])
  }

  @Test func `mentions without an entity take no part in chains`() throws {
    #expect(try lines(#"{"start":31,"end":34}"#).count == 3)
  }

  @Test func `errors are listed with their words`() throws {
    let lines = try lines(#"{"start":46,"end":49}"#, kinds: ["NAM"], errors: 2)
    #expect(lines.suffix(2) == ["1\tSPUR\tdid", "1\tMISS\tMayor Ada Pym"])
  }
}
