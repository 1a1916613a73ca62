import CSQLite

/// A Swift value that can be read from a column of the row a statement stands on.
///
/// SQLite converts where the stored type differs: text "12" reads as 12, NULL as zero or the empty string. Read a column
/// that may be NULL as an optional.
public protocol SQLReadable {
  /// Reads the column at `index`, counted from 0.
  static func read(from row: borrowing PreparedStatement, at index: Int) -> Self
}

/// The columns of the current row, counted from 0.
extension PreparedStatement {
  /// Reads a column as the type that is asked for: `let day: String? = row.column(2)`.
  public func column<Value: SQLReadable>(_ index: Int, as type: Value.Type = Value.self) -> Value {
    Value.read(from: self, at: index)
  }

  /// Whether the column is NULL.
  public func isNull(at index: Int) -> Bool { sqlite3_column_type(handle, Int32(index)) == SQLITE_NULL }

  /// Whether the column is text.
  public func isText(at index: Int) -> Bool { sqlite3_column_type(handle, Int32(index)) == SQLITE_TEXT }

  /// The column as an integer.
  public func integer(at index: Int) -> Int64 { sqlite3_column_int64(handle, Int32(index)) }

  /// The column as text.
  public func string(at index: Int) -> String {
    withText(at: index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The column's UTF-8, uncopied; the buffer is valid inside `body` only, and empty for NULL.
  public func withText<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
  {
    // The text must be asked for before its length: the call may convert it.
    let start = sqlite3_column_text(handle, Int32(index))
    return try body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(index)))))
  }

  /// The column's bytes, uncopied; the buffer is valid inside `body` only, and empty for NULL.
  public func withBlob<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = sqlite3_column_blob(handle, Int32(index))
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(index)))))
  }
}

extension Int64: SQLReadable {
  /// Reads an integer.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> Int64 { row.integer(at: index) }
}

extension Int: SQLReadable {
  /// Reads an integer.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> Int { Int(row.integer(at: index)) }
}

extension Bool: SQLReadable {
  /// Reads whether the integer is not zero.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> Bool { row.integer(at: index) != 0 }
}

extension Double: SQLReadable {
  /// Reads a floating-point number.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> Double {
    sqlite3_column_double(row.handle, Int32(index))
  }
}

extension String: SQLReadable {
  /// Reads text.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> String { row.string(at: index) }
}

extension Array: SQLReadable where Element == UInt8 {
  /// Reads a blob.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> [UInt8] {
    row.withBlob(at: index) { Array($0) }
  }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  /// Reads a value, or nil for NULL.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> Wrapped? {
    row.isNull(at: index) ? nil : Wrapped.read(from: row, at: index)
  }
}
