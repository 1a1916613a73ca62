import CSQLite

/// What SQLite reports when something fails.
///
/// ```swift
/// do {
///   try connection.execute("SELEC 1")
/// } catch {
///   print(error)  // near "SELEC": syntax error, in: SELEC 1
/// }
/// ```
public struct DatabaseError: Error, Hashable, Sendable {
  /// The extended code.
  public var extendedCode: ResultCode
  /// SQLite's message.
  public var message: String
  /// The SQL that was prepared or run, where there was one.
  public var sql: String?

  /// Makes an error.
  public init(_ code: ResultCode, message: String, sql: String? = nil) {
    extendedCode = code
    self.message = message
    self.sql = sql
  }

  /// Makes an error of what the connection last reported.
  init(_ code: Int32, on handle: OpaquePointer?, sql: String? = nil) {
    let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
    // The connection's record may be of another call (a failed open has none): trust it only where the codes agree.
    let agrees = extended & 0xff == code & 0xff
    extendedCode = ResultCode(rawValue: agrees ? extended : code)
    message = agrees && handle != nil ? String(cString: sqlite3_errmsg(handle)) : String(cString: sqlite3_errstr(code))
    self.sql = sql
  }

  /// The primary code.
  public var code: ResultCode { extendedCode.primary }

  /// What the user can do about it, in one clause; nil where nothing general helps.
  public var hint: String? {
    switch code {
    case .busy, .locked: "another process is writing; try again or raise --busy-timeout"
    case .readOnly: "the file or its folder is read-only; check its permissions or work on a copy"
    case .authorization: "the database is opened read-only: nothing but reading is done through it"
    case .permission: "check the permissions of the file and its folder"
    case .cannotOpen: "check that the folder exists and that the file and its folder may be read and written"
    case .notADatabase: "the file is not a SQLite database; check the path"
    case .corrupt: "the file is damaged; restore a backup, or try the sqlite3 shell's .recover"
    case .full: "free some disk space and try again"
    case .inputOutput: "the disk reported an error; check it, and whether the file was moved or is on a network share"
    case .interrupt: "stopped on request; nothing of the unfinished transaction was kept"
    case .tooBig: "a text or a row is longer than SQLite stores (1 GB)"
    default: nil
    }
  }
}

extension DatabaseError: CustomStringConvertible {
  /// Message, SQL and hint in one line.
  public var description: String {
    var line = message
    if let sql {
      let words = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      line += ", in: " + (words.count > 200 ? words.prefix(200) + "…" : words)
    }
    if let hint { line += " (\(hint))" }
    return line
  }
}
