import NewsExtraction
import NewsIngest
import NewsModel

/// How well the extraction does on the articles of the gate.
///
/// A statement counts as found where the words of the two spans overlap by 0.8 or more (intersection over union). A belief,
/// hope or plan that is passed off as something said counts as a statement found wrongly.
package struct GateScore: Sendable {
  /// The figures in the order of printing, each from 0 to 1.
  package enum Figure: String, CaseIterable, Sendable {
    /// F1 of statements.
    case spans
    /// F1 of statements of one kind.
    case direct, indirect, mixed, listed
    /// F1 of statements whose span agrees but for punctuation at its edges and a leading "that".
    case exact
    /// Share of the found statements whose speaker is right, as mention or name.
    case speakers
    /// Share of the found statements with a named speaker whose name is right, or stays open where it must.
    case names
    /// Share of the found statements whose stance is right.
    case stances
    /// F1 of temporal expressions with the right value (TempEval-3).
    case dates
  }

  private struct Share {
    var right = 0
    var all = 0
    var value: Double { all == 0 ? 0 : Double(right) / Double(all) }

    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  private struct Spans {
    var found = 0
    var gold = 0
    var right = 0
    var predicted = 0
    var f1: Double {
      guard gold > 0, predicted > 0 else { return gold == predicted ? 1 : 0 }
      return PageFigures(shared: found, predicted: gold, gold: gold).recall.harmonic(
        with: Double(right) / Double(predicted))
    }
  }

  /// What went wrong, a line each: article, what, the words.
  package private(set) var errors: [String] = []
  private var spans: [String: Spans] = [:]
  private var exact = Spans()
  private var speakers = Share()
  private var names = Share()
  private var stances = Share()
  private var goldDates = Records()
  private var foundDates = Records()

  /// Extracts every article and compares what is found with the marks.
  package init(_ articles: [GateArticle]) throws(EvaluationFailure) {
    let extractor = Extractor(references: false)
    for article in articles {
      let publication = Publication(day: article.published, basis: .given, evidence: "the gate")
      let found = extractor.extract(
        Article(identifier: article.name, published: publication, body: article.text))
      try compareStatements(article, found.statements)
      addDates(article, found.dates)
    }
    let dates = try DateScorer(gold: goldDates, predicted: foundDates, options: Self.dateOptions)
    errors += dates.report.lines.dropFirst(dates.figures.count).map { $0.replacingTabs }
    dateValueF1 = dates.figures.first { $0.name == "value_F1" }?.value ?? 0
  }

  private var dateValueF1 = 0.0
  private static var dateOptions: DateScorer.Options {
    var options = DateScorer.Options()
    options.errors = .max
    return options
  }

  /// The value of a figure.
  package subscript(figure: Figure) -> Double {
    switch figure {
    case .spans: spans["all", default: Spans()].f1
    case .direct, .indirect, .mixed, .listed: spans[figure.rawValue, default: Spans()].f1
    case .exact: exact.f1
    case .speakers: speakers.value
    case .names: names.value
    case .stances: stances.value
    case .dates: dateValueF1
    }
  }

  private mutating func compareStatements(
    _ article: GateArticle, _ statements: [Statement]
  ) throws(EvaluationFailure) {
    let document = QuoteDocument(article.text.scalars)
    let claims = article.claims.filter { !$0.isThought }
    let gold = try document.quotes(Self.quotes(claims.map(Self.quote)), grouped: false)
    let thoughts = try document.quotes(
      Self.quotes(article.claims.filter(\.isThought).map(Self.quote)), grouped: false)
    let all = try document.quotes(Self.quotes(statements.map(Self.quote)), grouped: false)
    guard gold.count == claims.count, all.count == statements.count else {
      throw EvaluationFailure(.shape, "\(article.name): an empty statement")
    }

    // What is found as a thought where one is marked is neither right nor wrong as speech.
    let kept = all.indices.filter { index in
      statements[index].stance.isSpeech || !thoughts.contains { $0.overlap(all[index]) >= 0.5 }
    }
    let predicted = kept.map { all[$0] }
    let found = kept.map { statements[$0] }
    let pairs = QuoteMatching.pairs("iou>=0.8", gold, predicted)
    for kind in ["all"] + Statement.Kind.allCases.map(\.rawValue) {
      func isOfKind(_ quote: ScoredQuote) -> Bool { kind == "all" || quote.kind == kind }
      spans[kind, default: Spans()].gold += gold.count(where: isOfKind)
      spans[kind, default: Spans()].predicted += predicted.count(where: isOfKind)
      spans[kind, default: Spans()].found += pairs.count { isOfKind(gold[$0.gold]) }
      spans[kind, default: Spans()].right += pairs.count { isOfKind(predicted[$0.predicted]) }
    }
    let same = QuoteMatching.pairs("exact~", gold, predicted).count
    exact.gold += gold.count
    exact.predicted += predicted.count
    exact.found += same
    exact.right += same
    for pair in pairs {
      compare(claims[pair.gold], gold[pair.gold], found[pair.predicted], predicted[pair.predicted], in: article)
    }
    let (foundGold, right) = (Set(pairs.map(\.gold)), Set(pairs.map(\.predicted)))
    for (index, quote) in gold.enumerated() where !foundGold.contains(index) { note(article, "missed", quote.text) }
    for (index, quote) in predicted.enumerated() where !right.contains(index) { note(article, "wrong", quote.text) }
  }

  private mutating func compare(
    _ claim: GateArticle.Claim, _ gold: ScoredQuote, _ statement: Statement, _ predicted: ScoredQuote,
    in article: GateArticle
  ) {
    let shown = "“\(gold.text.pythonPrefix(40))”"
    stances.count(claim.stance == statement.stance.rawValue)
    if claim.stance != statement.stance.rawValue {
      note(article, "stance", "\(shown) is \(claim.stance), found \(statement.stance.rawValue)")
    }
    if claim.kind != statement.kind.rawValue {
      note(article, "kind", "\(shown) is \(claim.kind), found \(statement.kind.rawValue)")
    }
    guard let speaker = claim.speaker else { return }
    let isRight = gold.speakerIsRight(in: predicted).gold
    speakers.count(isRight)
    if !isRight { note(article, "speaker", "\(shown): \(statement.speakerMention?.text ?? "nobody")") }
    guard speaker.name != nil || speaker.staysOpen else { return }
    let isNamed =
      speaker.staysOpen
      ? statement.speaker == nil
      : SpeakerName.match(SpeakerName(speaker.name), SpeakerName(statement.speaker))
    names.count(isNamed)
    if !isNamed {
      note(article, "name", "\(shown): \(speaker.name ?? "must stay open"), found \(statement.speaker ?? "none")")
    }
  }

  private mutating func note(_ article: GateArticle, _ label: String, _ detail: String) {
    errors.append(
      "\(article.name)  \(label)  \(detail.pythonPrefix(110).unicodeScalars.split(separator: "\n").map { String($0) }.joined(separator: "¶"))"
    )
  }

  private mutating func addDates(_ article: GateArticle, _ dates: [DateExpression]) {
    func record(_ timexes: [JSONValue]) -> Records.Record {
      Records.Record(
        identifier: article.name,
        fields: ["id": .string(article.name), "text": .string(article.text), "timexes": .array(timexes)])
    }
    let text = article.text.scalars
    goldDates.add(
      record(
        article.dates.map {
          .object(
            Self.span($0.span).merging(
              [
                "type": .string($0.type), "value": .string($0.value),
                "text": .string(text[$0.span.start..<$0.span.end].string),
              ], uniquingKeysWith: { $1 }))
        }))
    foundDates.add(
      record(
        dates.map {
          .object(
            Self.span($0.span).merging(
              ["type": .string($0.kind.rawValue), "value": .string($0.value)], uniquingKeysWith: { $1 }))
        }))
  }

  private static func quotes(_ items: [JSONValue]) -> [String: JSONValue] { ["quotes": .array(items)] }

  private static func span(_ span: TextSpan) -> [String: JSONValue] {
    ["start": .number(String(span.start)), "end": .number(String(span.end))]
  }

  private static func quote(_ claim: GateArticle.Claim) -> JSONValue {
    var fields = span(claim.span)
    fields["kind"] = .string(claim.kind)
    if let speaker = claim.speaker {
      fields["speaker"] = .string(speaker.name ?? "")
      fields["speaker_start"] = .number(String(speaker.span.start))
      fields["speaker_end"] = .number(String(speaker.span.end))
    }
    return .object(fields)
  }

  private static func quote(_ statement: Statement) -> JSONValue {
    var fields = span(statement.span)
    fields["kind"] = .string(statement.kind.rawValue)
    fields["speaker"] = .string(statement.speakerMention?.text ?? "")
    fields["speaker_resolved"] = .string(statement.speaker ?? "")
    if let mention = statement.speakerMention {
      fields["speaker_start"] = .number(String(mention.span.start))
      fields["speaker_end"] = .number(String(mention.span.end))
    }
    return .object(fields)
  }
}

extension Double {
  fileprivate func harmonic(with other: Double) -> Double {
    self + other > 0 ? 2 * self * other / (self + other) : 0
  }
}

extension String {
  fileprivate var replacingTabs: String {
    String(String.UnicodeScalarView(unicodeScalars.flatMap { $0 == "\t" ? [" ", " "] : [$0] }))
  }
}
