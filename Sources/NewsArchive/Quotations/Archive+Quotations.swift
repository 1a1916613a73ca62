public import NewsModel
import SQLite

extension Archive {
  /// Checks a quotation of a draft against all articles, by its words: marks, capitals, omissions ("…") and insertions in
  /// brackets are the draft's own affair and are told apart (``QuotationCheck/houseStyle``).
  ///
  /// ```swift
  /// try archive.check("The bridge will be shut", by: pym).verdict   // .altered
  /// ```
  ///
  /// - Parameters:
  ///   - text: the words between the quotation marks.
  ///   - speaker: whom the draft names as the speaker; nil where it names nobody.
  public func check(_ text: String, by speaker: AskedName? = nil) throws(ArchiveError) -> QuotationCheck {
    let candidates: Set<Int64> =
      if let speaker { Set(try resolve(speaker).candidates.map(\.id)) } else { [] }
    return try reporting {
      try connection.readTransaction {
        let finder = QuotationFinder(
          archive: self, quotation: QuotedWords(text), speaker: speaker, speakerIDs: candidates)
        return try finder.check()
      }
    }
  }
}

/// Looks one quotation up: first the articles that have all of its rare words, then those that have some.
struct QuotationFinder {
  let archive: Archive
  let quotation: QuotedWords
  let speaker: AskedName?
  /// Those who could be meant by the speaker's name.
  let speakerIDs: Set<Int64>

  /// By how many of its rarest words a quotation is looked up.
  private static let rareWords = 8
  /// A word that so many articles have is not counted further.
  private static let common = 2_000
  /// How many articles are ranked at most.
  private static let ranked = 4_000
  /// How many articles are read at most for the very words, and for near ones.
  private static let most = (exact: 200, near: 12)
  /// From what share of the words in common on a passage is the same one altered, and from what share on it is worth naming.
  private static let likeness = (altered: 0.6, near: 0.4)

  func check() throws -> QuotationCheck {
    guard quotation.words.count > 0 else { return QuotationCheck(verdict: .notFound, likeness: 0) }
    let rare = try rarestWords()
    let exact = try exactPassages(rare)
    if let best = exact.first { return found(best, exact) }
    return try nearest(rare) ?? QuotationCheck(verdict: .notFound, likeness: 0)
  }

  // MARK: - Candidates

  /// The words that fewest articles have, rarest first, each once, with how many have it.
  private func rarestWords() throws -> [(word: String, articles: Int)] {
    var seen: Set<UInt64> = []
    var words: [(word: String, articles: Int)] = []
    for index in 0..<quotation.words.count where seen.insert(quotation.words.hashes[index]).inserted {
      let word = quotation.words.string(index)
      guard let query = FullTextQuery(phrase: word) else { continue }
      let count = try archive.connection.value(
        "SELECT count(*) FROM (SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT \(Self.common))",
        query.inColumns("body"), as: Int.self)
      words.append((word, count ?? 0))
    }
    let ordered = words.enumerated().sorted { ($0.element.articles, $0.offset) < ($1.element.articles, $1.offset) }
    return Array(ordered.map(\.element).prefix(Self.rareWords))
  }

  /// The articles that may have the very words.
  private func articlesWithAll(_ rare: [(word: String, articles: Int)]) throws -> [Int64] {
    guard let rarest = rare.first, rare.allSatisfy({ $0.articles > 0 }) else { return [] }
    // Common words find too many articles each; their run finds the few that have it.
    let terms = rarest.articles < Self.common / 4 ? rare.map(\.word) : quotation.runs
    guard let query = FullTextQuery(allOf: terms) else { return [] }
    return try ids("SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? LIMIT \(Self.most.exact)", query)
  }

  /// The articles whose statements, and those whose texts, share most of the rare words.
  private func articlesWithSome(_ rare: [(word: String, articles: Int)]) throws -> [Int64] {
    // Each row that has one of the words is ranked: of words that many have, two are enough.
    var words: [String] = []
    var rows = 0
    for (word, articles) in rare where articles > 0 && (words.count < 2 || rows + articles <= Self.ranked) {
      words.append(word)
      rows += articles
    }
    guard let query = FullTextQuery(anyOf: words) else { return [] }
    let said = try ids(
      """
      SELECT s.article_id FROM statements_fts AS f JOIN statement_rows AS s ON s.id = f.rowid
      WHERE statements_fts MATCH ? ORDER BY f.rank, f.rowid LIMIT \(Self.most.near)
      """, query)
    let printed = try ids(
      "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rank, rowid LIMIT \(Self.most.near)", query)
    var seen: Set<Int64> = []
    return (said + printed).filter { seen.insert($0).inserted }
  }

  private func ids(_ sql: String, _ query: FullTextQuery) throws -> [Int64] {
    try archive.connection.all(sql, query.expression) { $0.integer(at: 0) }
  }

  // MARK: - Passages

