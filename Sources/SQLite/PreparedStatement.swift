import CSQLite

/// A compiled statement of SQL, and, after ``step()`` returned true, the row it stands on.
///
/// It is not copyable: when it goes out of scope it is reset, its values are cleared, and it waits in the connection's
/// cache for the next ``Connection/prepare(_:)`` of the same SQL.
///
/// ```swift
/// let insert = try connection.prepare("INSERT INTO note(text) VALUES (?)")
/// for text in texts {
///   try insert.run(text)
/// }
/// ```
public struct PreparedStatement: ~Copyable {
  /// Its SQL.
  public let sql: String
  let handle: OpaquePointer
  let connection: Connection

  init(sql: String, handle: OpaquePointer, connection: Connection) {
    self.sql = sql
    self.handle = handle
    self.connection = connection
  }

  deinit {
    connection.cache.put(handle, sql)
  }

  /// Goes to the next row; false when there is none.
  public func step() throws(DatabaseError) -> Bool {
    if connection.interruptHandle.take() {
      reset()
      throw DatabaseError(.interrupt, message: "interrupted", sql: sql)
    }
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let error = DatabaseError(code, on: connection.handle, sql: sql)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes it ready to run again; the bound values stay.
  public func reset() {
    // What sqlite3_reset returns is the error that step() has thrown already.
    sqlite3_reset(handle)
  }

  /// Sets all parameters to NULL.
  public func clearBindings() {
    sqlite3_clear_bindings(handle)
  }

  /// Binds the values to the parameters in order, runs to the end, and is ready to run again.
  public func run<each Value: SQLBindable>(_ values: repeat each Value) throws(DatabaseError) {
    try bindAll(repeat each values)
    try finish()
  }

  /// Runs to the end with the values that are bound, and is ready to run again.
  public func finish() throws(DatabaseError) {
    while try step() {}
    reset()
  }

  /// Calls `body` at each row, then is ready to run again.
  public func forEach(_ body: (borrowing PreparedStatement) throws -> Void) throws {
    defer { reset() }
    while try step() { try body(self) }
  }

  /// How many parameters it has.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// How many columns its rows have; zero for a statement that returns none.
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// The names of its columns.
  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
  }

  /// Its SQL with the bound values written out, so that it runs by itself elsewhere.
  public var expandedSQL: String {
    guard let text = sqlite3_expanded_sql(handle) else { return sql }
    defer { sqlite3_free(text) }
    return String(cString: text)
  }

  /// Whether running it leaves the database as it is.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }
}

extension Connection {
  /// Compiles one statement, or takes it from the cache.
  ///
  /// - Throws: ``DatabaseError`` with SQLite's message and the SQL; also where `sql` holds no statement or more than one.
  public func prepare(_ sql: String) throws(DatabaseError) -> PreparedStatement {
    if let handle = cache.take(sql) { return PreparedStatement(sql: sql, handle: handle, connection: self) }
    var sql = sql
    var compiled: OpaquePointer?
    var following: OpaquePointer?
    var tailCode: Int32 = SQLITE_OK
    let code = sql.withUTF8 { text in
      text.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        // SQLite's lengths are 32-bit; longer SQL than its limit of 1 GB is refused by it as too big.
        let code = sqlite3_prepare_v3(
          handle, text.baseAddress ?? UnsafePointer(bitPattern: 1), Int32(clamping: text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, &tail)
        if code == SQLITE_OK, compiled != nil, let base = text.baseAddress, let tail, tail < base + text.count {
          tailCode = sqlite3_prepare_v3(handle, tail, Int32(clamping: base + text.count - tail), 0, &following, nil)
        }
        return code
      }
    }
    try check(code, sql: sql)
    guard let compiled else { throw DatabaseError(.misuse, message: "no SQL statement", sql: sql) }
    guard following == nil, tailCode == SQLITE_OK else {
      sqlite3_finalize(following)
      sqlite3_finalize(compiled)
      throw DatabaseError(.misuse, message: "more than one SQL statement", sql: sql)
    }
    return PreparedStatement(sql: sql, handle: compiled, connection: self)
  }
}
