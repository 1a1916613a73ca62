import CSQLite

/// A connection to a SQLite file, closed when the last reference to it goes.
///
/// Every connection has foreign keys on, double-quoted string literals off, an untrusted schema and defensive mode, and
/// reports extended result codes. It is to be used from one task at a time; ``interruptHandle`` alone may cross over.
///
/// ```swift
/// let connection = try Connection(path: "news.db", mode: .create)
/// try connection.execute("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT)")
/// try connection.run("INSERT INTO note(text) VALUES (?)", "first")
/// let texts = try connection.all("SELECT text FROM note") { row in row.string(at: 0) }
/// ```
public final class Connection {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// Reading and writing; the file is made where it is missing.
    case create
    /// Reading and writing a file that exists.
    case readWrite
    /// Reading only: works on a read-only file in a read-only folder too. What reaches past the file is refused as
    /// ``ResultCode/authorization``: other databases, extensions, changes of settings.
    case readOnly
    /// Reading a file that nobody changes meanwhile, without a lock and without any file beside it.
    case immutable
  }

  /// The path it was opened with.
  public let path: String
  /// How it was opened.
  public let mode: Mode
  /// Whether the file is read as one that nobody can change, because its folder does not let SQLite make the files by
  /// which readers and writers of a WAL database see each other (https://sqlite.org/wal.html#readonly).
  public let isImmutable: Bool
  /// Stops what runs on this connection, from any thread.
  public let interruptHandle: InterruptHandle

  let handle: OpaquePointer
  let cache = StatementCache()
  private var ranksBestMatches = false

  /// Opens the file at `path` (":memory:" for a private database in memory).
  ///
  /// - Parameter busyTimeoutMilliseconds: how long to wait for another process's lock before giving up with ``ResultCode/busy``.
  /// - Parameter interruptHandle: that of another connection, where one request is to stop both.
  /// - Throws: ``DatabaseError``: `cannotOpen` for a missing or forbidden file; a file that is not a database is found out at
  ///   the first read, as `notADatabase`.
  public init(
    path: String, mode: Mode, busyTimeoutMilliseconds: Int = 5_000, interruptHandle: InterruptHandle? = nil
  ) throws(DatabaseError) {
    self.path = path
    self.mode = mode
    let flags =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    var isImmutable = mode == .immutable
    var opened = try Self.open(
      isImmutable ? ImmutableFile.uri(of: path) : path, flags: flags, busyTimeoutMilliseconds)
    if mode == .readOnly {
      let code = Self.probe(opened) & 0xff
      if code == SQLITE_CANTOPEN || code == SQLITE_READONLY, ImmutableFile.isSafe(path) {
        sqlite3_close_v2(opened)
        let uri = ImmutableFile.uri(of: path)
        opened = try Self.open(uri, flags: flags | SQLITE_OPEN_URI, busyTimeoutMilliseconds)
        isImmutable = true
      }
    }
    handle = opened
    self.isImmutable = isImmutable
    self.interruptHandle = interruptHandle ?? InterruptHandle()
    self.interruptHandle.install(on: opened)
    if mode == .readOnly || mode == .immutable {
      // A search reads rows all over the file: with SQLite's 2 MB, the same pages would be read again and again. Later, the
      // authorizer lets no setting be changed; a file that cannot be read is found out at the first read.
      sqlite3_exec(opened, "PRAGMA cache_size = -65536", nil, nil, nil)
      ReadingAuthorizer.install(on: opened)
    }
  }

  deinit {
    cache.removeAll()
    sqlite3_close_v2(handle)
  }

  /// What holds for the whole process, before the first connection. Where SQLite runs already, it stays as it is.
  private static let configuration: Int32 = newsdb_sqlite3_config_no_memory_count()

  private static func open(_ name: String, flags: Int32, _ busyTimeout: Int) throws(DatabaseError) -> OpaquePointer {
    _ = configuration
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let error = DatabaseError(code, on: handle)
      sqlite3_close_v2(handle)
      throw error
    }
    sqlite3_busy_timeout(handle, Int32(clamping: busyTimeout))
    let options: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_DEFENSIVE, 1),
    ]
    for (option, value) in options {
      let code = newsdb_sqlite3_db_config_int(handle, option, value)
      guard code == SQLITE_OK else {
        let error = DatabaseError(code, on: handle)
        sqlite3_close_v2(handle)
        throw error
      }
    }
    return handle
  }

  /// Reads the file's header, which is when SQLite finds that it cannot make a WAL database's shared memory.
  private static func probe(_ handle: OpaquePointer) -> Int32 {
    sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema LIMIT 1", nil, nil, nil)
  }

  /// Makes the SQL function `best_bm25(table, count)` known on this connection: the `count` best rows of a full-text query that has
  /// no other condition, by the scores of FTS5's `bm25(table)`.
  ///
  /// ```swift
  /// connection.enableBestMatches()
  /// try connection.all("SELECT rowid FROM notes WHERE notes MATCH ? ORDER BY best_bm25(notes, 20), rowid LIMIT 20", "harbour") { … }
  /// ```
  public func enableBestMatches() {
    if ranksBestMatches { return }
    ranksBestMatches = true
    BestMatches.install(on: handle)
  }

  /// Throws what SQLite reports, unless `code` says that all went well.
  func check(_ code: Int32, sql: String? = nil) throws(DatabaseError) {
    guard code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE else {
      throw DatabaseError(code, on: handle, sql: sql)
    }
  }
}

extension Connection {
  /// How long to wait for another process's lock.
  public func setBusyTimeout(milliseconds: Int) {
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
  }

  /// Whether the file can only be read through this connection.
  public var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// The rowid that the last INSERT gave.
  public var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last INSERT, UPDATE or DELETE changed, not counting its triggers.
  public var changes: Int { Int(sqlite3_changes64(handle)) }

  /// How many rows were changed since the connection was opened, triggers included.
  public var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// The version of the SQLite library, such as "3.40.1".
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}
