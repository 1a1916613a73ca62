import Glibc
public import SQLite
import Schema

/// A news archive: one SQLite file of articles, and of what was read from them.
///
/// ```swift
/// let archive = try Archive(path: "news.db", mode: .create)
/// try archive.store([NewArticle(article: article, extraction: extraction, contentSHA256: digest, extractorVersion: "1")])
/// for statement in try archive.statements(StatementQuery(speakerIDs: [person.id], said: DayInterval(day))) {
///   print(statement.text, statement.source.uri ?? "")
/// }
/// ```
///
/// An archive is used from one task at a time; ``interruptHandle`` alone may cross over. Several processes may have the same
/// file open: readers always see the last committed state, and writers wait for each other.
public final class Archive {
  /// How an archive is opened.
  public enum Mode: Sendable {
    /// Reading and writing; the archive is made where there is no file, or an empty one.
    case create
    /// Reading and writing an archive that exists.
    case readWrite
    /// Reading only.
    case readOnly
  }

  /// The path it was opened with.
  public let path: String
  /// How it was opened.
  public let mode: Mode
  /// Whether it was made by this call.
  public let isNew: Bool

  let connection: Connection

  /// The version of the content schema this newsdb writes: `PRAGMA user_version`.
  public static var schemaVersion: Int { SchemaScripts.content.count }

  /// Opens the archive at `path`.
  ///
  /// - Parameters:
  ///   - busyTimeoutMilliseconds: how long to wait for another process that writes.
  ///   - acceptsOlderSchema: whether an archive of an older newsdb is opened for reading as it is; only its content can be read.
  ///   - interruptHandle: what stops this archive, where it is to stop something else too.
  /// - Throws: ``ArchiveError``, and leaves a file that is no archive as it was.
  public init(
    path: String, mode: Mode = .readWrite, busyTimeoutMilliseconds: Int = 5_000, acceptsOlderSchema: Bool = false,
    interruptHandle: InterruptHandle? = nil
  ) throws(ArchiveError) {
    self.path = path
    self.mode = mode
    let hasContent = try Self.examine(path, mode)
    do {
      let connectionMode: Connection.Mode =
        switch mode {
        case .create: .create
        case .readWrite: .readWrite
        case .readOnly: .readOnly
        }
      connection = try Connection(
        path: path, mode: connectionMode, busyTimeoutMilliseconds: busyTimeoutMilliseconds,
        interruptHandle: interruptHandle)
      // What a process left that was killed while it made the archive is rolled back, and then there is nothing.
      let isRolledBack = try hasContent && mode == .create && connection.value("PRAGMA page_count", as: Int.self) == 0
      if hasContent, !isRolledBack {
        isNew = false
        try Self.recognize(connection)
        if mode != .readOnly || !acceptsOlderSchema { try Self.bringUpToDate(connection) }
      } else {
        // Rows of news fill large pages better than SQLite's 4 KB, and full text is written in larger pieces.
        try connection.setPageSize(bytes: 16_384)
        isNew = try Self.createSchema(in: connection)
      }
      if mode != .readOnly {
        try connection.enableWriteAheadLog()
        // A batch touches indexes all over the file: with SQLite's 2 MB, the same pages would be read and spilled again
        // and again, and moved out of the log after every batch.
        try connection.setCacheSize(kibibytes: 64 * 1_024)
        try connection.setWriteAheadLogLimit(pages: 4_096)
      }
    } catch {
      var error = ArchiveError(error, path: path)
      if mode == .readOnly, error.code == .unreadable, Self.hasLog(path) {
        error.message = "cannot be read without write access: \(path)-wal holds changes not yet moved into the archive"
        error.hint = "open it once where its folder may be written, or copy both files there"
      }
      // An empty file that is locked is another process's archive in the making.
      if !hasContent, error.code != .locked { Self.removeIfEmpty(path) }
      throw error
    }
  }

  /// Stops what the archive is doing, from any thread; it then throws ``ArchiveError/Code/interrupted``.
  public var interruptHandle: InterruptHandle { connection.interruptHandle }

  /// Whether articles wait for ``rebuild(extractorVersion:extract:progress:)``: the derived tables are new, or a body or a
  /// date was changed by hand.
  public func needsRebuild() throws(ArchiveError) -> Bool {
    try reporting {
      try connection.value(
        """
        SELECT EXISTS (
          SELECT 1 FROM articles WHERE duplicate_of IS NULL AND id NOT IN (SELECT article_id FROM extractions))
        """) ?? false
    }
  }

  /// Runs `body` and makes an ``ArchiveError`` of what it throws.
  func reporting<Result>(_ body: () throws -> Result) throws(ArchiveError) -> Result {
    do { return try body() } catch { throw ArchiveError(error, path: path) }
  }

  // MARK: Before opening

  /// Whether there is a file with something in it; refuses what SQLite would report less clearly.
  static func examine(_ path: String, _ mode: Mode) throws(ArchiveError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      switch errno {
      case ENOENT where mode == .create: return false
      case ENOENT:
        throw ArchiveError(
          .missing, path: path, message: "no such archive",
          hint: "check the path, or make one with newsdb ingest")
      case let code:
        throw ArchiveError(
          .unreadable, path: path, message: "cannot be read: \(String(cString: strerror(code)))",
          hint: "check the path and its permissions")
      }
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ArchiveError(
        .unreadable, path: path, message: "not a file", hint: "give the path of a file, such as news.db")
    }
    guard access(path, R_OK) == 0 else {
      throw ArchiveError(
        .unreadable, path: path, message: "may not be read", hint: "check the permissions of the file and its folder")
    }
    if mode != .readOnly, access(path, W_OK) != 0 {
      throw ArchiveError(
        .readOnly, path: path, message: "the archive is read-only",
        hint: "check the permissions of the file and its folder, or work on a copy")
    }
    if status.st_size == 0, mode != .create {
      throw ArchiveError(.foreign, path: path, message: "not an archive: the file is empty", hint: "check the path")
    }
    return status.st_size > 0
  }

  /// Whether a writer left changes in a log, which SQLite reads only with a file of its own beside it.
  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private static func removeIfEmpty(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 { unlink(path) }
  }
}