  /// The passages with the very words, the best source first.
  private func exactPassages(_ rare: [(word: String, articles: Int)]) throws -> [Found] {
    var passages: [Found] = []
    for id in try articlesWithAll(rare) {
      guard let article = try archive.readArticle(id) else { continue }
      let words = PlacedWords(article.article.body)
      guard let place = quotation.place(in: words.hashes) else { continue }
      passages.append(
        Found(
          passage: try passage(of: place, words, article), place: place, words: words,
          houseStyle: HouseStyle.differences(quotation, words, place)))
    }
    return passages.sorted { rank($0) < rank($1) }
  }

  /// A passage with all that it was found by.
  private struct Found {
    var passage: QuotationCheck.Passage
    var place: Range<Int>
    var words: PlacedWords
    var houseStyle: Set<HouseStyle>
  }

  /// By the right speaker before another, and that before one whom nobody could find; quoted before retold, today's version before earlier ones, first published first.
  private func rank(_ found: Found) -> (Int, Int, Int, String, Int64) {
    let order: [QuotationCheck.Attribution: Int] = [.same: 0, .unattributed: 0, .other: 1, .open: 2]
    return (
      order[found.passage.attribution]!, isRetold(found) ? 1 : 0, found.passage.isEarlierVersion ? 1 : 0,
      found.passage.source.datePublished ?? "~", found.passage.source.articleID
    )
  }

  private func passage(of place: Range<Int>, _ words: PlacedWords, _ article: StoredArticle) throws
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

  private func statements(of id: Int64, at span: TextSpan, isEarlier: Bool) throws -> [StoredStatement] {
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
    let (asked, stored) = (FoldedWords.hashes(of: speaker.words), FoldedWords.hashes(of: name))
    if asked == stored { return .same }
    // The speaker of an earlier version has no number; a family name alone is the same as the full name.
    if statement.speakerID == nil || speakerIDs.isEmpty {
      if asked.last == stored.last, asked.count == 1 || stored.count == 1 { return .same }
    }
    return statement.speakerID == nil ? .open : .other
  }

  /// Whether the draft puts in a speaker's mouth what the article tells in its own words.
  private func isRetold(_ found: Found) -> Bool {
    guard speaker != nil, let statement = found.passage.statement,
      statement.kind == .indirect || statement.kind == .listed
    else { return false }
    return !found.words.line(before: found.place.lowerBound).unicodeScalars.contains {
      ["\"", "“", "„", "«", "‘", "\u{201B}"].contains($0)
    }
  }

  // MARK: - Verdicts

  private func found(_ best: Found, _ all: [Found]) -> QuotationCheck {
    let verdict: QuotationCheck.Verdict =
      switch best.passage.attribution {
      case .other: .misattributed
      default: isRetold(best) ? .paraphrase : .exact
      }
    return QuotationCheck(
      verdict: verdict, passage: best.passage, others: all.dropFirst().map(\.passage), likeness: 1,
      houseStyle: best.houseStyle)
  }

  private func nearest(_ rare: [(word: String, articles: Int)]) throws -> QuotationCheck? {
    var near: [(alignment: WordAlignment, words: PlacedWords, article: StoredArticle)] = []
    for id in try articlesWithSome(rare) {
      guard let article = try archive.readArticle(id) else { continue }
      let words = PlacedWords(article.article.body)
      guard let alignment = WordAlignment(quotation, source: words) else { continue }
      near.append((alignment, words, article))
    }
    let most = near.map(\.alignment.likeness).max() ?? 0
    guard most >= Self.likeness.near else { return nil }
    // Of passages as near as each other the one by the right speaker, as it was published first.
    let nearest = try near.filter { $0.alignment.likeness == most }.map { one in
      let found = Found(
        passage: try self.passage(of: one.alignment.place, one.words, one.article), place: one.alignment.place,
        words: one.words, houseStyle: [])
      return (found: found, alignment: one.alignment)
    }
    guard let best = nearest.min(by: { rank($0.found) < rank($1.found) }) else { return nil }
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
    return QuotationCheck(
      verdict: alignment.likeness >= Self.likeness.altered ? .altered : .notFound, passage: passage,
      likeness: alignment.likeness, changes: alignment.changes)
  }

  /// The parts of an utterance that the article interrupts ("A," he said, "b") have the very words between them.
  private func joinedUtterance(_ passage: QuotationCheck.Passage, _ words: PlacedWords) throws -> QuotationCheck? {
    guard let statement = passage.statement, let group = statement.group else { return nil }
    let parts = try statements(
      of: passage.source.articleID, at: TextSpan(start: 0, end: .max), isEarlier: passage.isEarlierVersion
    ).filter { $0.group == group }.sorted { $0.span.start < $1.span.start }
    let joined = PlacedWords(parts.map(\.text).joined(separator: " "))
    guard parts.count > 1, let place = quotation.place(in: joined.hashes) else { return nil }
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
