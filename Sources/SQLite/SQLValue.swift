import CSQLite

/// A value of any of SQLite's five storage classes.
public enum SQLValue: Hashable, Sendable {
  /// NULL.
  case null
  /// A 64-bit integer.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// Text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// Text, or NULL.
  public init(_ text: String?) {
    self = text.map(SQLValue.text) ?? .null
  }
}

extension SQLValue: SQLBindable {
  /// Binds the value as what it is.
  public func bind(to statement: borrowing PreparedStatement, at index: Int) throws(DatabaseError) {
    switch self {
    case .null: try statement.bindNull(at: index)
    case .integer(let value): try value.bind(to: statement, at: index)
    case .real(let value): try value.bind(to: statement, at: index)
    case .text(let value): try value.bind(to: statement, at: index)
    case .blob(let value): try value.bind(to: statement, at: index)
    }
  }
}

extension SQLValue: SQLReadable {
  /// Reads the value as what it is stored as.
  public static func read(from row: borrowing PreparedStatement, at index: Int) -> SQLValue {
    switch sqlite3_column_type(row.handle, Int32(index)) {
    case SQLITE_INTEGER: .integer(row.integer(at: index))
    case SQLITE_FLOAT: .real(row.column(index))
    case SQLITE_TEXT: .text(row.string(at: index))
    case SQLITE_BLOB: .blob(row.column(index))
    default: .null
    }
  }
}
