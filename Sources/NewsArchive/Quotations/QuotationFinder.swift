import NewsModel
import SQLite

/// Finds the articles in which a quotation may stand: those where the speaker said the words, those that have all of its rare words,
/// and those that have some.
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
  /// Fewer words are said by many: only the speaker's own statements tell whether they were said.
  static let fewWords = 4

  /// The words that fewest articles have, rarest first, each once, with how many have it.
  func rarestWords() throws -> [(word: String, articles: Int)] {
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

  /// The articles that have a statement of these words and no other.
  func articlesWithKey() throws -> [Int64] {
    guard let key = StatementWords.key(of: quotation.words.folded) else { return [] }
    return try archive.connection.all(
      "SELECT DISTINCT article_id FROM statement_rows WHERE words_key = ? LIMIT \(Self.most.exact)", key
    ) { $0.integer(at: 0) }
  }

  /// The articles in which the speaker has a statement with the words.
  func articlesOfSpeaker() throws(ArchiveError) -> [Int64] {
    guard let speaker, let words = FullTextQuery(allOf: quotation.runs) else { return [] }
    var query = StatementQuery(speakerIDs: speakerIDs.sorted(), matching: words, limit: Self.most.exact)
    if speakerIDs.isEmpty { query.speakerMatching = FullTextQuery(words: speaker.words) }
    return try archive.statements(query).map(\.source.articleID)
  }

  /// The articles that may have the very words.
  func articlesWithAll(_ rare: [(word: String, articles: Int)]) throws -> [Int64] {
    guard let rarest = rare.first, rare.allSatisfy({ $0.articles > 0 }) else { return [] }
    // Common words find too many articles each; their run finds the few that have it.
    let terms = rarest.articles < Self.common / 4 ? rare.map(\.word) : quotation.runs
    guard let query = FullTextQuery(allOf: terms) else { return [] }
    return try ids("SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? LIMIT \(Self.most.exact)", query)
  }

  /// The articles whose statements, and those whose texts, share most of the rare words.
  func articlesWithSome(_ rare: [(word: String, articles: Int)]) throws -> [Int64] {
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
}
