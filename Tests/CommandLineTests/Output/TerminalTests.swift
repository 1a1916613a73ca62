import Foundation
import Testing

@testable import newsdb

/// What stands on a terminal: colours, width, pager.
@Suite struct TerminalTests {
  private let workspace = CommandLineTool.Workspace()

  private func archive() -> String {
    let path = workspace.write(
      "a.jsonl",
      #"{"title":"Pier","published":"2031-05-07","source":"Nordic Wire","url":"https://wire.example/b","text":"“The old pier will never be mended by this council,” the mayor Ada Pym said on Tuesday. “A pier needs piles,” she said."}"#
    )
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    return workspace.archive
  }

  private let question = ["ask", "what did Ada Pym say about the pier"]

  @Test func `the words looked for are marked by colour, in the whole statement`() {
    let output = Terminal(columns: 200).run(question, archive: archive())
    #expect(output.contains("The old \u{1B}[1;33mpier\u{1B}[0m will never be mended"))
    #expect(output.contains("\u{1B}[1mAda Pym · Tuesday, 6 May 2031\u{1B}[0m"))
    #expect(output.contains("“Tuesday”, from the article of 7 May"))
    #expect(output.contains("published 2031-05-07"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `without colour there is no escape sequence`(environment: [String: String]) {
    let output = Terminal(environment: environment.mapValues { $0 }).run(question, archive: archive())
    #expect(!output.contains("\u{1B}"))
    #expect(output.contains("*pier*"))
  }

  @Test func `no line is wider than the terminal, but for addresses`() {
    let output = Terminal(columns: 50, environment: ["NO_COLOR": "1"]).run(question, archive: archive())
    for line in output.split(separator: "\n") where !line.contains("://") {
      #expect(DisplayWidth.of(line) <= 50, "\(line)")
    }
    #expect(output.contains("Understood: what Ada Pym (mayor) said about\n"))
  }

  @Test func `what is longer than the terminal goes through the pager, and only that`() {
    let archive = archive()
    let pager = ["NEWSDB_PAGER": "sed 's/^/> /'", "NO_COLOR": "1"] as [String: String?]
    #expect(Terminal(rows: 5, environment: pager).run(question, archive: archive).hasPrefix("> Understood"))
    #expect(Terminal(rows: 60, environment: pager).run(question, archive: archive).hasPrefix("Understood"))
    #expect(
      Terminal(rows: 5, environment: pager).run(question + ["--no-pager"], archive: archive).hasPrefix("Understood"))
    let other = ["PAGER": "sed 's/^/| /'", "NO_COLOR": "1"] as [String: String?]
    #expect(Terminal(rows: 5, environment: other).run(question, archive: archive).hasPrefix("| Understood"))
    let none = ["NEWSDB_PAGER": "", "PAGER": "sed 's/^/| /'", "NO_COLOR": "1"] as [String: String?]
    #expect(Terminal(rows: 5, environment: none).run(question, archive: archive).hasPrefix("Understood"))
  }

  @Test func `a pager that is left early, or is missing, is no error`() {
    let archive = archive()
    let early = Terminal(rows: 5, environment: ["PAGER": "true", "NO_COLOR": "1"]).run(question, archive: archive)
    #expect(early == "")
    let missing = Terminal(rows: 5, environment: ["PAGER": "no-such-pager", "NO_COLOR": "1"])
      .run(question, archive: archive)
    #expect(missing.contains("A pier needs piles") || missing.contains("*pier* needs piles"))
  }

  @Test func `what is piped is neither paged, broken nor coloured`() {
    let result = CommandLineTool.run(
      "/bin/sh", ["-c", "PAGER='sed s/^/X/' \"$0\" \"$@\" | cat", CommandLineTool.executable.path] + question,
      archive: archive())
    #expect(result.output.hasPrefix("Understood: "))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `a reader that ends early ends newsdb without a word`() {
    let numbers = "with recursive n(x) as (select 1 union all select x + 1 from n where x < 200000) select x from n"
    let result = CommandLineTool.run(
      "/bin/sh", ["-c", "\"$0\" \"$@\" | head -1", CommandLineTool.executable.path, "sql", numbers], archive: archive())
    #expect(result.output == "1\n")
    #expect(result.errors == "")
  }
}
