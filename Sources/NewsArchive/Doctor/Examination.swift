import Glibc
import SQLite
import Schema

/// A look over a whole archive, check by check. What SQLite reports of damage is a finding; what keeps it from looking at all, such
/// as a lock, is thrown.
struct Examination {
  let path: String
  private(set) var diagnosis = Diagnosis()

  init(path: String) { self.path = path }

  mutating func run(
    _ busyTimeout: Int, _ interrupt: InterruptHandle, _ digest: (String) -> String,
    _ progress: (Diagnosis.Check) -> Void
  ) throws {
    var opened: Connection?
    try check(.file, progress) { look in
      let connection = try Connection(
        path: look.path, mode: .readOnly, busyTimeoutMilliseconds: busyTimeout, interruptHandle: interrupt)
      opened = try look.recognize(connection) ? connection : nil
    }
    guard let connection = opened else { return }
    let isCurrent = try isCurrent(connection)
    if isCurrent { try check(.schema, progress) { try $0.compareSchema(connection) } }
    try check(.integrity, progress) { try $0.checkPages(connection) }
    let isReadable = diagnosis.remedy != .salvage
    try check(.references, progress) { look in
      for problem in try connection.foreignKeyProblems() { look.diagnosis.add(.references, problem, .repair) }
    }
    try check(.texts, progress) { try $0.checkTexts(connection, digest) }
    guard isCurrent else { return }
    if isReadable {
      try check(.fullText, progress) { try $0.checkFullText(busyTimeout, interrupt) }
    }
    try check(.spans, progress) { look in
      for span in try SpanMismatch.all(in: connection) {
        look.diagnosis.add(
          .spans, "\(span.column) of row \(span.id) is not what article a\(span.articleID) has there: “\(span.stored)”",
          .repair)
      }
    }
    try check(.offsets, progress) { try $0.checkOffsets(connection) }
    try check(.counts, progress) { try $0.checkCounts(connection) }
  }

  /// Makes one check; what SQLite finds damaged meanwhile ends it.
  private mutating func check(
    _ check: Diagnosis.Check, _ progress: (Diagnosis.Check) -> Void, _ body: (inout Examination) throws -> Void
  ) throws {
    progress(check)
    do {
      try body(&self)
      diagnosis.checked.append(check)
    } catch let error as DatabaseError where error.code.isOfTheFile {
      // Where a derived table or column is missing, as the schema has told, a check cannot be made before it is there again.
      let isOfSchema = error.code == .error && diagnosis.findings.contains { $0.check == .schema && !$0.isNotice }
      diagnosis.add(check, error.message, isOfSchema ? .repair : .salvage)
    }
  }

  // MARK: - The file and its schema

  /// Whether it is an archive that can be looked into.
  private mutating func recognize(_ connection: Connection) throws -> Bool {
    let version = try connection.userVersion()
    diagnosis.schemaVersion = version
    guard try connection.applicationID() == SchemaScripts.applicationID else {
      diagnosis.add(.file, "its header is not that of an archive: it is another program's, or damaged", .salvage)
      return false
    }
    guard version <= Archive.schemaVersion else {
      diagnosis.add(
        .file, "its schema has version \(version), this newsdb knows \(Archive.schemaVersion): update newsdb", .none)
      return false
    }
    if version < 1 { diagnosis.add(.file, "its schema has version \(version), which no newsdb made", .salvage) }
    return true
  }

  private mutating func isCurrent(_ connection: Connection) throws -> Bool {
    var derived: Int?
    do {
      derived = try Archive.derivedVersion(connection)
    } catch let error as DatabaseError where error.code.isOfTheFile {
      diagnosis.add(.file, error.message, .salvage)
    }
    if diagnosis.schemaVersion == Archive.schemaVersion, derived == SchemaScripts.derivedVersion { return true }
    if diagnosis.isHealthy {
      diagnosis.add(
        .schema, "made by an older newsdb: only its content is checked; newsdb rebuild brings it up to date", .none,
        isNotice: true)
    }
    return false
  }

