import SQLite
import Schema

/// Making the schema, recognizing it, and bringing it up to date.
extension Archive {
  /// Refuses a database that is no archive, or of a newer newsdb.
  static func recognize(_ connection: Connection) throws {
    let path = connection.path
    guard try connection.applicationID() == SchemaScripts.applicationID else {
      throw ArchiveError(
        .foreign, path: path, message: "not an archive: a SQLite database of another program",
        hint: "check the path; newsdb leaves it as it is")
    }
    let version = try connection.userVersion()
    guard version <= schemaVersion else {
      throw ArchiveError(
        .newer, path: path,
        message: "made by a newer newsdb: its schema has version \(version), this newsdb knows \(schemaVersion)",
        hint: "update newsdb")
    }
  }

  /// Makes the whole schema in a database that is empty; false where another process was faster.
  static func createSchema(in connection: Connection) throws -> Bool {
    try connection.transaction {
      // Looked at under the lock: between our look at the file and now, another process may have made the archive.
      guard try connection.value("SELECT count(*) FROM sqlite_schema", as: Int.self) == 0 else {
        try recognize(connection)
        return false
      }
      try connection.setApplicationID(SchemaScripts.applicationID)
      try migrate(connection, from: 0)
      try connection.run(
        "INSERT INTO archive (key, value) VALUES ('created_at', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
      return true
    }
  }

  /// Runs the content scripts a database has not seen, and makes the derived tables anew where they are of another version.
  static func bringUpToDate(_ connection: Connection) throws {
    let version = try connection.userVersion()
    let derived = try derivedVersion(connection)
    if version == schemaVersion, derived == SchemaScripts.derivedVersion { return }
    guard !connection.isReadOnly else {
      throw ArchiveError(
        .older, path: connection.path, message: "made by another version of newsdb, and opened for reading only",
        hint: "run newsdb rebuild on it once")
    }
    try connection.transaction { try migrate(connection, from: try connection.userVersion()) }
  }

  private static func migrate(_ connection: Connection, from version: Int) throws {
    let scripts = SchemaScripts.content
    // A script that changes articles is not to set off what keeps the derived tables of another version in step.
    if version > 0, version < scripts.count { try dropTriggers(connection) }
    for script in scripts.dropFirst(version) { try connection.execute(script) }
    try connection.setUserVersion(scripts.count)
    guard try derivedVersion(connection) != SchemaScripts.derivedVersion else {
      try dropTriggers(connection)
      return try connection.execute(SchemaScripts.triggers)
    }
    try dropTriggers(connection)
    try connection.execute(SchemaScripts.derived)
    try connection.execute(SchemaScripts.triggers)
    try connection.run(
      "INSERT OR REPLACE INTO archive (key, value) VALUES ('derived_schema', ?)", SchemaScripts.derivedVersion)
  }

  static func derivedVersion(_ connection: Connection) throws -> Int? {
    guard try connection.value("SELECT count(*) FROM sqlite_schema WHERE name = 'archive'", as: Int.self) == 1 else {
      return nil
    }
    return try connection.value("SELECT value FROM archive WHERE key = 'derived_schema'")
  }

  /// Takes off the triggers that follow changes made by hand; the user's own stay.
  static func dropTriggers(_ connection: Connection) throws {
    let names = try connection.all(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND substr(name, 1, ?) = ?",
      SchemaScripts.triggerPrefix.utf8.count, SchemaScripts.triggerPrefix
    ) { $0.string(at: 0) }
    for name in names { try connection.execute("DROP TRIGGER \"\(name)\"") }
  }

  /// Runs `body` in a transaction in which derived rows and indexes are its own business.
  ///
  /// FTS5 writes its pending words to disk whenever a statement with triggers begins, which halves the speed of loading,
  /// and SQLite 3.40 refuses FTS5 in triggers altogether where the schema is not trusted, as here.
  func writing<Result>(_ body: () throws -> Result) throws(ArchiveError) -> Result {
    try reporting {
      try connection.transaction {
        try Self.dropTriggers(connection)
        let result = try body()
        try connection.execute(SchemaScripts.triggers)
        return result
      }
    }
  }
}
