public import NewsModel
import SQLite
import Schema

extension Archive {
  /// Makes everything anew that is not content: schema objects, indexes, and all that is read from the articles; and mends references
  /// to rows that are not there, as if those had been deleted.
  ///
  /// What the user put in stays as it is. It is for an archive whose pages are sound: of damaged ones see
  /// ``salvage(path:to:overwriting:extractorVersion:extract:digest:interruptHandle:progress:)``.
  @discardableResult
  public func repair(
    extractorVersion: String, extract: (Article) -> Extraction, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> RebuildReport {
    let problems = try reporting { try connection.integrityProblems() }
    if let problem = problems.first(where: { Examination.remedy(for: $0) == .salvage && !$0.hasPrefix("***") }) {
      throw ArchiveError(
        .corrupt, path: path, message: "its pages are damaged, and are not to be written to: \(problem)",
        hint: "restore a backup, or save what can be read: newsdb doctor --salvage NEW")
    }
    let expected: SchemaObjects
    do { expected = try .expected() } catch { throw ArchiveError(error, path: path) }
    try writing {
      try restoreSchema(expected)
      try connection.execute("REINDEX")
      try mendReferences(expected)
    }
    // What is read anew is first taken out of the indexes, which a damaged one would not bear.
    try rebuildIndexes()
    let report = try rebuild(extractorVersion: extractorVersion, extract: extract, progress: progress)
    try writing {
      let fields = "role, statement_count, article_count, first_seen, last_seen, names, roles"
      try connection.execute(
        """
        UPDATE people SET (\(fields)) = (SELECT \(fields) FROM person_facts AS f WHERE f.id = people.id);
        INSERT INTO people_fts (people_fts) VALUES ('rebuild');
        """)
    }
    return report
  }

  /// Makes the indexes, views and triggers that are missing or were changed; where a derived table is, all that is derived.
  private func restoreSchema(_ expected: SchemaObjects) throws {
    func differing(_ type: (String) -> Bool) throws -> [(object: SchemaObjects.Object, found: SchemaObjects.Object?)] {
      let here = Dictionary(
        try SchemaObjects(of: connection).all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      return expected.all.filter { type($0.type) && !$0.name.hasPrefix(SchemaScripts.triggerPrefix) }
        .map { ($0, here[$0.name]) }.filter { $0.0.code != $0.1?.code || $0.0.type != $0.1?.type }
    }
    let tables = try differing { $0 == "table" }
    if let content = tables.first(where: { SchemaObjects.contentTables.contains($0.object.name) }) {
      throw ArchiveError(
        .corrupt, path: path, message: "the table \(content.object.name), which is content, is missing or was changed",
        hint: "restore a backup, or save what can be read: newsdb doctor --salvage NEW")
    }
    if !tables.isEmpty { try connection.execute(SchemaScripts.derived) }
    // Another thing of that name is in the way, and with a view its triggers go.
    for (object, found) in try differing({ $0 != "table" }) where found != nil {
      try connection.execute("DROP \(found?.type ?? object.type) IF EXISTS \(SchemaObjects.quoted(object.name))")
    }
    for (object, _) in try differing({ $0 != "table" }) { try connection.execute(object.sql) }
  }

  /// Does to rows whose parent is missing what was to be done when it was deleted.
  func mendReferences(_ expected: SchemaObjects) throws {
    // Each round may leave others without their parent.
    for _ in 0..<8 where try !connection.foreignKeyProblems().isEmpty {
      for table in expected.all where table.type == "table" {
        let keys = try connection.all(
          "SELECT \"table\", \"from\", ifnull(\"to\", 'id'), on_delete FROM pragma_foreign_key_list(?)", table.name
        ) { row in (0..<4).map { row.string(at: $0) } }
        for key in keys {
          let (child, column) = (SchemaObjects.quoted(table.name), SchemaObjects.quoted(key[1]))
          let orphans = """
            \(column) IS NOT NULL AND \(column) NOT IN (
              SELECT \(SchemaObjects.quoted(key[2])) FROM \(SchemaObjects.quoted(key[0])))
            """
          try connection.execute(
            key[3] == "SET NULL"
              ? "UPDATE \(child) SET \(column) = NULL WHERE \(orphans)" : "DELETE FROM \(child) WHERE \(orphans)")
        }
      }
    }
  }
}
