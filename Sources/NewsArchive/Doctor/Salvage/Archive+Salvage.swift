import Glibc
public import NewsModel
public import SQLite

/// What was saved from a damaged archive.
public struct SalvageReport: Sendable {
  /// Each table of content with the rows that were saved of it.
  public internal(set) var saved: [(table: String, rows: Int)] = []
  /// What could not be read, or is not as it was put in, a line each.
  public internal(set) var losses: [String] = []

  /// The articles that were saved.
  public var articles: Int { saved.first { $0.table == "articles" }?.rows ?? 0 }
}

extension Archive {
  /// Saves what can be read of a damaged archive into a new one: articles, and all that the user put in. What is derived is made anew.
  ///
  /// Rows are read past the damage: before it, behind it, between, and at last straight from the pages, where an article is known by
  /// its SHA-256. The file at `path` is not written to.
  ///
  /// - Parameters:
  ///   - destination: the new archive; it gets its name when it is whole.
  ///   - digest: makes `content_sha256` of a text.
  ///   - progress: is told how many articles were read anew, of how many.
  /// - Throws: ``ArchiveError``: `corrupt` where not one article can be read, and then nothing is written.
  public static func salvage(
    path: String, to destination: String, overwriting: Bool = false, extractorVersion: String,
    extract: (Article) -> Extraction, digest: (_ body: String) -> String,
    interruptHandle: InterruptHandle = InterruptHandle(), progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(ArchiveError) -> SalvageReport {
    guard try examine(path, .readOnly) else {
      throw ArchiveError(.foreign, path: path, message: "the file is empty", hint: "check the path")
    }
    var (source, target) = (stat(), stat())
    stat(path, &source)
    if stat(destination, &target) == 0, source.st_dev == target.st_dev, source.st_ino == target.st_ino {
      throw ArchiveError(
        .exists, path: destination, message: "is the damaged archive itself", hint: "give the name of a new file")
    }
    let file = try NewFile(at: destination, overwriting: overwriting)
    defer { file.discard() }
    let report = try fill(file.path, path, extractorVersion, extract, digest, interruptHandle, progress)
    try file.finish(mode: source.st_mode)
    return report
  }

  /// Makes the new archive, which is closed, and so whole in its one file, when this returns.
  private static func fill(
    _ newPath: String, _ path: String, _ extractorVersion: String, _ extract: (Article) -> Extraction,
    _ digest: (String) -> String, _ interruptHandle: InterruptHandle, _ progress: (Int, Int) -> Void
  ) throws(ArchiveError) -> SalvageReport {
    let archive = try Archive(path: newPath, mode: .create, interruptHandle: interruptHandle)
    let source = try? Connection(path: path, mode: .readOnly, interruptHandle: interruptHandle)
    let report: SalvageReport
    do {
      report = try archive.writing {
        var salvage = try Salvage(source, path, archive.connection)
        try salvage.run(digest)
        try archive.mendReferences(try .expected())
        return try salvage.finish()
      }
    } catch {
      // The new file's name is none that anybody knows.
      throw ArchiveError(
        error.code, path: path, message: error.message, hint: error.code == .corrupt ? "restore a backup" : error.hint,
        cause: error.cause)
    }
    try archive.rebuild(extractorVersion: extractorVersion, extract: extract, progress: progress)
    try archive.reporting { try archive.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
    return report
  }
}
