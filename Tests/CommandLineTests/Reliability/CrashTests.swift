import Foundation
import SQLite
import Testing

/// Whatever stops `newsdb ingest`, nothing is lost: the archive opens, is whole and holds whole articles only, and the next run
/// completes it to what an undisturbed one would have made.
///
/// A hundred moments each by default; NEWSDB_CRASHES says how many.
@Suite(.serialized) struct CrashTests {
  private static let count = ProcessInfo.processInfo.environment["NEWSDB_CRASHES"].flatMap(Int.init) ?? 100

  /// What all of the tests begin with, made once: an archive, a file of articles to come, and what an undisturbed run makes of them.
  private struct Beginning: Sendable {
    let workspace = CommandLineTool.Workspace()
    let archive: Data
    let input: String
    /// Of the archive with the articles to come, and of one that has these alone.
    let expected: [ArchiveContent]
    /// How long a run takes, in seconds, and how often it writes.
    let duration: [Double]
    let writes: [Int]

    init() throws {
      let path = workspace.archive
      let first = workspace.write("first.jsonl", InventedArticles.lines(100, prefix: "first"))
      #expect(CommandLineTool.run(["ingest", first], archive: path).exitCode == 0)
      archive = try Data(contentsOf: URL(filePath: path))
      input = workspace.write("articles.jsonl", InventedArticles.lines(120))
      var (expected, duration, writes): ([ArchiveContent], [Double], [Int]) = ([], [], [])
      for (name, content) in [("onto", archive), ("alone", nil)] {
        let path = workspace.folder.appending(path: name + ".db").path
        try content?.write(to: URL(filePath: path))
        let log = path + ".log"
        let start = Date()
        let result = CommandLineTool.run(
          ["ingest", input], archive: path,
          environment: FaultInjection.library == nil
            ? [:] : FaultInjection.environment(.kill, at: 0, archive: path, log: log))
        duration.append(Date().timeIntervalSince(start))
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try problems(of: path) == [])
        expected.append(try ArchiveContent(path))
        let count = try? String(contentsOfFile: log, encoding: .utf8).trimmingCharacters(in: .newlines)
        writes.append(count.flatMap { Int($0) } ?? 0)
      }
      (self.expected, self.duration, self.writes) = (expected, duration, writes)
    }

