import NewsIngest

/// One quotation or statement, gold or predicted, ready to be compared.
struct ScoredQuote {
  var start: Int
  var end: Int
  /// Start and end without quotation marks, punctuation at the edges and a leading "that".
  var looseStart: Int
  var looseEnd: Int
  var fragments: [Range<Int>]
  var tokens: TokenSet
  var kind: String
  var isSpeech: Bool
  var text: String
  var speaker: String?
  var speakerName: SpeakerName?
  var resolvedName: SpeakerName?
  var automaticName: SpeakerName?
  var resolved: String?
  var automatic: String?
  var speakerStart: Int?
  var speakerEnd: Int?
  var speakerKind: String?
  var cue: String?

  var hasSpeaker: Bool { speaker?.isEmpty == false }

  /// The name the gold gives this quote's speaker: written, or resolved.
  var goldName: String? {
    let name =
      speakerKind == "named" || speakerKind == nil ? speaker : resolved?.isEmpty == false ? resolved : automatic
    return name?.isEmpty == false ? name : nil
  }

  /// Share of the words of both that both have.
  func overlap(_ other: ScoredQuote) -> Double {
    let shared = tokens.shared(with: other.tokens)
    return shared == 0 ? 0 : Double(shared) / Double(tokens.count + other.tokens.count - shared)
  }

  /// Share of this quote's characters that a prediction covers.
  func coverage(by other: ScoredQuote) -> Double {
    var covered = 0
    for mine in fragments {
      for theirs in other.fragments {
        covered += max(0, min(mine.upperBound, theirs.upperBound) - max(mine.lowerBound, theirs.lowerBound))
      }
    }
    let length = fragments.reduce(0) { $0 + $1.count }
    return length == 0 ? 0 : Double(covered) / Double(length)
  }

  /// Whether a prediction names this quote's speaker: by gold alone, and with automatic coreference.
  func speakerIsRight(in other: ScoredQuote) -> (gold: Bool, withAutomatic: Bool) {
    if let start = speakerStart, let end = speakerEnd, let otherStart = other.speakerStart,
      let otherEnd = other.speakerEnd, min(end, otherEnd) > max(start, otherStart)
    {
      return (true, true)
    }
    let candidates = [other.speakerName, other.resolvedName]
    for name in candidates
    where SpeakerName.match(speakerName, name) || SpeakerName.match(resolvedName, name) { return (true, true) }
    for name in candidates where SpeakerName.match(automaticName, name) { return (false, true) }
    return (false, false)
  }
}

/// The text of one document and what is counted once for all its quotes.
struct QuoteDocument {
  let text: Scalars
  let words: [Range<Int>]
  let mask: QuotationMask

  init(_ text: Scalars) {
    self.text = text
    words = text.words
    mask = QuotationMask(text)
  }

  /// The quotes of one side. With `grouped`, the fragments of a group are one quote.
  func quotes(_ fields: [String: JSONValue]?, grouped: Bool) throws(EvaluationFailure) -> [ScoredQuote] {
    var quotes: [ScoredQuote] = []
    var positions: [JSONValue: Int] = [:]
    for item in fields?["quotes"]?.items ?? [] {
      guard let fields = item.members, let start = fields["start"]?.integer, let end = fields["end"]?.integer else {
        throw EvaluationFailure(.shape, "a quote without start and end")
      }
      guard 0 <= start, start < end, end <= text.count else { continue }
      let span = text[start..<end].stripped
      guard !span.isEmpty else { continue }
      let quote = quote(fields, span)
      if grouped, let group = fields["group"], group != .null {
        if let known = positions[group] {
          quotes[known].merge(quote)
          continue
        }
        positions[group] = quotes.count
      }
      quotes.append(quote)
    }
    return quotes
  }

  private func quote(_ fields: [String: JSONValue], _ span: Range<Int>) -> ScoredQuote {
    let loose = looseSpan(span)
    let speaker = fields["speaker"]?.string
    let (resolved, automatic) = (fields["speaker_resolved"]?.string, fields["speaker_resolved_auto"]?.string)
    let kind = fields["kind"]?.string ?? ""
    return ScoredQuote(
      start: span.lowerBound, end: span.upperBound, looseStart: loose.lowerBound, looseEnd: loose.upperBound,
      fragments: [span], tokens: tokens(span), kind: kind.isEmpty ? mask.kind(of: span, in: text) : kind,
      isSpeech: fields["speech"]?.isTrue ?? true, text: text[span].string, speaker: speaker,
      speakerName: SpeakerName(speaker), resolvedName: SpeakerName(resolved), automaticName: SpeakerName(automatic),
      resolved: resolved, automatic: automatic, speakerStart: fields["speaker_start"]?.integer,
      speakerEnd: fields["speaker_end"]?.integer, speakerKind: fields["speaker_kind"]?.string,
      cue: fields["cue"]?.string)
  }

  /// The words within a span; where none is, those it touches.
  private func tokens(_ span: Range<Int>) -> TokenSet {
    var tokens = TokenSet(count: words.count)
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].upperBound <= span.lowerBound { low = middle + 1 } else { high = middle }
    }
    let touched = words[low...].prefix { $0.lowerBound < span.upperBound }.indices
    let within = touched.filter {
      words[$0].lowerBound >= span.lowerBound && words[$0].upperBound <= span.upperBound
    }
    for index in within.isEmpty ? Array(touched) : within { tokens.insert(index) }
    return tokens
  }

  private static let edge = Set(
    "\"'\u{201C}\u{201D}\u{2018}\u{2019}\u{AB}\u{BB}`.,;:!?-\u{2013}\u{2014} \t\n\u{A0}()[]\u{2026}\u{200B}"
      .unicodeScalars)

  private func looseSpan(_ span: Range<Int>) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    while true {
      while start < end, Self.edge.contains(text[start]) { start += 1 }
      while end > start, Self.edge.contains(text[end - 1]) { end -= 1 }
      guard let length = introductionLength(start..<end) else { return start..<end }
      start += length
    }
  }

  /// The length of `that`, `if` or `whether` and a space at the start of a span.
  private func introductionLength(_ span: Range<Int>) -> Int? {
    for word in ["that", "if", "whether"] {
      let length = word.unicodeScalars.count
      guard span.count > length, text[span.lowerBound + length].isPythonSpace else { continue }
      let matches = zip(word.unicodeScalars, text[span]).allSatisfy { expected, scalar in
        // Python's IGNORECASE takes the dotless and the dotted i for an i.
        scalar == expected || scalar.value + 32 == expected.value && scalar.value < 0x5B
          || expected == "i" && (scalar == "ı" || scalar == "İ")
      }
      if matches { return length + 1 }
    }
    return nil
  }
}

extension ScoredQuote {
  /// Takes in a further fragment of the same group.
  fileprivate mutating func merge(_ other: ScoredQuote) {
    tokens.formUnion(other.tokens)
    fragments += other.fragments
    start = min(start, other.start)
    end = max(end, other.end)
    looseStart = min(looseStart, other.looseStart)
    looseEnd = max(looseEnd, other.looseEnd)
    text += " [..] " + other.text
  }
}
