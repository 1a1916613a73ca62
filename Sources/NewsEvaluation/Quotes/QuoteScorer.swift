import NewsIngest

/// Scores statements against gold: what `score_quotes.py` counts.
package struct QuoteScorer {
  /// What is counted.
  package struct Options: Sendable {
    /// Merge the fragments that share a group.
    package var grouped = false
    /// Leave out gold quotes that are no speech, and predictions that match only such a quote.
    package var speechOnly = false
    /// Gold is partial: count only what is found of it.
    package var recallOnly = false
    /// How many errors to list.
    package var errors = 0
    /// How many bootstrap samples to draw.
    package var boot = 0
    /// Print the figures as JSON.
    package var json = false

    package init() {}
  }

  let options: Options
  private(set) var documents: [QuoteCounts] = []
  private(set) var errors: [String] = []
  private(set) var absent = 0
  private(set) var extra = 0

  /// Counts over all documents of the gold.
  package init(gold: Records, predicted: Records, options: Options) throws(EvaluationFailure) {
    self.options = options
    for record in gold.all {
      let fields = predicted[record.identifier]
      if fields == nil { absent += 1 }
      try add(record, fields)
    }
    extra = predicted.all.count { gold[$0.identifier] == nil }
  }

  /// The sums over all documents.
  var total: QuoteCounts {
    documents.reduce(into: QuoteCounts()) { $0.add($1) }
  }

  private mutating func add(_ record: Records.Record, _ prediction: [String: JSONValue]?) throws(EvaluationFailure) {
    guard let text = record.fields["text"]?.string?.scalars else {
      throw EvaluationFailure(.shape, "\(record.identifier) has no text")
    }
    if let other = prediction?["text"]?.string, other.scalars != text {
      throw EvaluationFailure(.textDiffers, "text differs for \(record.identifier): offsets are not comparable")
    }
    let document = QuoteDocument(text)
    var gold = try document.quotes(record.fields, grouped: options.grouped)
    var predicted = try document.quotes(prediction, grouped: options.grouped)
    if options.speechOnly {
      let others = gold.filter { !$0.isSpeech }
      gold.removeAll { !$0.isSpeech }
      if !others.isEmpty { predicted = Self.withoutMatches(of: others, in: predicted, gold: gold) }
    }
    for quote in gold + predicted where !KindCounts.kinds.contains(quote.kind) {
      throw EvaluationFailure(.shape, "\(record.identifier): a quote of the unknown kind \(quote.kind)")
    }

    var counts = QuoteCounts()
    counts.gold = KindCounts(gold)
    counts.predicted = KindCounts(predicted)
    counts.goldQuotes = gold.count
    counts.predictedQuotes = predicted.count
    for (index, measure) in QuoteMatching.measures.enumerated() {
      let pairs = QuoteMatching.pairs(measure, gold, predicted)
      counts.rightGold[index] = KindCounts(pairs.lazy.map { gold[$0.gold] })
      counts.rightPredicted[index] = KindCounts(pairs.lazy.map { predicted[$0.predicted] })
      guard let row = QuoteCounts.speakerMeasures.firstIndex(of: measure) else { continue }
      let isLoose = measure == "iou>=0.5"
      for pair in pairs {
        let (g, p) = (gold[pair.gold], predicted[pair.predicted])
        guard g.hasSpeaker else {
          if isLoose, !p.hasSpeaker { counts.endToEnd += 1 }
          continue
        }
        let isRight = Self.countSpeaker(g, p, in: &counts.speakers[row])
        if isLoose, isRight { counts.endToEnd += 1 }
        if isLoose, !isRight {
          note("SPEAKER", record, g, 90, "gold=\(Format.repr(g.speaker)) pred=\(Format.repr(p.speaker))")
        }
      }
      if isLoose, options.errors > 0 { noteUnmatched(record, gold, predicted, pairs) }
    }
    Self.countTokens(gold, predicted, words: document.words.count, in: &counts)
    if options.recallOnly { Self.countCovered(gold, predicted, in: &counts.recallOnly) }
    documents.append(counts)
  }

  /// Predictions, but for those that match a quote that is no speech and none that is.
  private static func withoutMatches(
    of others: [ScoredQuote], in predicted: [ScoredQuote], gold: [ScoredQuote]
  ) -> [ScoredQuote] {
    let pairs = QuoteMatching.bestFirst(gold, predicted, threshold: 0.3) { $0.overlap($1) }
    let used = Set(pairs.map(\.predicted))
    return predicted.enumerated().filter { index, quote in
      used.contains(index) || !others.contains { $0.overlap(quote) >= 0.3 }
    }.map(\.element)
  }

  /// Whether the speaker is right, automatic coreference taken into account.
  private static func countSpeaker(_ gold: ScoredQuote, _ predicted: ScoredQuote, in counts: inout OrderedCounts)
    -> Bool
  {
    let (right, automatic) = gold.speakerIsRight(in: predicted)
    let any = predicted.hasSpeaker
    for key in ["all", gold.speakerKind?.isEmpty == false ? gold.speakerKind! : "unknown", gold.kind] {
      counts[key].matched += 1
      if right { counts[key].right += 1 }
      if right || automatic { counts[key].rightWithAutomatic += 1 }
      if any { counts[key].predictedAny += 1 }
    }
    if let name = SpeakerName(gold.goldName), name.isName {
      let named = [predicted.resolvedName, predicted.speakerName, predicted.automaticName]
        .contains { SpeakerName.match(name, $0) }
      counts["~name"].matched += 1
      if named { counts["~name"].right += 1 }
      if named { counts["~name"].rightWithAutomatic += 1 }
      if any { counts["~name"].predictedAny += 1 }
    }
    return right || automatic
  }

  private static func countTokens(
    _ gold: [ScoredQuote], _ predicted: [ScoredQuote], words: Int, in counts: inout QuoteCounts
  ) {
    func union(_ quotes: [ScoredQuote], _ kind: String) -> TokenSet {
      var tokens = TokenSet(count: words)
      for quote in quotes where kind == "all" || quote.kind == kind { tokens.formUnion(quote.tokens) }
      return tokens
    }
    let (allGold, allPredicted) = (union(gold, "all"), union(predicted, "all"))
    for (index, kind) in QuoteCounts.columns.enumerated() {
      let (ofGold, ofPredicted) = (union(gold, kind), union(predicted, kind))
      counts.tokens[index] = QuoteCounts.Tokens(
        goldFound: ofGold.shared(with: allPredicted), gold: ofGold.count,
        predictedRight: ofPredicted.shared(with: allGold), predicted: ofPredicted.count)
    }
  }

  private static func countCovered(
    _ gold: [ScoredQuote], _ predicted: [ScoredQuote], in counts: inout QuoteCounts.RecallOnly
  ) {
    counts.gold = gold.count
    counts.withSpeaker = gold.count { $0.hasSpeaker }
    for quote in gold where !quote.tokens.isEmpty {
      let size = quote.tokens.count
      let hits = predicted.filter { Double(quote.tokens.shared(with: $0.tokens)) >= 0.5 * Double(size) }
      guard !hits.isEmpty else { continue }
      counts.covered += 1
      guard quote.hasSpeaker else { continue }
      counts.coveredWithSpeaker += 1
      if hits.contains(where: { quote.speakerIsRight(in: $0).withAutomatic }) { counts.speakerRight += 1 }
    }
  }

  private mutating func note(
    _ label: String, _ record: Records.Record, _ quote: ScoredQuote, _ length: Int, _ detail: String
  ) {
    guard options.errors > 0 else { return }
    let text = quote.text.pythonPrefix(length)
    errors.append(
      [label, record.identifier, label == "SPEAKER" ? text : "\(quote.kind) \(text)", detail].joined(separator: " | "))
  }

  private mutating func noteUnmatched(
    _ record: Records.Record, _ gold: [ScoredQuote], _ predicted: [ScoredQuote], _ pairs: [QuoteMatching.Pair]
  ) {
    let found = Set(pairs.map(\.gold))
    for (index, quote) in gold.enumerated() where !found.contains(index) {
      note("MISSED", record, quote, 100, "\(Format.repr(quote.speaker)) \(Format.repr(quote.cue))")
    }
    let right = Set(pairs.map(\.predicted))
    for (index, quote) in predicted.enumerated() where !right.contains(index) {
      note("SPURIOUS", record, quote, 100, Format.repr(quote.speaker))
    }
  }
}
