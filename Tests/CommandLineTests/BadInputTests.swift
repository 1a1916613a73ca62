import Foundation
import SQLite
import Testing

/// Bad input gets one clear line, and the rest is done all the same.
@Suite struct BadInputTests {
  private let workspace = CommandLineTool.Workspace()
  private let good = "The bridge at Kolm will close, Ada Pym said on Monday. Nobody knows when it will open again."

  private func ingest(_ paths: String...) -> CommandLineTool.Result {
    CommandLineTool.run(["ingest"] + paths, archive: workspace.archive)
  }

  private func articleCount() -> String {
    CommandLineTool.run(["sql", "select count(*) from articles"], archive: workspace.archive).lines.first ?? "none"
  }

  private func expectOneLine(_ result: CommandLineTool.Result, _ path: String, _ words: String) {
    #expect(result.exitCode == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains(path) && result.errors.contains(words), "\(result.errors)")
    #expect(articleCount() == "1")
  }

  @Test func `an empty file`() {
    let path = workspace.write("empty.txt", "")
    expectOneLine(ingest(path, workspace.write("good.txt", good)), path, "empty")
  }

  @Test func `a binary file`() {
    let path = workspace.write("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
    expectOneLine(ingest(path, workspace.write("good.txt", good)), path, "PNG")
  }

  @Test func `invalid UTF-8`() {
    let path = workspace.write(
      "broken.txt", Data("Café talks ".utf8) + Data([0xFF, 0xFE, 0x20]) + Data("went on.".utf8))
    expectOneLine(ingest(path, workspace.write("good.txt", good)), path, "byte offset 12")
  }

  @Test func `a missing path`() {
    let path = workspace.folder.path + "/missing.txt"
    expectOneLine(ingest(path, workspace.write("good.txt", good)), path, "no such file")
  }

  @Test func `a folder loop by a link`() throws {
    let folder = workspace.folder.appending(path: "articles")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(good.utf8).write(to: folder.appending(path: "good.txt"))
    try FileManager.default.createSymbolicLink(at: folder.appending(path: "up"), withDestinationURL: folder)
    expectOneLine(ingest(folder.path), "articles/up", "loop")
  }

  @Test func `a JSON line cut in half`() {
    let path = workspace.write("lines.jsonl", "{\"id\":\"1\",\"text\":\"\(good)\"}\n{\"id\":\"2\",\"tex")
    expectOneLine(ingest(path), path + ":2", "cut off")
  }

  @Test func `a text of 200 MB`() throws {
    let path = workspace.write("large.txt", "")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 200 << 20)
    try file.close()
    expectOneLine(ingest(path, workspace.write("good.txt", good)), path, "larger than 16 MiB")
  }

  @Test func `an archive that is none`() {
    let path = workspace.write("letter.db", "Dear archive, this is a letter.")
    let result = CommandLineTool.run(["search", "--db", path, "bridge"])
    #expect(result.exitCode == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("not an archive"))
  }

  @Test func `a database of another program`() throws {
    let path = workspace.folder.path + "/other.db"
    try Connection(path: path, mode: .create).execute("CREATE TABLE t (a)")
    let result = CommandLineTool.run(["ingest", "--db", path, workspace.write("good.txt", good)])
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("another program"))
  }

  @Test func `an archive locked by another writer is waited for, then reported`() throws {
    _ = ingest(workspace.write("good.txt", good))
    let other = try Connection(path: workspace.archive, mode: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    let result = CommandLineTool.run(
      ["ingest", "--busy-timeout", "0.2", workspace.write("second.txt", "Another story. It is short.")],
      archive: workspace.archive)
    try other.execute("ROLLBACK")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("another process is writing"))
    #expect(articleCount() == "1")
  }

  @Test func `an option that is no date`() {
    let result = CommandLineTool.run(
      ["ingest", "--published", "soon", workspace.write("good.txt", good)], archive: workspace.archive)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("--published takes a date"))
  }

  @Test(arguments: [
    "\"", "it's", "a AND", "NEAR(", "***", "x:y", "-", "(", "AND OR NOT", "\"zebra", "^foo", "{a b}:c", "q*z*", "“”",
    "\\",
  ])
  func `any punctuation is safe to search for`(words: String) {
    _ = ingest(workspace.write("good.txt", good))
    let result = CommandLineTool.run(["search", "--", words], archive: workspace.archive)
    #expect(result.exitCode == 1)
    #expect(!result.errors.contains("fts5") && !result.errors.contains("syntax"))
  }

  @Test(arguments: [
    "delete from articles", "with x as (select 1) delete from articles", "attach 'x.db' as x", "drop table articles",
    "select 1; select 2",
  ])
  func `sql does not write`(query: String) {
    _ = ingest(workspace.write("good.txt", good))
    let result = CommandLineTool.run(["sql", query], archive: workspace.archive)
    #expect(result.exitCode == 2)
    #expect(articleCount() == "1")
  }

  @Test func `an escape sequence in an article does not reach the terminal`() {
    let path = workspace.write(
      "escape.jsonl", #"{"id":"1","text":"Ada Pym said the \u001b[31m bridge \u001b[0m would close."}"# + "\n")
    _ = ingest(path)
    let result = CommandLineTool.run(["search", "bridge"], archive: workspace.archive)
    #expect(result.exitCode == 0)
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `a mapping of no field of newsdb`() {
    let path = workspace.write("good.csv", "id;kop;tekst\n1;Bridge;The bridge will close, Ada Pym said. It is old.\n")
    let wrong = CommandLineTool.run(["ingest", "--map", "mood=tekst", path], archive: workspace.archive)
    #expect(wrong.exitCode == 2)
    #expect(wrong.errors.contains("--map takes FIELD=NAME"))
    let right = CommandLineTool.run(
      ["ingest", "--map", "text=tekst", "--map", "title=kop", path], archive: workspace.archive)
    #expect(right.exitCode == 0)
    #expect(right.output == "1 added\n")
  }
}