    /// Makes the archive that a run begins with: every fourth begins with none. Its path, and which of the two it is.
    func archive(_ name: String, _ index: Int) throws -> (path: String, kind: Int) {
      let path = workspace.folder.appending(path: "\(name)-\(index).db").path
      if index % 4 == 0 { return (path, 1) }
      try archive.write(to: URL(filePath: path))
      return (path, 0)
    }
  }

  private static let beginning = Result { try Beginning() }

  private let beginning: Beginning

  init() throws {
    beginning = try Self.beginning.get()
    #expect(beginning.expected[0].rows.dropLast().allSatisfy { !$0.isEmpty })
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
  private func expectWhole(_ path: String, _ kind: Int, _ moment: String) throws {
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }
    if FileManager.default.fileExists(atPath: path), try !isEmpty(path) {
      #expect(try problems(of: path) == [], "\(moment)")
      let kept = Set(try ArchiveContent(path).rows[0].map(Self.key))
      #expect(kept.isSubset(of: beginning.expected[kind].rows[0].map(Self.key)), "\(moment)")
    }
    let second = CommandLineTool.run(["ingest", beginning.input], archive: path)
    #expect(second.exitCode == 0, "\(moment): \(second.errors)")
    #expect(try ArchiveContent(path) == beginning.expected[kind], "\(moment)")
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

  @Test func `SIGKILL at a hundred random moments`() async throws {
    // Half of them by the clock, from outside; half at a write, where it hurts most.
    let half = FaultInjection.library == nil ? Self.count : Self.count / 2
    try await forEachMoment(half, seed: 11) { index, moment in
      let (path, kind) = try beginning.archive("timed", index)
      let process = Process()
      process.executableURL = CommandLineTool.executable
      process.arguments = ["ingest", "--quiet", beginning.input]
      process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": path]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(moment * beginning.duration[kind] * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try expectWhole(path, kind, "killed after \(moment) of \(beginning.duration[kind]) s")
    }
    guard FaultInjection.library != nil else { return }
    #expect(beginning.writes.allSatisfy { $0 > 20 }, "\(beginning.writes)")
    try await forEachMoment(Self.count - half, seed: 12) { index, moment in
      let (path, kind) = try beginning.archive("killed", index)
      let write = 1 + Int(moment * Double(beginning.writes[kind]))
      let result = CommandLineTool.run(
        ["ingest", beginning.input], archive: path,
        environment: FaultInjection.environment(.kill, at: write, archive: path))
      #expect(result.exitCode == SIGKILL || result.exitCode == 0, "\(write): \(result.errors)")
      try expectWhole(path, kind, "killed at write \(write) of \(beginning.writes[kind])")
    }
  }

  @Test(.enabled(if: FaultInjection.library != nil, "no compiler here to make a library of faults"))
  func `a disk that is full or fails is one clear line, and nothing is lost`() async throws {
    let faults: [(FaultInjection.Fault, String)] = [
      (.full, "full"), (.ioError, "I/O error"), (.ioErrorOnce, "I/O error"),
    ]
    try await forEachMoment(max(6, Self.count * 3 / 10), seed: 13) { index, moment in
      let (fault, words) = faults[index % faults.count]
      let (path, kind) = try beginning.archive("fault", index)
      let write = 1 + Int(moment * Double(beginning.writes[kind]))
      let result = CommandLineTool.run(
        ["ingest", beginning.input], archive: path,
        environment: FaultInjection.environment(fault, at: write, archive: path))
      // A write that only moves the log into the archive may fail, and the run be well: the log has it.
      #expect(result.exitCode == 2 || result.exitCode == 0, "\(fault) at \(write): \(result.exitCode)")
      #expect(result.errorLines.count == (result.exitCode == 2 ? 1 : 0), "\(fault) at \(write): \(result.errors)")
      #expect(result.exitCode == 0 || result.errors.contains(words), "\(fault) at \(write): \(result.errors)")
      try expectWhole(path, kind, "\(fault) at write \(write)")
    }
  }

  @Test func `a run of many transactions is stopped between them or in them`() async throws {
    // Some hundred articles are stored at a time.
    let input = beginning.workspace.write("many.jsonl", InventedArticles.lines(1_100, prefix: "many"))
    let whole = beginning.workspace.folder.appending(path: "many.db").path
    let start = Date()
    #expect(CommandLineTool.run(["ingest", input], archive: whole).exitCode == 0)
    let duration = Date().timeIntervalSince(start)
    let expected = try ArchiveContent(whole)
    for (index, share) in [0.3, 0.6, 0.9].enumerated() {
      let path = beginning.workspace.folder.appending(path: "many\(index).db").path
      let process = Process()
      process.executableURL = CommandLineTool.executable
      process.arguments = ["ingest", "--quiet", input]
      process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": path]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(share * duration * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if FileManager.default.fileExists(atPath: path), try !isEmpty(path) { #expect(try problems(of: path) == []) }
      #expect(CommandLineTool.run(["ingest", input], archive: path).exitCode == 0)
      #expect(try ArchiveContent(path) == expected, "killed after \(share)")
    }
  }

  @Test func `a file that may grow no further is a full disk`() throws {
    let (path, kind) = try beginning.archive("limited", 0)
    // In blocks of a kilobyte: enough for the schema, too little for the articles.
    let result = CommandLineTool.shell("trap '' XFSZ; ulimit -f 600; newsdb ingest '\(beginning.input)'", archive: path)
    #expect(result.exitCode == 2 && result.errorLines.count == 1, "\(result.exitCode) \(result.errors)")
    try expectWhole(path, kind, "a file size limit")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal stops an ingest cleanly`(signal: Int32) async throws {
    try await forEachMoment(max(4, Self.count / 20), seed: UInt64(signal)) { index, moment in
      let (path, kind) = try beginning.archive("signal\(signal)", index)
      let process = Process()
      process.executableURL = CommandLineTool.executable
      process.arguments = ["ingest", beginning.input]
      process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": path]) { $1 }
      let errors = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
      usleep(UInt32(moment * beginning.duration[kind] * 1_000_000))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let line = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      if process.terminationReason == .uncaughtSignal {
        // Before it asked to be told, and so before it began.
        #expect(process.terminationStatus == signal)
        #expect(kind == 0 || !FileManager.default.fileExists(atPath: path))
      } else if process.terminationStatus != 0 {
        #expect(process.terminationStatus == 128 + signal, "\(line)")
        #expect(line.contains("run it again"))
        // The log is moved into the archive: nothing is left beside it.
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
      }
      try expectWhole(path, kind, "signal \(signal) after \(moment)")
    }
  }
}
