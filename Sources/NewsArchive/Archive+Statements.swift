public import NewsModel
import SQLite

/// Reading statements.
extension Archive {
  /// Statements in the order the query asks for, then in the order of the text.
  public func statements(_ query: StatementQuery) throws(ArchiveError) -> [StoredStatement] {
    let (sql, values) = Self.selection(of: query, columns: Columns.statement)
    return try reporting { try connection.all(sql, values: values, read: StoredStatement.init) }
  }

  /// How many statements a query finds, each counted once however many articles carry it; its limit does not count.
  public func count(of query: StatementQuery) throws(ArchiveError) -> (statements: Int, speakers: Int, articles: Int) {
    let conditions = Self.conditions(of: query)
    let sql = """
      SELECT count(DISTINCT ifnull(s.words_key, -s.id) || ' ' || ifnull(s.speaker_id, s.speaker)),
        count(DISTINCT ifnull(s.speaker_id, s.speaker)), count(DISTINCT s.article_id)
      FROM statements AS s \(conditions.clause)
      """
    return try reporting {
      try connection.all(sql, values: conditions.values) {
        (Int($0.integer(at: 0)), Int($0.integer(at: 1)), Int($0.integer(at: 2)))
      }[0]
    }
  }

  /// The days on which a query's statements were said, with how many, in their order; what has no single day is left out.
  public func days(of query: StatementQuery) throws(ArchiveError) -> [(day: CalendarDay, statements: Int)] {
    var conditions = Self.conditions(of: query)
    conditions.add("s.said_on IS NOT NULL")
    let sql = "SELECT s.said_on, count(*) FROM statements AS s \(conditions.clause) GROUP BY 1 ORDER BY 1"
    return try reporting {
      try connection.all(sql, values: conditions.values) { row in
        row.day(at: 0).map { ($0, Int(row.integer(at: 1))) }
      }.compactMap { $0 }
    }
  }

  /// How many of a query's statements have no known day.
  public func undatedCount(of query: StatementQuery) throws(ArchiveError) -> Int {
    var conditions = Self.conditions(of: query)
    conditions.add("s.said_from IS NULL")
    return try reporting {
      try connection.all(
        "SELECT count(DISTINCT ifnull(s.words_key, -s.id)) FROM statements AS s \(conditions.clause)",
        values: conditions.values
      ) { Int($0.integer(at: 0)) }[0]
    }
  }

  /// The speakers of a query's statements, those of most first.
  public func speakers(of query: StatementQuery) throws(ArchiveError) -> [(name: String, statements: Int)] {
    var conditions = Self.conditions(of: query)
    conditions.add("s.speaker IS NOT NULL")
    let sql = """
      SELECT s.speaker, count(*) FROM statements AS s \(conditions.clause)
      GROUP BY s.speaker ORDER BY 2 DESC, 1 LIMIT \(query.limit ?? -1)
      """
    return try reporting {
      try connection.all(sql, values: conditions.values) { ($0.string(at: 0), Int($0.integer(at: 1))) }
    }
  }

  static func selection(of query: StatementQuery, columns: String) -> (sql: String, values: [SQLValue]) {
    let conditions = conditions(of: query)
    let text = "s.uri, s.article_id, s.\"start\""
    let order =
      switch query.order {
      case .said: "s.said_from NULLS LAST, s.said_to, s.date_published NULLS LAST, \(text)"
      case .saidElsePublished: "ifnull(s.said_from, substr(s.date_published, 1, 10)) NULLS LAST, \(text)"
      case .latestFirst: "ifnull(s.said_from, substr(s.date_published, 1, 10)) DESC NULLS LAST, \(text)"
      }
    let sql = """
      SELECT \(columns)
      FROM statements AS s
      \(conditions.clause)
      ORDER BY \(order)
      LIMIT \(query.limit ?? -1)
      """
    return (sql, conditions.values)
  }

