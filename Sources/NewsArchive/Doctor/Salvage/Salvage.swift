import SQLite

/// Copies content row by row from a damaged file into the tables of a new archive, for one transaction.
struct Salvage {
  private let source: Connection?
  private let path: String
  private let target: Connection
  private var report = SalvageReport()
  /// The numbers of the rows that are there, of each table that has such.
  private var known: [String: Set<Int64>] = [:]
  private var counts: [String: Int] = [:]

  init(_ source: Connection?, _ path: String, _ target: Connection) throws {
    self.source = source
    self.path = path
    self.target = target
    // Rows come in any order, and what they refer to may be lost.
    try target.execute("PRAGMA defer_foreign_keys = ON")
  }

  mutating func run(_ digest: (String) -> String) throws {
    var damaged: Set<String> = []
    for table in SchemaObjects.contentTables {
      do {
        if try copyRows(of: table, digest) { damaged.insert(table) }
      } catch let error as DatabaseError where error.code.isOfTheFile {
        damaged.insert(table)
      }
    }
    // Without a schema a table looks like one that an older version did not have.
    let isKnown = (try? source?.value("SELECT count(*) FROM articles", as: Int.self)) ?? nil != nil
    if !isKnown { damaged.formUnion(SchemaObjects.contentTables) }
    if !damaged.isEmpty, let pages = DatabasePages(path: path) { try copyPages(pages, damaged, digest) }
    for table in SchemaObjects.contentTables where damaged.contains(table) {
      report.losses.append("\(table): not all of it could be read")
    }
  }

  /// Copies what can be read of a table through SQLite; whether something cannot.
  private mutating func copyRows(of table: String, _ digest: (String) -> String) throws -> Bool {
    guard let source, var rows = try RowSalvage(source, table: table) else { return false }
    let columns = rows.columns
    try rows.forEach { values in try insert(table, columns, values, digest) }
    if let last: Int64 = try? source.value("SELECT seq FROM sqlite_sequence WHERE name = ?", table) {
      // Numbers of rows that were deleted are not given again.
      try target.run("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", last, table)
    }
    return rows.isDamaged
  }

  /// Copies what stands on pages that SQLite does not find, of tables that could not be read to the end.
  private mutating func copyPages(
    _ pages: DatabasePages, _ tables: Set<String>, _ digest: (String) -> String
  ) throws {
    var columns: [String: [String]] = [:]
    for table in tables {
      columns[table] = try target.all("SELECT name FROM pragma_table_info(?)", table) { $0.string(at: 0) }
    }
    try PageSalvage(pages: pages).forEach { record in
      guard let table = RecordShape.table(of: record), let names = columns[table] else { return }
      var values = record.values
      if let id = record.rowID {
        guard id > 0, known[table]?.contains(id) != true else { return }
        if names[0] == "id" { values[0] = .integer(id) }
      }
      // Parts of several articles may have been put together here: only what is whole counts.
      if table == "articles", let body = values[8].text, !body.isEmpty, digest(body) != values[9].text { return }
      try insert(table, Array(names.prefix(values.count)), values, digest, isAgain: record.rowID == nil)
    }
  }

  private mutating func insert(
    _ table: String, _ columns: [String], _ values: [SQLValue], _ digest: (String) -> String, isAgain: Bool = false
  ) throws {
    var row = Dictionary(zip(columns, values), uniquingKeysWith: { first, _ in first })
    if table == "archive" {
      // What else stands there is about the old file.
      guard row["key"] == .text("created_at") else { return }
      try target.run("DELETE FROM archive WHERE key = 'created_at'")
    }
    let known = try target.all("SELECT name FROM pragma_table_info(?)", table) { $0.string(at: 0) }
    // An article has its text, or that of another.
    if table == "articles", let body = row["body"]?.text, let id = row["id"] {
      guard !body.isEmpty || row["duplicate_of"] != .null else { return }
      if !body.isEmpty, digest(body) != row["content_sha256"]?.text {
        report.losses.append(
          "the text of article a\(id.digits) is not the one that was ingested: changed by hand, or damaged")
      }
    }
    row = row.filter { known.contains($0.key) }.mapValues { value in
      // Damage; SQLite's functions take a text to end there, and no place behind it could be checked.
      guard case .text(let text) = value, text.utf8.contains(0) else { return value }
      return .text(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })))
    }
    let names = known.filter { row[$0] != nil }
    let sql = """
      INSERT OR IGNORE INTO \(SchemaObjects.quoted(table)) (\(names.map(SchemaObjects.quoted).joined(separator: ", ")))
      VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
      """
    do {
      let statement = try target.prepare(sql)
      try statement.bind(values: names.map { row[$0] ?? .null })
      try statement.finish()
    } catch {
      // Of the new file, not of the one that is read.
      throw ArchiveError(error, path: target.path)
    }
    guard target.changes > 0 else {
      // What was read through SQLite is met again on its page.
      if isAgain { return }
      report.losses.append(
        "\(table): a row breaks the table's rules, and was left: \(values.prefix(2).map(\.digits).joined(separator: ", "))"
      )
      return
    }
    counts[table, default: 0] += 1
    if case .integer(let id)? = row["id"] { self.known[table, default: []].insert(id) }
  }

  /// Takes away publications of a text that is lost, and makes the index of what is there.
  func finish() throws -> SalvageReport {
    var report = report
    let lost = """
      FROM articles WHERE body = '' AND NOT EXISTS (
        SELECT 1 FROM articles AS o WHERE o.content_sha256 = articles.content_sha256 AND o.body <> '')
      """
    report.losses += try target.all("SELECT id \(lost)") { "article a\($0.string(at: 0)): its text is lost" }
    try target.execute("DELETE \(lost); INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
    for table in SchemaObjects.contentTables where table != "archive" {
      let rows: Int = try target.value("SELECT count(*) FROM \(SchemaObjects.quoted(table))") ?? 0
      if let count = counts[table], count > rows, table != "articles" {
        report.losses.append("\(table): \(count - rows) rows belonged to something that is lost")
      }
      if rows > 0 { report.saved.append((table, rows)) }
    }
    guard report.articles > 0 else {
      throw DatabaseError(.corrupt, message: "not one article can be read")
    }
    return report
  }
}

extension SQLValue {
  /// For a message: a number as it stands, text between quotation marks.
  fileprivate var digits: String {
    switch self {
    case .integer(let number): "\(number)"
    case .text(let text): "“\(text.prefix(40))”"
    default: "?"
    }
  }
}
