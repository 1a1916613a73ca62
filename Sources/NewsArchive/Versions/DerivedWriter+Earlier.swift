import NewsModel
import SQLite

/// Statements of articles that have a later version: kept apart from what counts today.
extension DerivedWriter {
  private static let columns = """
    id, article_id, text, kind, speaker, speaker_mention, cue, stance, addressee, reported_by, said_from, said_to,
    said_basis, "start", "end", utterance, extractor_version, speaker_start, speaker_end, cue_start, cue_end
    """

  /// Keeps of an article that has got a later version only what was said in it; the ids stay.
  ///
  /// A speaker has the article's own name for him, as if the article had been read for the first time.
  func retire(_ articleID: Int64) throws {
    let named = Self.columns.replacing(
      "speaker, speaker_mention",
      with: "ifnull((SELECT m.name FROM article_people AS m WHERE m.id = article_person_id), speaker), speaker_mention")
    try connection.run(
      """
      INSERT INTO earlier_statements (\(Self.columns))
      SELECT \(named) FROM statement_rows WHERE article_id = ?
      """, articleID)
    try remove(articleID)
  }

  /// Replaces the statements of an article that has a later version. What is found again keeps its id.
  func replaceEarlier(_ articleID: Int64, _ extraction: Extraction, _ version: String) throws {
    var former = try remove(articleID)
    try connection.run("DELETE FROM earlier_statements WHERE article_id = ?", articleID)
    try connection.run(
      "INSERT OR REPLACE INTO extractions (article_id, extractor_version) VALUES (?, ?)", articleID, version)
    for statement in extraction.statements {
      let id = takeStatementID(statement, &former)
      let interval = statement.said?.interval
      try connection.run(
        """
        INSERT INTO earlier_statements (\(Self.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id, articleID, statement.text, statement.kind.rawValue, statement.speaker, statement.speakerMention?.text,
        statement.cue?.text, statement.stance.rawValue, statement.addressee, statement.reportedBy,
        interval?.from.description, interval?.to.description, statement.said?.basis, statement.span.start,
        statement.span.end, statement.group, version, statement.speakerMention?.span.start,
        statement.speakerMention?.span.end, statement.cue?.span.start, statement.cue?.span.end)
    }
  }

  /// Takes away all that was read from an article: another stands for its text.
  func retract(_ articleID: Int64) throws {
    try remove(articleID)
    try connection.run("DELETE FROM earlier_statements WHERE article_id = ?", articleID)
    try connection.run("DELETE FROM extractions WHERE article_id = ?", articleID)
  }
}
