import Testing

@testable import NewsEvaluation

@Suite struct DateScorerTests {
  private let gold = records(
    """
    {"id":"1","text":"It shut on May 6, reopened last year and ran for two weeks.","timexes":[\
    {"start":11,"end":16,"type":"DATE","value":"2031-05-06","text":"May 6"},\
    {"start":27,"end":36,"type":"DATE","value":"2030","text":"last year"},\
    {"start":49,"end":58,"type":"DURATION","value":"P2W","text":"two weeks"}]}
    """)

  private func figures(
    _ timexes: String, _ change: (inout DateScorer.Options) -> Void = { _ in }
  ) throws -> [String: Double] {
    var options = DateScorer.Options()
    change(&options)
    let scorer = try DateScorer(
      gold: gold, predicted: records(#"{"id":"1","timexes":[\#(timexes)]}"#), options: options)
    return Dictionary(uniqueKeysWithValues: scorer.figures.map { ($0.name, $0.value) })
  }

  @Test func `extent, overlap, value and day are counted apart`() throws {
    let figures = try figures(
      #"""
      {"start":8,"end":16,"type":"DATE","value":"2031-05-06"},{"start":27,"end":36,"type":"DATE","value":"2029"},{"start":0,"end":2,"type":"DATE","value":"2031-05-07"}
      """#)
    #expect(figures["strict_F1"] == 1.0 / 3)
    #expect(figures["relaxed_F1"] == 2.0 / 3)
    #expect(figures["value_acc"] == 0.5)
    #expect(figures["value_F1"] == 0.5 * (2.0 / 3))
    #expect(figures["day_recall"] == 1)
    // Two days found, one of them right.
    #expect(figures["dayset_P"] == 0.5)
    #expect(figures["dayset_R"] == 1)
  }

  @Test func `the same extent goes before a larger overlap`() throws {
    let figures = try figures(
      #"{"start":20,"end":58,"type":"DATE","value":"X"},{"start":49,"end":58,"type":"DURATION","value":"P2W"}"#)
    #expect(figures["value_acc"] == 0.5)
  }

  @Test func `durations of the gold may be left out`() throws {
    #expect(try figures("") { $0.datesOnly = true }["gold"] == 2)
  }

  @Test func `the report gives counts and hundredths`() throws {
    let scorer = try DateScorer(gold: gold, predicted: Records(), options: DateScorer.Options())
    #expect(scorer.report.lines.prefix(3) == ["gold              3", "system            0", "strict_P       0.00"])
    #expect(scorer.report.notes == ["warning: 1 gold documents absent from predictions (counted as empty)"])
  }

  @Test func `gold of another shape is refused`() {
    #expect(throws: EvaluationFailure.self) {
      try DateScorer(gold: records(#"{"id":"1","text":"x"}"#), predicted: Records(), options: DateScorer.Options())
    }
  }
}
