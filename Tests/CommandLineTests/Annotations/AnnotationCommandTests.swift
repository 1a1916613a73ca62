import Foundation
import Testing

/// Tags, notes and saved searches on the command line.
@Suite struct AnnotationCommandTests {
  private let workspace = CommandLineTool.Workspace()

  init() {
    let path = workspace.write(
      "news.jsonl",
      #"{"id":"1","title":"Pier to close","published":"2031-03-05","text":"“The pier is safe,” Mara Velden said on Tuesday. Pieter Lasko warned that ferries may stop."}"#
    )
    #expect(newsdb("ingest", path).exitCode == 0)
  }

  @discardableResult
  private func newsdb(_ arguments: String..., input: String? = nil) -> CommandLineTool.Result {
    CommandLineTool.run(arguments, archive: workspace.archive, input: input)
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `what is tagged is listed, found and shown, and still is after a rebuild`() throws {
    #expect(newsdb("tags", "add", "To Check", "s1", "a1").output == "2 things tagged\n")
    #expect(newsdb("tag", "add", "to check", "s1").output == "0 things tagged, 1 had the tag before\n")
    #expect(newsdb("notes", "add", "s1", "Ask", "the mayor").output == "note 1 on s1\n")
    #expect(newsdb("rebuild").exitCode == 0)
    #expect(newsdb("tags").output == "2\tto check\n")
    #expect(newsdb("tags", "list", "to check").lines == ["s1 “The pier is safe,”", "a1 Pier to close"])
    #expect(newsdb("search", "--ids", "tag:\"to check\"").lines == ["s1", "a1"])
    let shown = newsdb("show", "s1")
    #expect(shown.output.contains("\ntags: to check\nnote 1, 20"))
    #expect(shown.output.contains(": Ask the mayor\n"))
    let json = try object(newsdb("show", "--json", "s1").output)
    #expect(json["tags"] as? [String] == ["to check"])
    #expect((json["notes"] as? [[String: Any]])?.first?["note"] as? String == "Ask the mayor")
    #expect(newsdb("verify").errors.isEmpty)
  }

  @Test func `ids come through a pipe, and a note from standard input`() {
    let piped = CommandLineTool.shell(
      "newsdb search --null --in statements 'pier OR ferries' | newsdb tags add both -", archive: workspace.archive)
    #expect(piped.output == "2 things tagged\n")
    #expect(newsdb("notes", "add", "a1", "-", input: "first line\nsecond line\n").exitCode == 0)
    #expect(newsdb("notes").output == "1  a1 Pier to close\n    first line\n    second line\n")
    #expect(newsdb("notes", "list", "s1").exitCode == 1)
    #expect(newsdb("notes", "remove", "1").output == "removed: note 1 on the article “Pier to close”\n")
    #expect(newsdb("notes", "remove", "1").exitCode == 1)
  }

  @Test func `what cannot be tagged is refused with what to do`() {
    #expect(newsdb("tags", "add", "x", "12").exitCode == 2)
    let missing = newsdb("tags", "add", "x", "s99")
    #expect(missing.exitCode == 2)
    #expect(missing.errors.contains("the archive holds no statement s99 (newsdb search prints ids)"))
    #expect(newsdb("tags", "remove", "x").exitCode == 2)
    #expect(newsdb("tags", "remove", "x", "s1").exitCode == 1)
    #expect(newsdb("tags", "list", "x").exitCode == 1)
    #expect(newsdb("tags").exitCode == 1)
  }

  @Test func `a tag on what is gone is named by verify, and removed with all`() {
    newsdb("tags", "add", "check", "s1")
    _ = CommandLineTool.run("/usr/bin/sqlite3", [workspace.archive, "DELETE FROM articles"])
    let verified = newsdb("verify")
    #expect(verified.exitCode == 0)
    #expect(
      verified.errors.contains(
        "tag “check” on the statement “The pier is safe,” is on what the archive does not hold now"))
    #expect(newsdb("tags", "list", "check").output == "(not in the archive now: statement) “The pier is safe,”\n")
    #expect(newsdb("tags", "remove", "check", "--all").output == "tag removed from 1 thing\n")
  }

  @Test func `what is new is printed once, and nothing is said when there is nothing`() throws {
    #expect(newsdb("searches", "add", "piers", "pier", "OR", "ferr*").output == "saved: piers: pier OR ferr*\n")
    #expect(newsdb("searches", "add", "Piers", "x").exitCode == 2)
    #expect(newsdb("searches", "add", "--in", "articles", "bridges", "bridge").exitCode == 0)
    let nothing = newsdb("new")
    #expect(nothing.exitCode == 1)
    #expect(nothing.output.isEmpty)
    #expect(nothing.errors.isEmpty)
    let path = workspace.write(
      "more.jsonl",
      #"{"id":"2","title":"A bridge to the pier","published":"2030-03-05","text":"“A pier needs a bridge,” Ada Pym said."}"#
    )
    newsdb("ingest", path)
    #expect(newsdb("new", "--peek", "--ids").lines == ["a2", "s3"])
    let lines = newsdb("new", "--json").lines
    #expect(lines.count == 2)
    let article = try object(lines[0])
    #expect(article["id"] as? String == "a2")
    #expect(article["searches"] as? [String] == ["bridges", "piers"])
    #expect(newsdb("new").exitCode == 1)
    #expect(newsdb("searches").output.contains("last run 20"))
    #expect(newsdb("new", "rivers").errors.contains("no search is called “rivers”; there are bridges, piers"))
    #expect(newsdb("searches", "remove", "piers").exitCode == 0)
    #expect(newsdb("searches", "remove", "piers").exitCode == 1)
  }

  @Test func `a look whose output was not read is no look`() {
    newsdb("searches", "add", "--all", "all", "pier", "OR", "ferries")
    #expect(newsdb("new", "--peek").exitCode == 0)
    #expect(CommandLineTool.shell("newsdb new > /dev/full", archive: workspace.archive).exitCode == 2)
    #expect(newsdb("new").exitCode == 0)
    #expect(newsdb("new").exitCode == 1)
  }

  @Test func `of two looks at a time, one waits for the other`() {
    newsdb("searches", "add", "--all", "all", "pier", "OR", "ferries")
    // flock(1) has the turn here, as another newsdb new has it while it prints.
    let busy = CommandLineTool.shell(
      "flock '\(workspace.folder.path)' newsdb new --busy-timeout 0.1", archive: workspace.archive)
    #expect(busy.exitCode == 2)
    #expect(busy.output.isEmpty)
    #expect(busy.errors.hasPrefix("newsdb: another newsdb new is still printing"))
    let waiting = CommandLineTool.shell(
      "flock '\(workspace.folder.path)' sleep 0.5 & sleep 0.1; newsdb new --ids; wait", archive: workspace.archive)
    #expect(waiting.lines.contains("a1"))
    #expect(newsdb("new").exitCode == 1)
  }
}
