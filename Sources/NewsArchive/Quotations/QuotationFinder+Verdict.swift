import NewsModel

/// The verdict on a quotation.
extension QuotationFinder {
  /// From what share of the words in common on a passage is worth naming, and from what share on it is the same one altered.
  private static let likeness = (near: 0.4, altered: 0.6)
  /// How many words in common make a passage the same one: fewer where it is by the same speaker.
  private static let words = (sameSpeaker: 3, any: 5)

  func check() throws -> QuotationCheck {
    guard quotation.words.count > 0 else { return QuotationCheck(verdict: .notFound, likeness: 0) }
    // Whole statements are known by a number: nothing else need be looked up.
    let whole = try passages(in: articlesWithKey())
    if let best = whole.first, best.passage.attribution == .same || best.passage.attribution == .unattributed,
      !best.passage.isEarlierVersion
    {
      return found(best, whole)
    }
    let own = try passages(in: articlesOfSpeaker()).filter { $0.passage.attribution == .same }
    if quotation.words.count < Self.fewWords, speaker != nil {
      return own.first.map { found($0, own) } ?? QuotationCheck(verdict: .notFound, likeness: 0)
    }
    let rare = try rarestWords()
    let known = Set(own.map(\.passage.source.articleID))
    let exact = try own + passages(in: articlesWithAll(rare).filter { !known.contains($0) })
    if let best = exact.min(by: { rank($0) < rank($1) }) { return found(best, exact) }
    return try nearest(rare) ?? QuotationCheck(verdict: .notFound, likeness: 0)
  }

  /// The passages with the very words, the best source first.
  private func passages(in articles: [Int64]) throws -> [Found] {
    var seen: Set<Int64> = []
    return try articles.filter { seen.insert($0).inserted }.compactMap { id in
      try archive.readArticle(id).flatMap { try best(in: $0) }
    }.sorted { rank($0) < rank($1) }
  }

  private func found(_ best: Found, _ all: [Found]) -> QuotationCheck {
    let verdict: QuotationCheck.Verdict =
      switch best.passage.attribution {
      case .other: .misattributed
      default: isRetold(best) ? .paraphrase : .exact
      }
    let others = all.sorted { rank($0) < rank($1) }.map(\.passage).filter { $0 != best.passage }
    return QuotationCheck(
      verdict: verdict, passage: best.passage, others: others, likeness: 1,
      houseStyle: best.houseStyle)
  }

  private func nearest(_ rare: [(word: String, articles: Int)]) throws -> QuotationCheck? {
    var near: [(found: Found, alignment: WordAlignment)] = []
    for id in try articlesWithSome(rare) {
      guard let article = try archive.readArticle(id) else { continue }
      let words = PlacedWords(article.article.body)
      guard let alignment = WordAlignment(quotation, source: words), alignment.likeness >= Self.likeness.near else {
        continue
      }
      let passage = try passage(of: alignment.place, words, article)
      near.append((Found(passage: passage, place: alignment.place, words: words, houseStyle: []), alignment))
    }
    // A passage by the right speaker may be a little less near; of those as near as each other the one published first.
    func order(_ one: (found: Found, alignment: WordAlignment)) -> Double {
      one.alignment.likeness + (one.found.passage.attribution == .same ? 0.1 : 0)
    }
    let best = near.min { one, other in
      order(one) == order(other) ? rank(one.found) < rank(other.found) : order(one) > order(other)
    }
    guard let best else { return nil }
    var passage = best.found.passage
    if let joined = try joinedUtterance(passage, best.found.words) { return joined }
    var alignment = best.alignment
    // At its ends a quotation is compared with the words of the speaker, not with the reporter's beside them.
    if let statement = passage.statement,
      let inside = WordAlignment(quotation, source: PlacedWords(statement.text)),
      inside.likeness >= alignment.likeness
    {
      alignment = inside
      passage.text = PlacedWords(statement.text).string(inside.place)
      let span = PlacedWords(statement.text).span(inside.place)
      passage.span = TextSpan(start: statement.span.start + span.start, end: statement.span.start + span.end)
    }
    let least = passage.attribution == .same ? Self.words.sameSpeaker : Self.words.any
    let isSame = alignment.likeness >= Self.likeness.altered && alignment.matches >= least
    return QuotationCheck(
      verdict: isSame ? .altered : .notFound, passage: passage, likeness: alignment.likeness,
      changes: alignment.changes)
  }

  /// The parts of an utterance that the article interrupts ("A," he said, "b") have the very words between them.
  private func joinedUtterance(_ passage: QuotationCheck.Passage, _ words: PlacedWords) throws -> QuotationCheck? {
    guard let statement = passage.statement, let group = statement.group else { return nil }
    let parts = try statements(
      of: passage.source.articleID, at: TextSpan(start: 0, end: .max), isEarlier: passage.isEarlierVersion
    ).filter { $0.group == group }.sorted { $0.span.start < $1.span.start }
    let joined = PlacedWords(parts.map(\.text).joined(separator: " "))
    guard parts.count > 1, let place = quotation.places(in: joined.hashes).first else { return nil }
    var check = found(
      Found(
        passage: passage, place: 0..<1, words: words,
        houseStyle: HouseStyle.differences(quotation, joined, place)
          .subtracting([.quotationMarks, .dashes, .punctuation, .whitespace]).union([.interruption])), [])
    check.passage?.span = TextSpan(start: parts[0].span.start, end: parts[parts.count - 1].span.end)
    check.passage?.text = joined.string(place)
    return check
  }
}
