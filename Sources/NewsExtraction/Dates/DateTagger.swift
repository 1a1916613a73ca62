public import NewsLanguage
public import NewsModel

/// Finds the temporal expressions of a text and resolves them against the article's day of publication.
///
/// Types and values are those of TIMEX3 (TimeML 1.2.1). The rules that a token can open are asked at it; the longest
/// answer wins.
///
/// ```swift
/// let text = AnalyzedText("The council met on Tuesday evening.")
/// let dates = DateTagger().dates(in: text, reference: CalendarDay("2025-04-23"))
/// dates[0].expression.value  // "2025-04-22TEV"
/// ```
public struct DateTagger: Sendable {
  /// Makes a tagger.
  public init() {}

  /// The temporal expressions of a text, in order and not overlapping.
  ///
  /// - Parameter reference: The day of publication, or nil where it is unknown: then what is counted from it keeps its span
  ///   and its type, its value has `X` for the unknown, and its interval is nil.
  public func dates(in text: AnalyzedText, reference: CalendarDay?) -> [DateMention] {
    let count = text.tokens.count
    return text.tokens.withUnsafeBufferPointer { tokens in
      text.text.bytes.withUnsafeBufferPointer { bytes in
        withUnsafeTemporaryAllocation(of: TimeWord.self, capacity: count) { words in
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { distances in
            DateScan.classify(tokens, bytes, words: words, distances: distances)
            var scan = DateScan(
              text, tokens: tokens, bytes: bytes, words: UnsafeBufferPointer(words), reference: reference)
            return mentions(in: &scan, distances: UnsafeBufferPointer(distances))
          }
        }
      }
    }
  }

  private func mentions(in scan: inout DateScan, distances: UnsafeBufferPointer<UInt8>) -> [DateMention] {
    var mentions: [DateMention] = []
    for sentence in scan.text.sentences {
      scan.enter(sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let rules = scan.openers(index, distances[index])
        guard rules != [], let match = Self.longest(rules, at: index, in: scan) else {
          index += 1
          continue
        }
        let tokens = index..<match.end
        scan.remember(match, at: index)
        mentions.append(
          DateMention(
            tokens: tokens,
            expression: DateExpression(
              span: scan.text.span(scan.text.bytes(tokens)), text: scan.text.string(tokens), kind: match.kind,
              value: match.period.value, interval: match.period.interval, isRelative: match.isRelative)))
        index = match.end
      }
    }
    return mentions
  }

  private static func longest(_ rules: DateRuleSet, at index: Int, in scan: DateScan) -> DateMatch? {
    var best: DateMatch?
    rules.forEach { rule in
      guard let match = rule.match(at: index, in: scan) else { return }
      if best == nil || match.end > best!.end { best = match }
    }
    return best
  }
}
