import SQLite
import Schema

/// The tables, indexes, triggers and views of a database.
struct SchemaObjects {
  /// One of them.
  struct Object: Hashable {
    var type: String
    var name: String
    /// The table it is of.
    var table: String
    var sql: String

    /// Its SQL without remarks and white space, in which versions of newsdb may differ.
    var code: String {
      sql.split(separator: "\n").map { line in
        guard let remark = line.firstRange(of: "--") else { return String(line) }
        return String(line[..<remark.lowerBound])
      }
      .joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  let all: [Object]

  /// Those of a database.
  init(of connection: Connection) throws {
    all = try connection.all(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ) { Object(type: $0.column(0), name: $0.column(1), table: $0.column(2), sql: $0.column(3)) }
  }

  /// Those that this newsdb makes.
  static func expected() throws -> SchemaObjects {
    let fresh = try Connection(path: ":memory:", mode: .create)
    _ = try Archive.createSchema(in: fresh)
    return try SchemaObjects(of: fresh)
  }

  /// The tables that hold content, which nothing can make anew, parents before those that refer to them.
  static let contentTables = [
    "archive", "articles", "person_decisions", "person_decision_mentions", "feeds", "feed_entries", "anchors", "tags",
    "notes",
    "saved_searches",
  ]

  /// A name in SQL, whatever it is made of.
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
