import CSQLite

/// A result code of SQLite, primary or extended (https://sqlite.org/rescode.html).
public struct ResultCode: RawRepresentable, Hashable, Sendable {
  /// SQLite's number, extended where SQLite gave an extended code.
  public let rawValue: Int32

  /// Makes a code from SQLite's number.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The code's low byte: what sort of thing went wrong.
  public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xff) }

  /// Generic error, usually in the SQL.
  public static let error = ResultCode(rawValue: SQLITE_ERROR)
  /// A file that cannot be accessed.
  public static let permission = ResultCode(rawValue: SQLITE_PERM)
  /// Another connection holds the lock that is needed.
  public static let busy = ResultCode(rawValue: SQLITE_BUSY)
  /// The same connection holds the lock that is needed.
  public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
  /// A write to what may only be read.
  public static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
  /// Stopped by ``InterruptHandle/interrupt()``.
  public static let interrupt = ResultCode(rawValue: SQLITE_INTERRUPT)
  /// The operating system failed to read or write.
  public static let inputOutput = ResultCode(rawValue: SQLITE_IOERR)
  /// The file is damaged.
  public static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
  /// The disk, or the largest allowed database, is full.
  public static let full = ResultCode(rawValue: SQLITE_FULL)
  /// The file could not be opened.
  public static let cannotOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
  /// A value or a row too big for SQLite.
  public static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
  /// A constraint of the schema forbids the change.
  public static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
  /// The interface was used wrongly.
  public static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
  /// Something that a connection for reading does not do.
  public static let authorization = ResultCode(rawValue: SQLITE_AUTH)
  /// A parameter or column index that does not exist.
  public static let range = ResultCode(rawValue: SQLITE_RANGE)
  /// The file is not a SQLite database.
  public static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)

  /// Extended: a UNIQUE constraint.
  public static let constraintUnique = ResultCode(rawValue: SQLITE_CONSTRAINT | (8 << 8))
  /// Extended: a foreign key.
  public static let constraintForeignKey = ResultCode(rawValue: SQLITE_CONSTRAINT | (3 << 8))
  /// Extended: a CHECK constraint.
  public static let constraintCheck = ResultCode(rawValue: SQLITE_CONSTRAINT | (1 << 8))
  /// Extended: a trigger's RAISE.
  public static let constraintTrigger = ResultCode(rawValue: SQLITE_CONSTRAINT | (7 << 8))
}

extension ResultCode: CustomStringConvertible {
  /// SQLite's English words for the code.
  public var description: String { String(cString: sqlite3_errstr(rawValue)) }
}
