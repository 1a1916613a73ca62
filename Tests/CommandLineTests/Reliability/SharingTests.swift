import Foundation
import SQLite
import Testing

/// Many processes on one archive, and archives that are not one's own.
@Suite(.serialized) struct SharingTests {
  /// How long many work at once, in seconds; NEWSDB_SHARING_SECONDS says otherwise.
  private static let seconds = ProcessInfo.processInfo.environment["NEWSDB_SHARING_SECONDS"].flatMap(Double.init) ?? 5

  private let workspace = CommandLineTool.Workspace()

  private func output(_ command: [String], _ path: String) -> CommandLineTool.Result {
    CommandLineTool.run(command, archive: path)
  }

  @Test func `two ingests and ten readers at once lose nothing and wait for nobody`() throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("first.jsonl", InventedArticles.lines(40, prefix: "first"))], path)
    let end = Date().addingTimeInterval(Self.seconds)
    let folder = workspace.folder
    let readers = (0..<10).map { reader in
      OwnThread {
        try Self.read(path, until: end, searches: reader == 0)
        return 0
      }
    }
    let writers = (0..<2).map { writer in
      OwnThread {
        var stored = 0
        while Date() < end {
          let prefix = "w\(writer)-\(stored)"
          let file = folder.appending(path: prefix + ".jsonl")
          try Data(InventedArticles.lines(60, prefix: prefix, seed: UInt64(stored)).utf8).write(to: file)
          let result = CommandLineTool.run(["ingest", "--busy-timeout", "60", file.path], archive: path)
          #expect(result.exitCode == 0, "\(result.errors)")
          stored += 60
        }
        return stored
      }
    }
    let total = try writers.reduce(0) { $0 + (try $1.value()) }
    for reader in readers { _ = try reader.value() }
    #expect(try problems(of: path) == [])
    // Each round writes its 60 lines; those that share an address or a text are versions and copies, and rows of their own.
    let uris: Int = try Connection(path: path, mode: .readOnly).value("SELECT count(DISTINCT uri) FROM articles") ?? 0
    let lost = Set(0..<60).filter { $0 % 60 == 11 }.count
    #expect(uris == (40 - 1) + total / 60 * (60 - lost))
  }

  /// Work in a thread of its own, begun at once: it waits for processes and locks, and in Swift's pool of a few threads it would wait for
  /// other tests too.
  private final class OwnThread: Sendable {
    private let done = DispatchSemaphore(value: 0)
    // Written before the semaphore is raised, read behind it.
    nonisolated(unsafe) private var result: Result<Int, any Error> = .success(0)

    init(_ body: @escaping @Sendable () throws -> Int) {
      let thread = Thread { [self] in
        result = Result(catching: body)
        done.signal()
      }
      thread.start()
    }

    func value() throws -> Int {
      done.wait()
      return try result.get()
    }
  }

  /// Reads over and over through a connection of its own, held open, which must never wait.
  private static func read(_ path: String, until end: Date, searches: Bool) throws {
    let connection = try Connection(path: path, mode: .readOnly, busyTimeoutMilliseconds: 5_000)
    var (last, rounds) = (0, 0)
    while Date() < end {
      let start = Date()
      let (count, spans) = try connection.readTransaction {
        let count: Int = try connection.value("SELECT count(*) FROM articles") ?? 0
        let found: Int =
          try connection.value(
            "SELECT count(*) FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid WHERE articles_fts MATCH 'nummer OR bridge OR tekst'"
          ) ?? 0
        // Both are of one moment.
        let copies: Int = try connection.value("SELECT count(*) FROM articles WHERE body = ''") ?? 0
        return (count, found + copies)
      }
      #expect(count >= last && spans == count, "\(count) articles, \(spans) found")
      #expect(Date().timeIntervalSince(start) < 5)
      last = count
      rounds += 1
      if searches, rounds % 40 == 1 {
        let search = CommandLineTool.run(["search", "--limit", "3", "bridge"], archive: path)
        #expect(search.exitCode == 0, "\(search.errors)")
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    #expect(rounds > 3)
  }

  @Test func `a backup made while articles come in is whole, and of one moment`() async throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("first.jsonl", InventedArticles.lines(200, prefix: "first"))], path)
    let file = workspace.write("more.jsonl", InventedArticles.lines(400, prefix: "more"))
    async let ingest = Task.detached { CommandLineTool.run(["ingest", file], archive: path) }.value
    var sizes: [Int] = []
    for number in 0..<4 {
      let copy = workspace.folder.appending(path: "copy\(number).db").path
      let result = output(["backup", "--json", copy], path)
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(try problems(of: copy) == [])
      sizes.append(try ArchiveContent(copy).articles)
    }
    #expect(await ingest.exitCode == 0)
    #expect(sizes == sizes.sorted() && sizes[0] >= 199)
    let copy = workspace.folder.appending(path: "last.db").path
    #expect(output(["backup", copy], path).exitCode == 0)
    #expect(try ArchiveContent(copy) == ArchiveContent(path))
  }

  @Test func `a backup overwrites nothing unless told to, and leaves no half of one`() throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("a.jsonl", InventedArticles.lines(30))], path)
    let copy = workspace.write("copy.db", "something else")
    let refused = output(["backup", copy], path)
    #expect(refused.exitCode == 2 && refused.errors.contains("--overwrite"))
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "something else")
    #expect(output(["backup", "--overwrite", path], path).errors.contains("the archive itself"))
    #expect(output(["backup", "--overwrite", copy], path).exitCode == 0)
    #expect(try ArchiveContent(copy) == ArchiveContent(path))
    #expect(output(["backup", "/nonexistent/copy.db"], path).exitCode == 2)
    // A full disk.
    let small = workspace.folder.appending(path: "small.db").path
    let full = CommandLineTool.shell("trap '' XFSZ; ulimit -f 100; newsdb backup '\(small)'", archive: path)
    #expect(full.exitCode == 2 && full.errorLines.count == 1, "\(full.errors)")
    let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
    // Whoever reads an archive leaves its log beside it.
    let read = ["a.jsonl", "news.db", "news.db-wal", "news.db-shm", "copy.db-wal", "copy.db-shm"]
    #expect(Set(left).subtracting(read) == ["copy.db"], "\(left)")
    chmod(path, 0o640)
    let private1 = workspace.folder.appending(path: "private.db").path
    _ = output(["backup", private1], path)
    #expect(try FileManager.default.attributesOfItem(atPath: private1)[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a damaged archive is not copied over a good backup`() throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("a.jsonl", InventedArticles.lines(200))], path)
    let copy = workspace.folder.appending(path: "copy.db").path
    _ = output(["backup", copy], path)
    let good = try Data(contentsOf: URL(filePath: copy))
    var bytes = try Data(contentsOf: URL(filePath: path))
    for page in 3..<bytes.count / 4_096 where page % 3 == 0 {
      for index in page * 4_096..<(page + 1) * 4_096 { bytes[index] = 0x5A }
    }
    try bytes.write(to: URL(filePath: path))
    let result = output(["backup", "--overwrite", copy], path)
    #expect(result.exitCode == 2 && result.errors.contains("damaged"), "\(result.errors)")
    #expect(try Data(contentsOf: URL(filePath: copy)) == good)
  }

  @Test func `a backup stopped by a signal leaves nothing`() throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("a.jsonl", InventedArticles.lines(300))], path)
    let copy = workspace.folder.appending(path: "copy.db").path
    let process = Process()
    process.executableURL = CommandLineTool.executable
    process.arguments = ["backup", copy]
    process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(15_000)
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    let isStopped =
      process.terminationReason == .uncaughtSignal
      ? process.terminationStatus == SIGTERM : [0, 143].contains(process.terminationStatus)
    #expect(isStopped, "\(process.terminationStatus)")
    let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).filter {
      $0.hasPrefix("copy.db.")
    }
    #expect(left == [])
  }

  // MARK: - Archives that may only be read

  /// Runs a line of the shell as a user who owns nothing; nil where that cannot be done here.
  private func asNobody(_ line: String) -> CommandLineTool.Result? {
    guard getuid() == 0, CommandLineTool.installed("setpriv") != nil else { return nil }
    return CommandLineTool.shell(
      "setpriv --reuid 65534 --regid 65534 --clear-groups -- env PATH=\"$PATH\" NEWSDB=\"$NEWSDB\" \(line)",
      archive: workspace.archive)
  }

  @Test func `another user's archive opens for reading, also while its owner writes`() throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("a.jsonl", InventedArticles.lines(30))], path)
    chmod(path, 0o644)
    chmod(workspace.folder.path, 0o755)
    guard let probe = asNobody("newsdb --version"), probe.exitCode == 0 else { return }
    for command in ["search bridge", "stats", "doctor", "sql 'select 1'"] {
      let result = asNobody("newsdb \(command)")
      #expect(result?.exitCode == 0, "\(command): \(result?.errors ?? "")")
    }
    let refused = asNobody("newsdb ingest '\(workspace.folder.path)/a.jsonl'")
    #expect(refused?.exitCode == 2 && refused?.errors.contains("read-only") == true)
    // Its owner has it open, with changes in the log.
    let owner = try Connection(path: path, mode: .readWrite)
    try owner.execute("UPDATE articles SET language = 'no' WHERE id = 1")
    #expect(asNobody("newsdb sql 'select language from articles where id = 1'")?.lines == ["no"])
  }

  @Test func `an archive on a read-only medium opens for reading`() throws {
    let path = workspace.archive
    _ = output(["ingest", workspace.write("a.jsonl", InventedArticles.lines(30))], path)
    let folder = workspace.folder.path
    let mounted = "mount --bind '\(folder)' '\(folder)' && mount -o remount,ro,bind '\(folder)'"
    func onReadOnlyMedium(_ line: String) -> CommandLineTool.Result {
      CommandLineTool.shell("unshare -m bash -c \"\(mounted) && \(line)\"", archive: path)
    }
    // Only who may mount can make such a medium.
    guard getuid() == 0, onReadOnlyMedium("true").exitCode == 0 else { return }
    for command in ["search bridge", "stats", "doctor", "show a4", "backup /dev/shm/newsdb-copy-\(getpid()).db"] {
      let result = onReadOnlyMedium("newsdb \(command)")
      #expect(result.exitCode == 0, "\(command): \(result.errors)")
    }
    unlink("/dev/shm/newsdb-copy-\(getpid()).db")
    let refused = onReadOnlyMedium("newsdb ingest '\(folder)/a.jsonl'")
    #expect(refused.exitCode == 2 && refused.errorLines.count == 1, "\(refused.errors)")
    // Changes that a writer left in the log cannot be read there, and that is said rather than passed over.
    try Data(repeating: 1, count: 64).write(to: URL(filePath: path + "-wal"))
    let log = onReadOnlyMedium("newsdb stats")
    #expect(log.exitCode == 0 || log.errors.contains("-wal"), "\(log.errors)")
  }
}
