import Foundation
import SQLite
import Testing

/// What an archive holds, without what hangs on when it was put in.
struct ArchiveContent: Equatable {
  private static let queries = [
    """
    SELECT a.uri, a.headline, a.publisher, a.date_published, a.body, a.content_sha256, v.uri, d.uri
    FROM articles AS a LEFT JOIN articles AS v ON v.id = a.version_of LEFT JOIN articles AS d ON d.id = a.duplicate_of
    """,
    """
    SELECT uri, "start", "end", text, kind, speaker, cue, said_from, said_to, said_basis, stance FROM statements
    """,
    "SELECT name, kind, statement_count, article_count, first_seen, last_seen, names, roles FROM people",
    """
    SELECT a.uri, e."start", e."end", e.kind, e.summary, e.status, e.starts_on, e.place, e.participants,
      (SELECT count(*) FROM events AS o WHERE o.happening_id = e.happening_id)
    FROM events AS e JOIN articles AS a ON a.id = e.article_id
    """,
    "SELECT a.uri, e.text FROM earlier_statements AS e JOIN articles AS a ON a.id = e.article_id",
  ]

  var rows: [[String]]
  var articles: Int { rows[0].count }

  init(_ path: String) throws {
    let connection = try Connection(path: path, mode: .readOnly)
    rows = try Self.queries.map { query in
      try connection.all(query) { row in
        (0..<row.columnCount).map { row.isNull(at: $0) ? "NULL" : row.string(at: $0) }.joined(separator: "|")
      }
      .sorted()
    }
  }
}

/// What is wrong with an archive, by SQLite's own checks; empty where nothing is.
func problems(of path: String) throws -> [String] {
  let connection = try Connection(path: path, mode: .readWrite)
  var problems = try connection.integrityProblems() + connection.foreignKeyProblems()
  for index in ["articles_fts", "statements_fts", "people_fts", "events_fts"] {
    do {
      try connection.execute("INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
    } catch {
      problems.append("\(index): \(error)")
    }
  }
  // Whole articles only: what is there was read, and its triggers are back.
  let unread: Int =
    try connection.value(
      "SELECT count(*) FROM articles WHERE duplicate_of IS NULL AND id NOT IN (SELECT article_id FROM extractions)")
    ?? 0
  if unread > 0 { problems.append("\(unread) articles without what is read from them") }
  if try connection.value("SELECT count(*) FROM sqlite_schema WHERE name GLOB 'sync_*'", as: Int.self) ?? 0 == 0 {
    problems.append("no triggers")
  }
  return problems
}

/// Invented articles, of which some are read, some share their text, and some are later versions.
enum InventedArticles {
  static func lines(_ count: Int, prefix: String = "a", seed: UInt64 = 1) -> String {
    var numbers = SeededNumbers(seed: seed)
    let names = ["Ada Pym", "Olof Brandt", "Mira Castell", "Jonas Feld", "Petra Voss"]
    return (0..<count).map { number in
      let name = names.randomElement(using: &numbers)!
      var text = "Vei nummer \(number) i \(prefix) er stengt, og \(name) vet ikke hvor lenge det varer denne gangen."
      var language = "nb"
      if number % 25 == 3 {
        let name = names[number / 25 % names.count]
        text =
          "The bridge number \(number) of \(prefix) will close on Monday, \(name) said. Nobody was hurt, Brandt said. Ada Pym met Olof Brandt in Kolm on Friday."
        language = "en"
      }
      var uri = "https://wire.example/\(prefix)/\(number)"
      // The same text at another address, and another text at the same address.
      if number % 40 == 7 { text = "En tekst som mange aviser har, den samme over alt, nemlig nummer \(number / 200)." }
      if number % 60 == 11 { uri = "https://wire.example/\(prefix)/\(number - 1)" }
      return
        #"{"url":"\#(uri)","title":"Road \#(number) \#(prefix)","published":"2031-05-\#(10 + number % 18)","source":"Nordic Wire","language":"\#(language)","text":"\#(text)"}"#
    }
    .joined(separator: "\n") + "\n"
  }
}
