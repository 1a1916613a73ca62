import NewsModel
import SQLite

/// An article that prints a statement in the same words by the same speaker.
public struct StatementCarrier: Hashable, Sendable {
  /// The article.
  public var source: Source
  /// The statement as that article has it. A copy of a text has the statement of the article that keeps the text.
  public var statementID: Int64
  /// Whether there is a later version of the article.
  public var isEarlierVersion: Bool
}

/// A statement, counted once, with all the articles that carry it.
public struct CarriedStatement: Hashable, Sendable {
  /// As the article has it that was published first, of those that were asked for.
  public var statement: StoredStatement
  /// All articles that carry it, its own among them, that published first first, undated ones last.
  public var carriers: [StatementCarrier]

  /// Puts together what ``Archive/carriers(of:)`` found.
  public init(statement: StoredStatement, carriers: [StatementCarrier]) {
    self.statement = statement
    self.carriers = carriers
  }

  /// The other articles that carry it, each outlet once, as it carried it first; the statement's own outlet is left out.
  public var otherOutlets: [StatementCarrier] {
    var seen = [outlet(statement.source)] as Set<String>
    return carriers.filter {
      $0.source.articleID != statement.source.articleID && seen.insert(outlet($0.source)).inserted
    }
  }

  private func outlet(_ source: Source) -> String { source.publisher?.lowercased() ?? "article \(source.articleID)" }
}

extension Archive {
  /// The articles that carry a statement: the same words, in any case and punctuation, by the same speaker, where the days on
  /// which it was said do not tell two occasions apart. Copies of a text carry what is in it.
  ///
  /// ```swift
  /// for carrier in try archive.carriers(of: statement) { print(carrier.source.publisher ?? "", carrier.source.datePublished ?? "") }
  /// ```
  public func carriers(of statement: StoredStatement) throws(ArchiveError) -> [StatementCarrier] {
    try reporting { try readCarriers(of: statement) }
  }

  /// Each statement once, in the order in which it comes first, with the articles that carry it.
  public func carried(_ statements: [StoredStatement]) throws(ArchiveError) -> [CarriedStatement] {
    try reporting {
      try connection.readTransaction {
        var seen: Set<Int64> = []
        let byID = Dictionary(statements.map { ($0.id, $0) }) { first, _ in first }
        let alone = try readAlone(statements)
        return try statements.compactMap { statement in
          guard !seen.contains(statement.id) else { return nil }
          if let isEarlier = alone[statement.id] {
            seen.insert(statement.id)
            let carrier = StatementCarrier(
              source: statement.source, statementID: statement.id, isEarlierVersion: isEarlier)
            return CarriedStatement(statement: statement, carriers: [carrier])
          }
          let carriers = try readCarriers(of: statement)
          seen.insert(statement.id)
          seen.formUnion(carriers.map(\.statementID))
          let first = carriers.lazy.compactMap { byID[$0.statementID] }.first
          return CarriedStatement(statement: first ?? statement, carriers: carriers)
        }
      }
    }
  }

  /// Of some statements, those that no other article carries, most of all, found in one go; with whether there is a later version
  /// of the article.
  private func readAlone(_ statements: [StoredStatement]) throws -> [Int64: Bool] {
    guard !statements.isEmpty else { return [:] }
    let alone = try connection.all(
      """
      SELECT s.id, EXISTS (SELECT 1 FROM articles AS v WHERE v.version_of = s.article_id)
      FROM json_each(?) AS asked JOIN statement_rows AS s ON s.id = asked.value
      WHERE NOT EXISTS (SELECT 1 FROM statement_rows AS o WHERE o.words_key = s.words_key AND o.id <> s.id)
        AND NOT EXISTS (SELECT 1 FROM articles AS c WHERE c.duplicate_of = s.article_id)
      """, "\(statements.map(\.id))"
    ) { ($0.integer(at: 0), $0.integer(at: 1) != 0) }
    return Dictionary(alone) { first, _ in first }
  }

  func readCarriers(of statement: StoredStatement) throws -> [StatementCarrier] {
    let key: Int64? = try connection.value("SELECT words_key FROM statement_rows WHERE id = ?", statement.id)
    let columns = "p.id, p.headline, p.publisher, p.date_published, p.uri, s.said_from, s.said_to"
    let earlier = "EXISTS (SELECT 1 FROM articles AS v WHERE v.version_of = p.id)"
    // What the articles differ in, where both tell it, is the day: then it was said twice.
    let rows = try connection.all(
      """
      SELECT s.id, \(columns), \(earlier) FROM statement_rows AS s JOIN articles AS p ON p.id = s.article_id
      WHERE s.id = ?1 OR s.words_key = ?2 AND s.speaker_id IS ?3 AND (?3 IS NOT NULL OR s.speaker IS ?4 COLLATE NOCASE)
      UNION ALL
      SELECT s.id, \(columns), \(earlier) FROM statement_rows AS s JOIN articles AS p ON p.duplicate_of = s.article_id
      WHERE s.id = ?1 OR s.words_key = ?2 AND s.speaker_id IS ?3 AND (?3 IS NOT NULL OR s.speaker IS ?4 COLLATE NOCASE)
      ORDER BY 5 NULLS LAST, 4, 6, 2, 1
      """, statement.id, key, statement.speakerID, statement.speaker
    ) { row in
      (
        carrier: StatementCarrier(
          source: Source(row), statementID: row.column(0), isEarlierVersion: row.column(8)),
        days: row.day(at: 6).flatMap { from in row.day(at: 7).map { DayInterval(from: from, to: $0) } }
      )
    }
    let said = statement.said?.interval
    return rows.filter { row in
      guard let said, let days = row.days, row.carrier.statementID != statement.id else { return true }
      return days.from <= said.to && said.from <= days.to
    }.map(\.carrier)
  }
}
