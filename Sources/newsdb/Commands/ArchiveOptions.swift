import ArgumentParser
import Glibc
import NewsArchive
import Synchronization

/// How much is said on standard error.
struct ConsoleOptions: ParsableArguments {
  @Flag(help: "Say nothing on standard error but what went wrong.") var quiet = false

  func validate() { if quiet { Console.isQuiet.store(true, ordering: .relaxed) } }
}

/// Where the archive is.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive file.", discussion: "Default: $NEWSDB, else news.db in the user's data folder.", valueName: "file"))
  var db: String?

  @Option(help: ArgumentHelp("How long to wait for another writer, in seconds.", valueName: "seconds"))
  var busyTimeout: Double = 5

  @OptionGroup var console: ConsoleOptions

  /// The archive's path.
  var path: String { db ?? Self.environment("NEWSDB") ?? Self.dataFolder + "/news.db" }

  /// Whether there is a file at the archive's path.
  var exists: Bool { access(path, F_OK) == 0 }

  /// Opens the archive; `create` also makes it, and the data folder.
  func open(_ mode: Archive.Mode, acceptsOlderSchema: Bool = false) throws(ArchiveError) -> Archive {
    if mode == .create, db == nil, Self.environment("NEWSDB") == nil { Self.makeFolders(Self.dataFolder) }
    return try Archive(
      path: path, mode: mode, busyTimeoutMilliseconds: busyTimeoutMilliseconds, acceptsOlderSchema: acceptsOlderSchema)
  }

  var busyTimeoutMilliseconds: Int { Int(max(0, min(busyTimeout, 86_400)) * 1_000) }

  /// The user's data folder for newsdb (XDG Base Directory Specification).
  private static var dataFolder: String {
    // A path that is not absolute is to be ignored (XDG Base Directory Specification 0.8).
    (environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? (environment("HOME") ?? ".")
      + "/.local/share")
      + "/newsdb"
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func makeFolders(_ path: String) {
    var position = path.startIndex
    while let slash = path[position...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o755)
      position = slash
    }
    mkdir(path, 0o755)
  }
}