  private mutating func compareSchema(_ connection: Connection) throws {
    let here = Dictionary(
      try SchemaObjects(of: connection).all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for object in try SchemaObjects.expected().all {
      let remedy: Diagnosis.Remedy =
        object.type == "table" && SchemaObjects.contentTables.contains(object.name) ? .salvage : .repair
      guard let found = here[object.name] else {
        diagnosis.add(.schema, "the \(object.type) \(object.name) is missing", remedy)
        continue
      }
      if found.type != object.type || found.code != object.code {
        diagnosis.add(.schema, "the \(found.type) \(object.name) is not as newsdb makes it", remedy)
      }
    }
  }

  // MARK: - Pages and indexes

  private mutating func checkPages(_ connection: Connection) throws {
    for line in try connection.integrityProblems().flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("***") {
      let problem = String(line)
      diagnosis.add(.integrity, problem, Self.remedy(for: problem))
    }
  }

  /// An index that is not in step, or a derived row that breaks a rule, can be made anew; a page cannot.
  static func remedy(for problem: String) -> Diagnosis.Remedy {
    if problem.contains(" missing from index ") || problem.hasPrefix("wrong # of entries in index ")
      || problem.hasPrefix("non-unique entry in index ")
    {
      return .repair
    }
    guard
      let table = [
        "CHECK constraint failed in ", "NULL value in ", "NUMERIC value in ", "TEXT value in ",
        "non-INT value in ", "non-REAL value in ", "non-TEXT value in ",
      ]
      .first(where: problem.hasPrefix).map({ problem.dropFirst($0.utf8.count).prefix { $0 != "." } })
    else { return .salvage }
    return SchemaObjects.contentTables.contains(String(table)) ? .salvage : .repair
  }

  private mutating func checkFullText(_ busyTimeout: Int, _ interrupt: InterruptHandle) throws {
    guard access(path, W_OK) == 0 else { return passOverFullText() }
    for table in FullTextIndexes.Table.allCases {
      do {
        let connection = try Connection(
          path: path, mode: .readWrite, busyTimeoutMilliseconds: busyTimeout, interruptHandle: interrupt)
        // With rank 1, the words are compared with those of the table, not only with each other.
        try connection.execute("INSERT INTO \(table.index) (\(table.index), rank) VALUES ('integrity-check', 1)")
      } catch {
        switch error.code {
        case .corrupt: diagnosis.add(.fullText, "the index \(table.index) is not in step with its rows", .repair)
        case .readOnly, .cannotOpen: return passOverFullText()
        default: throw error
        }
      }
    }
  }

  private mutating func passOverFullText() {
    diagnosis.add(
      .fullText, "not checked: that needs an archive that may be written; check a copy", .none, isNotice: true)
  }

  // MARK: - Rows

  private mutating func checkTexts(_ connection: Connection, _ digest: (String) -> String) throws {
    for table in SchemaObjects.contentTables {
      guard try connection.value("SELECT count(*) FROM pragma_table_info(?)", table, as: Int.self) ?? 0 > 0 else {
        continue
      }
      let rows = try connection.prepare("SELECT * FROM \(SchemaObjects.quoted(table)) NOT INDEXED")
      let columns = rows.columnNames
      let (body, sha256) = (columns.firstIndex(of: "body"), columns.firstIndex(of: "content_sha256"))
      var count = 0
      try rows.forEach { row in
        count += 1
        for index in columns.indices where !row.hasValidText(at: index) {
          diagnosis.add(
            .texts, "\(table).\(columns[index]) of row \(row.string(at: 0)) is not UTF-8: it is damaged", .salvage)
        }
        guard table == "articles", let body, let sha256 else { return }
        let text = row.string(at: body)
        if !text.isEmpty, digest(text) != row.string(at: sha256) {
          diagnosis.add(
            .texts,
            "the text of article a\(row.integer(at: 0)) is not the one that was ingested: changed by hand, or damaged",
            .none, isNotice: true)
        }
      }
      if table == "articles" { diagnosis.articles = count }
    }
  }

  private mutating func checkOffsets(_ connection: Connection) throws {
    let places = [
      ("article_people", "article_people AS t JOIN articles AS a ON a.id = t.article_id"),
      (
        "event_participants",
        "event_participants AS t JOIN events AS e ON e.id = t.event_id JOIN articles AS a ON a.id = e.article_id"
      ),
    ]
    for (table, source) in places {
      let found = try connection.all(
        """
        SELECT t.rowid, a.id FROM \(source)
        WHERE t."start" IS NOT NULL AND NOT (t."start" >= 0 AND t."end" > t."start" AND t."end" <= length(a.body))
        """
      ) { ($0.integer(at: 0), $0.integer(at: 1)) }
      for (row, article) in found {
        diagnosis.add(.offsets, "row \(row) of \(table) has a place outside the text of article a\(article)", .repair)
      }
    }
  }

  private mutating func checkCounts(_ connection: Connection) throws {
    let people = try connection.all(
      """
      SELECT p.id FROM people AS p JOIN person_facts AS f ON f.id = p.id
      WHERE (p.role, p.statement_count, p.article_count, p.first_seen, p.last_seen, p.names, p.roles)
        IS NOT (f.role, f.statement_count, f.article_count, f.first_seen, f.last_seen, f.names, f.roles)
      """
    ) { $0.integer(at: 0) }
    for id in people { diagnosis.add(.counts, "what is counted of person p\(id) is not what the rows say", .repair) }
    let unread: Int =
      try connection.value(
        """
        SELECT count(*) FROM articles WHERE duplicate_of IS NULL AND id NOT IN (SELECT article_id FROM extractions)
        """) ?? 0
    if unread > 0 {
      diagnosis.add(
        .counts, "no extractor has read \(unread) of the articles: run newsdb rebuild", .none, isNotice: true)
    }
  }
}

extension ResultCode {
  /// Whether such an error is about what is in the file, not about who may use it or for how long.
  var isOfTheFile: Bool {
    switch primary {
    case .busy, .locked, .interrupt, .permission, .cannotOpen, .full: false
    default: true
    }
  }
}

extension PreparedStatement {
  /// Whether a column is no text, or text in UTF-8.
  fileprivate func hasValidText(at index: Int) -> Bool {
    !isText(at: index) || withText(at: index) { String(validating: $0, as: UTF8.self) != nil }
  }
}
