import Foundation
import SQLite
import Testing

/// Whatever stops `newsdb ingest`, nothing is lost: the archive opens, is whole and holds whole articles only, and the next run
/// completes it to what an undisturbed one would have made.
///
/// A hundred moments each by default; NEWSDB_CRASHES says how many.
@Suite(.serialized) struct CrashTests {
  private static let count = ProcessInfo.processInfo.environment["NEWSDB_CRASHES"].flatMap(Int.init) ?? 100

  private let workspace = CommandLineTool.Workspace()
  private let input: String
  private let expected: ArchiveContent
  /// How long an undisturbed run takes, in microseconds, and how often it writes.
  private let duration: Double
  private let writes: Int

  init() throws {
    input = workspace.write("articles.jsonl", InventedArticles.lines(1_100))
    let start = Date()
    let result = CommandLineTool.run(["ingest", input], archive: workspace.archive)
    duration = Date().timeIntervalSince(start)
    #expect(result.exitCode == 0, "\(result.errors)")
    expected = try ArchiveContent(workspace.archive)
    #expect(expected.articles > 1_000 && expected.rows.dropLast().allSatisfy { !$0.isEmpty })
    #expect(try problems(of: workspace.archive) == [])
    let log = workspace.folder.appending(path: "writes").path
    let path = workspace.folder.appending(path: "counted.db").path
    _ = CommandLineTool.run(
      ["ingest", input], archive: path,
      environment: FaultInjection.environment(.kill, at: 0, archive: path, log: log))
    writes =
      (try? String(contentsOfFile: log, encoding: .utf8)).flatMap { Int($0.trimmingCharacters(in: .newlines)) } ?? 0
  }

  /// Whether it was stopped before there was an archive.
  private func isEmpty(_ path: String) throws -> Bool {
    try Connection(path: path, mode: .readWrite).value("SELECT count(*) FROM sqlite_schema", as: Int.self) == 0
  }

  /// What tells an article from others, without its links, which change with those that come after it.
  private static func key(_ row: String) -> String {
    row.split(separator: "|", omittingEmptySubsequences: false).prefix(4).joined(separator: "|")
  }

  /// Checks what a stopped run left behind, completes it, and takes it away.
  private func expectWhole(_ path: String, _ moment: String) throws {
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }
    if FileManager.default.fileExists(atPath: path), try !isEmpty(path) {
      #expect(try problems(of: path) == [], "\(moment)")
      let kept = Set(try ArchiveContent(path).rows[0].map(Self.key))
      #expect(kept.isSubset(of: expected.rows[0].map(Self.key)), "\(moment)")
    }
    let second = CommandLineTool.run(["ingest", input], archive: path)
    #expect(second.exitCode == 0, "\(moment): \(second.errors)")
    #expect(try ArchiveContent(path) == expected, "\(moment)")
  }

  /// Runs `body` for each of the moments, two at a time.
  private func forEachMoment(_ count: Int, seed: UInt64, _ body: @escaping @Sendable (Int, Double) throws -> Void)
    async throws
  {
    var numbers = SeededNumbers(seed: seed)
    let moments = (0..<count).map { _ in Double.random(in: 0..<1, using: &numbers) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, moment) in moments.enumerated() {
        if index >= 2 { try await group.next() }
        group.addTask { try body(index, moment) }
      }
      try await group.waitForAll()
    }
  }

  private func archive(_ name: String) -> String { workspace.folder.appending(path: name + ".db").path }

  @Test func `SIGKILL at a hundred random moments`() async throws {
    // Half of them by the clock, from outside; half at a write, where it hurts most.
    let half = FaultInjection.library == nil ? Self.count : Self.count / 2
    try await forEachMoment(half, seed: 11) { index, moment in
      let path = archive("timed\(index)")
      let process = Process()
      process.executableURL = CommandLineTool.executable
      process.arguments = ["ingest", "--quiet", input]
      process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": path]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(moment * duration * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectWhole(path, "killed after \(moment) of \(duration) s")
    }
    guard FaultInjection.library != nil else { return }
    #expect(writes > 20)
    try await forEachMoment(Self.count - half, seed: 12) { index, moment in
      let (path, write) = (archive("killed\(index)"), 1 + Int(moment * Double(writes)))
      let result = CommandLineTool.run(
        ["ingest", input], archive: path, environment: FaultInjection.environment(.kill, at: write, archive: path))
      #expect(result.exitCode == SIGKILL || result.exitCode == 0, "\(write): \(result.errors)")
      try expectWhole(path, "killed at write \(write) of \(writes)")
    }
  }

  @Test(.enabled(if: FaultInjection.library != nil, "no compiler here to make a library of faults"))
  func `a disk that is full or fails is one clear line, and nothing is lost`() async throws {
    let faults: [(FaultInjection.Fault, String)] = [
      (.full, "full"), (.ioError, "I/O error"), (.ioErrorOnce, "I/O error"),
    ]
    try await forEachMoment(max(6, Self.count * 3 / 10), seed: 13) { index, moment in
      let (fault, words) = faults[index % faults.count]
      let (path, write) = (archive("fault\(index)"), 1 + Int(moment * Double(writes)))
      let result = CommandLineTool.run(
        ["ingest", input], archive: path, environment: FaultInjection.environment(fault, at: write, archive: path))
      // A write that only moves the log into the archive may fail, and the run be well: the log has it.
      #expect(result.exitCode == 2 || result.exitCode == 0, "\(fault) at \(write): \(result.exitCode)")
      #expect(result.errorLines.count == (result.exitCode == 2 ? 1 : 0), "\(fault) at \(write): \(result.errors)")
      #expect(result.exitCode == 0 || result.errors.contains(words), "\(fault) at \(write): \(result.errors)")
      try expectWhole(path, "\(fault) at write \(write)")
    }
  }

  @Test func `a file that may grow no further is a full disk`() throws {
    let path = archive("limited")
    // In blocks of a kilobyte: enough for the schema, too little for the articles.
    let result = CommandLineTool.shell("trap '' XFSZ; ulimit -f 700; newsdb ingest '\(input)'", archive: path)
    #expect(result.exitCode == 2 && result.errorLines.count == 1, "\(result.exitCode) \(result.errors)")
    try expectWhole(path, "a file size limit")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal stops an ingest cleanly`(signal: Int32) async throws {
    try await forEachMoment(max(4, Self.count / 10), seed: UInt64(signal)) { index, moment in
      let path = archive("signal\(signal)-\(index)")
      let process = Process()
      process.executableURL = CommandLineTool.executable
      process.arguments = ["ingest", input]
      process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": path]) { $1 }
      let errors = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
      usleep(UInt32(moment * duration * 1_000_000))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let line = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      if process.terminationReason == .uncaughtSignal {
        // Before it asked to be told, and so before it began.
        #expect(process.terminationStatus == signal)
        #expect(!FileManager.default.fileExists(atPath: path))
      } else if process.terminationStatus != 0 {
        #expect(process.terminationStatus == 128 + signal, "\(line)")
        #expect(line.contains("run it again"))
        // The log is moved into the archive: nothing is left beside it.
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
      }
      try expectWhole(path, "signal \(signal) after \(moment)")
    }
  }
}
