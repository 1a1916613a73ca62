import Foundation
import Testing

/// `newsdb ingest` and `newsdb watch` as tools: what they tell, what they leave alone, how they stop.
@Suite struct IngestCommandTests {
  private static func story(_ number: Int) -> String {
    "The pier of Kolm was closed on day \(number), Mayor Ada Tarn said. “We shall mend it before autumn,” Tarn added."
  }

  private func dump(_ count: Int) -> String {
    (1...count).map {
      #"{"id": "\#($0)", "title": "Pier \#($0)", "text": "\#(Self.story($0))", "published": "2031-03-04"}"#
    }
    .joined(separator: "\n")
  }

  @Test func `a dry run tells what would be done and writes nothing`() {
    let workspace = CommandLineTool.Workspace()
    let path = workspace.write("a.txt", "Pier of Kolm closed\n\n" + Self.story(1))
    let rehearsal = CommandLineTool.run(["ingest", "--dry-run", path, path], archive: workspace.archive)
    #expect(rehearsal.lines.first == "add: Pier of Kolm closed")
    #expect(rehearsal.lines.last == "1 added, 1 unchanged; a dry run, nothing was written")
    #expect(!FileManager.default.fileExists(atPath: workspace.archive))
    _ = CommandLineTool.run(["ingest", path], archive: workspace.archive)
    #expect(
      CommandLineTool.run(["ingest", "--dry-run", path], archive: workspace.archive).lines.first
        == "known: Pier of Kolm closed")
  }

  @Test func `inputs that fail are listed, a line each`() throws {
    let workspace = CommandLineTool.Workspace()
    let good = workspace.write("good.txt", Self.story(1))
    let bad = workspace.write("bad.txt", "")
    let list = workspace.folder.appending(path: "failed.txt")
    let result = CommandLineTool.run(
      ["ingest", "--failed-list", list.path, good, bad, "/missing.txt"], archive: workspace.archive)
    #expect(result.exitCode == 2)
    #expect(try String(contentsOf: list, encoding: .utf8) == bad + "\n/missing.txt\n")
    _ = CommandLineTool.run(["ingest", "--failed-list", list.path, good], archive: workspace.archive)
    #expect(try String(contentsOf: list, encoding: .utf8).isEmpty)
  }

  @Test func `files changed before the day given are passed over`() throws {
    let workspace = CommandLineTool.Workspace()
    let folder = workspace.folder.appending(path: "saved").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let old = workspace.write("saved/old.txt", Self.story(1))
    workspace.write("saved/new.txt", Self.story(2))
    let day = Date(timeIntervalSince1970: 1_600_000_000)
    try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: old)
    let result = CommandLineTool.run(
      ["ingest", "--since", "2021-01-01", folder], archive: workspace.archive)
    #expect(result.lines == ["1 added"])
    #expect(CommandLineTool.run(["ingest", "--since", "soon", old], archive: workspace.archive).exitCode != 0)
  }

  @Test func `the archive is the same however many jobs there are`() {
    let workspace = CommandLineTool.Workspace()
    let path = workspace.write("dump.jsonl", dump(40))
    let dumps = [1, 4].map { jobs in
      let archive = workspace.folder.appending(path: "\(jobs).db").path
      #expect(CommandLineTool.run(["ingest", "--jobs", "\(jobs)", path], archive: archive).lines == ["40 added"])
      return CommandLineTool.run(
        ["sql", "select id, article_id, text, speaker_id, said_on from statements order by id"], archive: archive
      ).output
    }
    #expect(dumps[0] == dumps[1])
    #expect(dumps[0].split(separator: "\n").count > 40)
  }

  @Test func `what is dropped into a watched folder is ingested, until it is stopped`() throws {
    let workspace = CommandLineTool.Workspace()
    let inbox = workspace.folder.appending(path: "inbox")
    try FileManager.default.createDirectory(at: inbox.appending(path: "sub"), withIntermediateDirectories: true)
    workspace.write("inbox/first.txt", "Pier of Kolm closed\n\n" + Self.story(1))
    let watch = try BackgroundTool(["watch", inbox.path], archive: workspace.archive)
    try #require(watch.waits(forLines: 1))
    workspace.write("inbox/sub/second.txt", "Ferry of Kolm sails\n\n" + Self.story(2))
    workspace.write("inbox/picture.png", "no text")
    try #require(watch.waits(forLines: 2))
    let result = watch.stop()
    #expect(result.lines == ["a1 Pier of Kolm closed", "a2 Ferry of Kolm sails", "2 added"])
    #expect(result.exitCode == 0)
    #expect(CommandLineTool.run(["watch", "/nonexistent"], archive: workspace.archive).exitCode == 2)
  }
}

private struct UncheckedBox<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}

/// `newsdb` at work while the test goes on.
private final class BackgroundTool {
  private let process = Process()
  private let output = Pipe()
  private var read = Data()

  init(_ arguments: [String], archive: String) throws {
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
      path: "newsdb")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["NEWSDB": archive]) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // A test that waits in vain must not wait for ever.
    let process = UncheckedBox(process)
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) {
      if process.value.isRunning { process.value.terminate() }
    }
  }

  private var lines: Int { read.count { $0 == 0x0A } }

  /// Waits until so many lines have been printed; false after a minute.
  func waits(forLines count: Int) -> Bool {
    let end = Date(timeIntervalSinceNow: 60)
    while lines < count, Date() < end {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return false }
      read += more
    }
    return lines >= count
  }

  func stop() -> (lines: [String], exitCode: Int32) {
    process.interrupt()
    read += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: read, as: UTF8.self).split(separator: "\n").map(String.init), process.terminationStatus)
  }
}