  private static func conditions(of query: StatementQuery) -> Conditions {
    var conditions = Conditions()
    add(speakersOf: query, to: &conditions)
    // A speaker has fewer statements than a word: those are read, and looked up among the rows that have the word. The plus
    // sign keeps SQLite from reading every row with the word instead.
    let row = query.speakerIDs.isEmpty ? "s.id" : "+s.id"
    conditions.add("s.id", in: "statements_fts", matching: query.speakerMatching?.inColumns("speaker"))
    conditions.add(
      from: "s.said_from", to: "s.said_to", query.said, query.saidMatch, includeUndated: query.includeUndated)
    conditions.add(moment: "s.date_published", on: query.published)
    conditions.add(row, in: "statements_fts", matching: query.matching?.expression)
    if !query.inText.isEmpty {
      conditions.add(row, in: "statements_fts", matching: query.inText.reduced()?.inColumns("text"))
    }
    for words in query.inTextOrHeadline {
      conditions.add(
        """
        (s.id IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?)
          OR s.article_id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?))
        """, .text(words.inColumns("text")), .text(words.inColumns("headline")))
    }
    conditions.add("s.article_id", in: "articles_fts", matching: query.inArticle.reduced()?.expression)
    conditions.add("s.article_id", oneOf: query.articleIDs)
    if let ids = query.ids { conditions.add("s.id", oneOf: ids) }
    conditions.add("s.kind", oneOf: query.kinds.map(\.rawValue))
    conditions.add("s.stance", oneOf: query.stances.map(\.rawValue))
    conditions.add("s.cue", beginsWithOneOf: query.cueBeginnings)
    conditions.add("s.article_id", publishedByOneOf: query.publishers)
    if let hearer = query.hearer { add(hearer, to: &conditions) }
    if !query.behindCue.isEmpty {
      conditions.add(
        "(" + query.behindCue.map { _ in "\(behind) LIKE ? ESCAPE '\\'" }.joined(separator: " OR ") + ")",
        values: query.behindCue.map { .text("% " + Conditions.escaped($0) + "%") })
    }
    return conditions
  }

  private static func add(speakersOf query: StatementQuery, to conditions: inout Conditions) {
    guard !query.periods.isEmpty else { return conditions.add("s.speaker_id", oneOf: query.speakerIDs) }
    let timeless = query.speakerIDs.filter { query.periods[$0] == nil }
    var values: [SQLValue] = []
    for id in query.speakerIDs {
      guard let period = query.periods[id] else { continue }
      values += [.integer(id), .text(period.from.description), .text("\(period.to)U")]
    }
    // A list, for an office may have had a thousand holders: SQLite takes no more terms than that in an OR, and compares each
    // with every other.
    let rows = Array(repeating: "(?, ?, ?)", count: values.count / 3).joined(separator: ", ")
    let inOffice = """
      s.id IN (
        SELECT i.id FROM (VALUES \(rows)) AS held CROSS JOIN statements AS i ON i.speaker_id = held.column1
        WHERE i.date_published >= held.column2 AND i.date_published < held.column3)
      """
    if timeless.isEmpty { return conditions.add(inOffice, values: values) }
    let others = timeless.map { _ in "?" }.joined(separator: ", ")
    conditions.add(
      "(\(inOffice) OR s.speaker_id IN (\(others)))", values: values + timeless.map(SQLValue.integer))
  }

  /// What stands within some words of a word of attribution and before the statement.
  private static let behind = """
    (SELECT substr(body, s.cue_end + 1, CASE WHEN s."start" >= s.cue_end THEN min(60, s."start" - s.cue_end) ELSE 60 END)
      FROM articles WHERE id = s.article_id)
    """

  /// The addressee, or what stands within some words of a word of telling and before the statement.
  private static func add(_ hearer: StatementQuery.Hearer, to conditions: inout Conditions) {
    for word in hearer.words {
      let pattern = SQLValue.text("%" + Conditions.escaped(word) + "%")
      let cues = hearer.cues.map { _ in "?" }.joined(separator: ", ")
      conditions.add(
        "(s.addressee LIKE ? ESCAPE '\\' OR s.cue IN (\(cues)) AND \(behind) LIKE ? ESCAPE '\\')",
        values: [pattern] + hearer.cues.map(SQLValue.text) + [pattern])
    }
  }
}
