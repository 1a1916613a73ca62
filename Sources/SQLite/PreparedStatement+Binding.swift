import CSQLite

/// A Swift value that can stand for a parameter of a statement.
public protocol SQLBindable {
  /// Binds itself to the parameter at `index`, counted from 1.
  func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError)
}

extension PreparedStatement {
  /// Binds a value to the parameter at `index`, counted from 1.
  public func bind(_ value: some SQLBindable, at index: Int) throws(DatabaseError) {
    try value.bind(to: self, at: index)
  }

  /// Binds values to the parameters in order; as many as there are parameters.
  ///
  /// - Throws: ``DatabaseError`` with ``ResultCode/range`` where the counts differ.
  public func bindAll<each Value: SQLBindable>(_ values: repeat each Value) throws(DatabaseError) {
    var index = 0
    for value in repeat each values {
      index += 1
      try value.bind(to: self, at: index)
    }
    try checkCount(index)
  }

  /// Binds the values of a list to the parameters in order; as many as there are parameters.
  public func bind(values: [SQLValue]) throws(DatabaseError) {
    for (offset, value) in values.enumerated() { try value.bind(to: self, at: offset + 1) }
    try checkCount(values.count)
  }

  private func checkCount(_ count: Int) throws(DatabaseError) {
    guard count == parameterCount else {
      throw DatabaseError(.range, message: "\(count) values for \(parameterCount) parameters", sql: sql)
    }
  }

  /// Binds NULL.
  public func bindNull(at index: Int) throws(DatabaseError) {
    try check(sqlite3_bind_null(handle, Int32(index)))
  }

  /// Binds text given as UTF-8, which SQLite copies: the buffer need not outlive the call.
  public func bindText(utf8 bytes: UnsafeBufferPointer<UInt8>, at index: Int) throws(DatabaseError) {
    // An empty buffer may have no address, which SQLite would take for NULL.
    let code = withUnsafePointer(to: CChar(0)) { empty in
      let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) } ?? empty
      return sqlite3_bind_text64(
        handle, Int32(index), start, UInt64(bytes.count), newsdb_sqlite3_transient(), UInt8(SQLITE_UTF8))
    }
    try check(code)
  }

  /// Binds a blob, which SQLite copies: the buffer need not outlive the call.
  public func bindBlob(_ bytes: UnsafeRawBufferPointer, at index: Int) throws(DatabaseError) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      return try check(sqlite3_bind_zeroblob(handle, Int32(index), 0))
    }
    try check(sqlite3_bind_blob64(handle, Int32(index), start, UInt64(bytes.count), newsdb_sqlite3_transient()))
  }

  func check(_ code: Int32) throws(DatabaseError) {
    try connection.check(code, sql: sql)
  }
}

extension Int64: SQLBindable {
  /// Binds an integer.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    try statement.check(sqlite3_bind_int64(statement.handle, Int32(index), self))
  }
}

extension Int: SQLBindable {
  /// Binds an integer.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    try Int64(self).bind(to: statement, at: index)
  }
}

extension Bool: SQLBindable {
  /// Binds 1 or 0.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    try Int64(self ? 1 : 0).bind(to: statement, at: index)
  }
}

extension Double: SQLBindable {
  /// Binds a floating-point number; SQLite turns a NaN into NULL.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    try statement.check(sqlite3_bind_double(statement.handle, Int32(index), self))
  }
}

extension String: SQLBindable {
  /// Binds text, straight from the string's own UTF-8.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    var copy = self
    let code = copy.withUTF8 { bytes in
      sqlite3_bind_text64(
        statement.handle, Int32(index), UnsafeRawPointer(bytes.baseAddress!).assumingMemoryBound(to: CChar.self),
        UInt64(bytes.count), newsdb_sqlite3_transient(), UInt8(SQLITE_UTF8))
    }
    try statement.check(code)
  }
}

extension Array: SQLBindable where Element == UInt8 {
  /// Binds a blob.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    let code = withUnsafeBytes { bytes -> Int32 in
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_zeroblob(statement.handle, Int32(index), 0)
      }
      return sqlite3_bind_blob64(
        statement.handle, Int32(index), start, UInt64(bytes.count), newsdb_sqlite3_transient())
    }
    try statement.check(code)
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  /// Binds the value, or NULL.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    switch self {
    case .some(let value): try value.bind(to: statement, at: index)
    case .none: try statement.bindNull(at: index)
    }
  }
}
