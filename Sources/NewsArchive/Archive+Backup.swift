import Glibc
import SQLite

/// What a backup copied.
public struct BackupReport: Hashable, Sendable {
  /// The size of the copy.
  public var bytes: Int64
  /// The articles in it.
  public var articles: Int
}

extension Archive {
  /// Copies the archive into a new file, also while others write to it: the copy is the archive as it was at one moment.
  ///
  /// It is made under another name, checked, and put in its place in one step, with the archive's own permissions. So there is never
  /// half a copy, and never a damaged one in the place of a good one.
  ///
  /// - Parameters:
  ///   - overwriting: whether a file that is there is replaced; otherwise that is an error, and nothing is changed.
  ///   - progress: is told how many pages are copied, of how many.
  /// - Throws: ``ArchiveError``: `exists`, `full`, `corrupt` where the archive is damaged, …
  @discardableResult
  public func backup(
    to destination: String, overwriting: Bool = false, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> BackupReport {
    var (source, target) = (stat(), stat())
    let isKnown = stat(path, &source) == 0
    if isKnown, stat(destination, &target) == 0, source.st_dev == target.st_dev, source.st_ino == target.st_ino {
      throw ArchiveError(
        .exists, path: destination, message: "is the archive itself", hint: "give the name of another file")
    }
    let file = try NewFile(at: destination, overwriting: overwriting)
    defer { file.discard() }
    try reporting { try copy(to: file.path, progress) }
    let report: BackupReport
    do {
      report = try Self.inspectCopy(file.path, interruptHandle)
    } catch {
      throw ArchiveError(error, path: path)
    }
    try file.finish(mode: isKnown ? source.st_mode : 0o600)
    return report
  }

  private func copy(to path: String, _ progress: (Int, Int) -> Void) throws {
    let copy = try Connection(path: path, mode: .readWrite)
    // Nobody sees the file before it is whole and on the disk.
    try copy.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    // Within a transaction that reads, what others write meanwhile is not seen; otherwise the copy would begin anew each time.
    try connection.readTransaction {
      _ = try connection.value("SELECT count(*) FROM sqlite_schema", as: Int.self)
      try connection.backup(to: copy) { left, total in progress(total - left, total) }
    }
  }

  private static func inspectCopy(_ path: String, _ interrupt: InterruptHandle) throws -> BackupReport {
    let copy = try Connection(path: path, mode: .immutable, interruptHandle: interrupt)
    if let problem = try copy.value("PRAGMA quick_check(1)", as: String.self), problem != "ok" {
      throw DatabaseError(.corrupt, message: problem)
    }
    var status = stat()
    stat(path, &status)
    return BackupReport(
      bytes: Int64(status.st_size), articles: try copy.value("SELECT count(*) FROM articles") ?? 0)
  }
}
