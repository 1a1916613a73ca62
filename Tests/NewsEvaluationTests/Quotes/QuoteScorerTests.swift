import Testing

@testable import NewsEvaluation

/// Figures worked out by hand on one sentence of twenty words.
@Suite struct QuoteScorerTests {
  // 0         1         2         3         4         5         6         7         8
  // 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890
  // Ada Pym said that the old pier was rotten. "Close it now," she said. Two crews hope to win.
  private static let text =
    #"Ada Pym said that the old pier was rotten. \"Close it now,\" she said. Two crews hope to win."#
  private let gold = records(
    """
    {"id":"1","text":"\(Self.text)","quotes":[\
    {"start":13,"end":41,"kind":"indirect","speaker":"Ada Pym","speaker_start":0,"speaker_end":7,"speaker_kind":"named","speech":true},\
    {"start":43,"end":58,"kind":"direct","speaker":"she","speaker_start":59,"speaker_end":62,"speaker_kind":"pronoun","speaker_resolved":"Ada Pym","speech":true},\
    {"start":84,"end":90,"kind":"indirect","speaker":"Two crews","speaker_start":69,"speaker_end":78,"speaker_kind":"nominal","speech":false}]}
    """)

  private func counts(
    _ quotes: String, _ change: (inout QuoteScorer.Options) -> Void = { _ in }
  ) throws -> QuoteCounts {
    var options = QuoteScorer.Options()
    change(&options)
    let predicted = records(#"{"id":"1","quotes":[\#(quotes)]}"#)
    return try QuoteScorer(gold: gold, predicted: predicted, options: options).total
  }

  @Test func `a leading that counts for the exact span and not for the loose one`() throws {
    let counts = try counts(#"{"start":18,"end":42}"#)
    #expect(counts.figures("exact").f1 == 0)
    // One of three found, one of one right.
    #expect(counts.figures("exact~").values == [1, 1.0 / 3, 0.5])
    // Five of six words.
    #expect(counts.figures("iou>=0.8").values == [1, 1.0 / 3, 0.5])
  }

  @Test func `kinds of predictions are told from the quotation marks`() throws {
    let counts = try counts(#"{"start":43,"end":58},{"start":13,"end":17}"#)
    #expect(counts.predicted["direct"] == 1)
    #expect(counts.predicted["indirect"] == 1)
    #expect(counts.figures("exact", "direct").values == [1, 1, 1])
    #expect(counts.figures("exact", "mixed").f1.isNaN)
  }

  @Test func `words are counted once however many predictions hold them`() throws {
    let counts = try counts(#"{"start":43,"end":58},{"start":43,"end":53},{"start":8,"end":12}"#)
    // Gold has 6 + 3 + 2 words; predicted are "Close it now" and "said".
    #expect(counts.tokenFigures("all").values.prefix(2) == [3.0 / 4, 3.0 / 11])
  }

  @Test func `a prediction that matches only what is no speech is ignored`() throws {
    let both = #"{"start":43,"end":58},{"start":81,"end":90}"#
    #expect(try counts(both).predicted.total == 2)
    let speech = try counts(both) { $0.speechOnly = true }
    #expect(speech.gold.total == 2)
    #expect(speech.predicted.total == 1)
  }

  @Test func `a speaker is right by mention or by name, a name only by name`() throws {
    let byMention = try counts(#"{"start":43,"end":58,"speaker":"she","speaker_start":59,"speaker_end":62}"#)
    #expect(byMention.endToEnd == 1)
    #expect(byMention.speakers[1]["~name"].matched == 1)
    #expect(byMention.speakers[1]["~name"].right == 0)
    let byName = try counts(#"{"start":43,"end":58,"speaker":"she","speaker_resolved":"Pym"}"#)
    #expect(byName.speakers[1]["~name"].right == 1)
    #expect(try counts(#"{"start":43,"end":58,"speaker":"Two crews"}"#).endToEnd == 0)
  }

  @Test func `the tracker's rule counts the characters of the gold that are covered`() throws {
    // 12 of the 28 characters.
    let counts = try counts(#"{"start":13,"end":25}"#)
    #expect(counts.figures("ggt@0.3").recall == 1.0 / 3)
    #expect(counts.figures("ggt@0.8").recall == 0)
  }

  @Test func `fragments of a group are one where groups are scored`() throws {
    let fragments = #"{"start":13,"end":30,"group":4},{"start":30,"end":41,"group":4}"#
    #expect(try counts(fragments).predicted.total == 2)
    let grouped = try counts(fragments) { $0.grouped = true }
    #expect(grouped.predicted.total == 1)
    #expect(grouped.figures("iou>=0.8").precision == 1)
  }

  @Test func `partial gold is found where half its words are`() throws {
    let counts = try counts(#"{"start":0,"end":33,"speaker":"Pym"}"#) { $0.recallOnly = true }
    #expect(counts.recallOnly.covered == 1)
    #expect(counts.recallOnly.speakerRight == 1)
    #expect(counts.recallOnly.withSpeaker == 3)
  }

  @Test func `texts that differ are refused`() {
    let predicted = records(#"{"id":"1","text":"Other.","quotes":[]}"#)
    #expect(throws: EvaluationFailure.self) {
      try QuoteScorer(gold: gold, predicted: predicted, options: QuoteScorer.Options())
    }
  }

  @Test func `the report names documents without prediction and lists errors`() throws {
    var options = QuoteScorer.Options()
    options.errors = 9
    let report = try QuoteScorer(gold: gold, predicted: Records(), options: options).report
    #expect(report.lines[0].hasPrefix("docs 1 (no prediction for 1; 0 predicted docs not in gold)"))
    #expect(
      report.lines[1]
        == "gold quotes 3 {'direct': 1, 'indirect': 2, 'mixed': 0} | predicted 0 {'direct': 0, 'indirect': 0, 'mixed': 0}"
    )
    #expect(report.lines.contains("MISSED | 1 | direct \"Close it now,\" | 'she' None"))
  }
}
