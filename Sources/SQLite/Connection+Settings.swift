extension Connection {
  /// The schema's version, a number of the application's own (`PRAGMA user_version`).
  public func userVersion() throws(DatabaseError) -> Int {
    try value("PRAGMA user_version") ?? 0
  }

  /// Sets the schema's version.
  public func setUserVersion(_ version: Int) throws(DatabaseError) {
    try execute("PRAGMA user_version = \(version)")
  }

  /// The number in the file's header that says whose file it is (`PRAGMA application_id`); zero for nobody's.
  public func applicationID() throws(DatabaseError) -> Int32 {
    Int32(truncatingIfNeeded: try value("PRAGMA application_id", as: Int64.self) ?? 0)
  }

  /// Sets the number that says whose file it is.
  public func setApplicationID(_ id: Int32) throws(DatabaseError) {
    try execute("PRAGMA application_id = \(id)")
  }

  /// Switches to a write-ahead log, in which readers and one writer don't wait for each other.
  ///
  /// - Returns: whether the file has one now; a database in memory cannot.
  @discardableResult
  public func enableWriteAheadLog() throws(DatabaseError) -> Bool {
    let isOn = try value("PRAGMA journal_mode = WAL", as: String.self) == "wal"
    // With a write-ahead log, NORMAL cannot damage the file; a power cut may cost the last commits.
    if isOn { try execute("PRAGMA synchronous = NORMAL") }
    return isOn
  }

  /// How large the pages of the file are; only of a file that is still empty can it be said.
  public func setPageSize(bytes: Int) throws(DatabaseError) {
    try execute("PRAGMA page_size = \(bytes)")
  }

  /// How much of the file is kept in memory by this connection; SQLite's own choice of 2 MB is small for bulk writing.
  public func setCacheSize(kibibytes: Int) throws(DatabaseError) {
    try execute("PRAGMA cache_size = -\(kibibytes)")
  }

  /// How long the write-ahead log may grow, in pages, before its pages are moved into the file.
  public func setWriteAheadLogLimit(pages: Int) throws(DatabaseError) {
    try execute("PRAGMA wal_autocheckpoint = \(pages)")
  }

  /// What `PRAGMA integrity_check` finds wrong; empty when all is well.
  public func integrityProblems() throws -> [String] {
    try all("PRAGMA integrity_check") { $0.string(at: 0) }.filter { $0 != "ok" }
  }

  /// The rows that `PRAGMA foreign_key_check` finds without their parent, one line each.
  public func foreignKeyProblems() throws -> [String] {
    try all("PRAGMA foreign_key_check") { row in
      "row \(row.string(at: 1)) of \(row.string(at: 0)) refers to a row missing from \(row.string(at: 2))"
    }
  }
}
