import SQLite
import Schema

/// A table or view of an archive, as its own SQL describes it.
public struct SchemaTable: Hashable, Sendable {
  /// What sort of table it is.
  public enum Kind: String, Sendable {
    /// A table of what cannot be made anew.
    case content
    /// A table that is made from the articles.
    case derived
    /// A view.
    case view
    /// A full-text index.
    case fullText = "full text"
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The remark on it; nil where it needs none.
    public var note: String?
  }

  /// Its name.
  public var name: String
  /// What sort of table it is.
  public var kind: Kind
  /// The remark on it.
  public var remark: String
  /// Its columns.
  public var columns: [Column]

  /// The first sentence of the remark.
  public var summary: String { SchemaRemarks.firstSentence(of: remark) }
}

extension Archive {
  /// The SQL that makes an archive, with its remarks.
  public static var schemaSQL: String {
    (SchemaScripts.content + [SchemaScripts.derived, SchemaScripts.triggers]).joined(separator: "\n")
  }

  /// The tables and views of this version of the schema, in the order of its scripts: content, then what is derived.
  ///
  /// Names and columns are those of a database that is made of the scripts, in memory; what they are is told by the remarks in
  /// the scripts.
  public static func schemaTables() throws(ArchiveError) -> [SchemaTable] {
    do {
      let connection = try Connection(path: ":memory:", mode: .create)
      let content = SchemaScripts.content.joined(separator: "\n")
      try connection.execute(content)
      let names = try connection.all("SELECT name FROM sqlite_schema") { $0.string(at: 0) }
      try connection.execute(SchemaScripts.derived)
      let remarks = SchemaRemarks(of: content + "\n" + SchemaScripts.derived)
      // The tables that FTS5 keeps an index in begin with its name.
      return try connection.all(
        """
        SELECT type, name, sql FROM sqlite_schema AS t
        WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS f WHERE f.sql LIKE 'CREATE VIRTUAL%'
            AND t.name LIKE replace(f.name, '_', '\\_') || '\\_%' ESCAPE '\\')
        ORDER BY rowid
        """
      ) { row in
        try table(
          row.string(at: 0), row.string(at: 1), row.string(at: 2), isContent: names.contains(row.string(at: 1)),
          remarks,
          connection)
      }
    } catch {
      throw ArchiveError(error, path: ":memory:")
    }
  }

  private static func table(
    _ type: String, _ name: String, _ sql: String, isContent: Bool, _ remarks: SchemaRemarks, _ connection: Connection
  ) throws -> SchemaTable {
    let isIndex = sql.hasPrefix("CREATE VIRTUAL")
    let columns = try connection.all(
      "SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1 AND name NOT IN (?, 'rank')", name, name
    ) { $0.string(at: 0) }
    if isIndex {
      let source = String(name.dropLast("_fts".count))
      return SchemaTable(
        name: name, kind: .fullText, remark: "The full text of \(source), joined by rowid = \(source).id.",
        columns: columns.map { SchemaTable.Column(name: $0) })
    }
    // A view's columns are mostly those of tables it names.
    let sources = type == "view" ? remarks.tables(namedIn: sql) : [name]
    return SchemaTable(
      name: name, kind: type == "view" ? .view : isContent ? .content : .derived, remark: remarks.of(name),
      columns: columns.map { column in
        SchemaTable.Column(
          name: column,
          note: type == "view" && column == "id" ? nil : sources.lazy.compactMap { remarks.of(column, in: $0) }.first)
      })
  }
}
