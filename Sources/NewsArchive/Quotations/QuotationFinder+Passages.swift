import NewsModel
import SQLite

/// The passages of articles that have the words, and whose they are.
extension QuotationFinder {
  /// A passage with all that it was found by.
  struct Found {
    var passage: QuotationCheck.Passage
    var place: Range<Int>
    var words: PlacedWords
    var houseStyle: Set<HouseStyle>
  }

  /// The best of the places where an article has the very words; nil where it has them nowhere.
  func best(in article: StoredArticle) throws -> Found? {
    let words = PlacedWords(article.article.body)
    return try quotation.places(in: words.hashes).map { place in
      Found(
        passage: try passage(of: place, words, article), place: place, words: words,
        houseStyle: HouseStyle.differences(quotation, words, place))
    }.min { rank($0) < rank($1) }
  }

  /// By the right speaker before another, and that before one whom nobody could find; quoted before retold, today's version
  /// before earlier ones, first published first.
  func rank(_ found: Found) -> (Int, Int, Int, String, Int64) {
    let order: [QuotationCheck.Attribution: Int] = [.same: 0, .unattributed: 0, .other: 1, .open: 2]
    return (
      order[found.passage.attribution]!, isRetold(found) ? 1 : 0, found.passage.isEarlierVersion ? 1 : 0,
      found.passage.source.datePublished ?? "~", found.passage.source.articleID
    )
  }

  func passage(of place: Range<Int>, _ words: PlacedWords, _ article: StoredArticle) throws
    -> QuotationCheck.Passage
  {
    let span = words.span(place)
    let isEarlier =
      try archive.connection.value("SELECT 1 FROM articles WHERE version_of = ? LIMIT 1", article.id, as: Int.self)
      != nil
    var best: (shared: Int, statement: StoredStatement)?
    for statement in try statements(of: article.id, at: span, isEarlier: isEarlier) {
      let shared = min(statement.span.end, span.end) - max(statement.span.start, span.start)
      // Of a statement and one that tells it on, the narrower one is meant; one by the speaker asked for goes before both.
      let better = best.map { old in
        if (attribution(of: statement) == .same) != (attribution(of: old.statement) == .same) {
          return attribution(of: statement) == .same
        }
        return shared > old.shared || shared == old.shared && statement.text.utf8.count < old.statement.text.utf8.count
      }
      if better ?? (shared > 0) { best = (shared, statement) }
    }
    return QuotationCheck.Passage(
      source: article.source, span: span, text: words.string(place), statement: best?.statement,
      isEarlierVersion: isEarlier,
      attribution: best.map { attribution(of: $0.statement) } ?? (speaker == nil ? .unattributed : .open))
  }

  func statements(of id: Int64, at span: TextSpan, isEarlier: Bool) throws -> [StoredStatement] {
    let overlap = "WHERE s.article_id = ? AND s.\"start\" < ? AND s.\"end\" > ?"
    let current = try archive.connection.all(
      "SELECT \(Columns.statement) FROM statements AS s \(overlap)", id, span.end, span.start,
      read: StoredStatement.init)
    guard isEarlier else { return current }
    return try current
      + archive.connection.all(
        """
        SELECT \(Columns.earlierStatement) FROM earlier_statements AS s JOIN articles AS a ON a.id = s.article_id
        \(overlap)
        """, id, span.end, span.start, read: StoredStatement.init)
  }

  /// Whether the archive's speaker is the draft's. A name decides; "the minister" or "two officials" may be anybody.
  private func attribution(of statement: StoredStatement) -> QuotationCheck.Attribution {
    guard let speaker else { return .unattributed }
    guard let name = statement.speaker else { return .open }
    if let id = statement.speakerID, speakerIDs.contains(id) { return .same }
    // "The finance minister" is whoever the archive knows by that role; where it knows nobody, it may be anybody.
    if speaker.namesRole, speaker.person == nil, speakerIDs.isEmpty { return .open }
    let (asked, stored) = (PlacedWords(speaker.words).hashes, PlacedWords(name).hashes)
    // A family name alone is the same as the full name.
    if asked == stored || asked.last == stored.last && (asked.count == 1 || stored.count == 1) { return .same }
    return statement.speakerID == nil ? .open : .other
  }

  /// Whether the draft puts in a speaker's mouth what the article tells in its own words.
  func isRetold(_ found: Found) -> Bool {
    guard speaker != nil, let statement = found.passage.statement,
      statement.kind == .indirect || statement.kind == .listed
    else { return false }
    return !found.words.line(before: found.place.lowerBound).unicodeScalars.contains {
      ["\"", "“", "„", "«", "‘", "\u{201B}"].contains($0)
    }
  }
}
