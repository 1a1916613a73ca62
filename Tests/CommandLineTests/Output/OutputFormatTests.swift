import Foundation
import Testing

/// Answers and hits as tables, stories and lists of sources.
@Suite struct OutputFormatTests {
  private let workspace = CommandLineTool.Workspace()

  private func archive() -> String {
    let path = workspace.write(
      "a.jsonl",
      #"""
      {"title":"Pier *closed*","author":"Karin Holt","published":"2031-05-07","source":"Nordic Wire","url":"https://wire.example/pier","text":"“The old pier, our pride, will never be mended,” the mayor Ada Pym said on Tuesday.\n\nPym said the council had no money for the pier.\n\n“@kolm knows no pier like ours,” said Tomas Orlan."}
      {"title":"Pier stays shut","published":"2031-05-08","source":"Coast Gazette","url":"https://coast.example/pier#top","text":"“The old pier, our pride, will never be mended,” the mayor Ada Pym said on Tuesday. The island waits for a ferry."}
      """#)
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    return workspace.archive
  }

  /// The records of a table, by RFC 4180.
  private func records(_ csv: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(csv.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell += "\""
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        records.append(record + [cell])
        (record, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return records
  }

  @Test func `a table has a header and a row for each statement`() {
    let result = CommandLineTool.run(["ask", "--csv", "what did Ada Pym say about the pier"], archive: archive())
    let records = records(result.output)
    #expect(result.exitCode == 0)
    #expect(result.errors.hasPrefix("Understood: what Ada Pym"))
    #expect(Set(records.map(\.count)) == [36])
    let rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(records[0], $0)) }
    #expect(rows.count == 2)
    let quoted = rows.first { $0["kind"] == "direct" }
    #expect(quoted?["text"] == "“The old pier, our pride, will never be mended,”")
    #expect(quoted?["speaker"] == "Ada Pym")
    #expect(quoted?["said_on"] == "2031-05-06")
    #expect(quoted?["said_basis"] == "“Tuesday”, counted from publication on 2031-05-07")
    #expect(quoted?["other_outlets"] == "1")
    #expect(quoted?["author"] == "Karin Holt")
    #expect(quoted?["uri"] == "https://wire.example/pier")
    #expect(quoted?["section"] == "answer")
  }

  @Test func `hits of all kinds are rows under one header`() {
    let result = CommandLineTool.run(["search", "--csv", "pier"], archive: archive())
    let records = records(result.output)
    #expect(Set(records.dropFirst().map { $0[0] }) == ["statement", "article"])
    #expect(records.allSatisfy { $0.count == records[0].count })
  }

  @Test func `a story has words, speaker and day, and a footnote that leads to the words`() {
    let result = CommandLineTool.run(["ask", "--markdown", "what did Ada Pym say about the pier"], archive: archive())
    #expect(
      result.output.contains(
        "“The old pier, our pride, will never be mended,” Ada Pym said on Tuesday, 6 May 2031.[^1]"))
    #expect(
      result.output.contains(
        #"[^1]: Karin Holt, “Pier \*closed\*”, Nordic Wire, 7 May 2031, <https://wire.example/pier#:~:text=The%20old%20pier%2C%20our%20pride%2C%20will%20never%20be%20mended>."#
      ))
    // The reporter's words are not put into the speaker's mouth.
    #expect(result.output.contains("Ada Pym said"))
    #expect(result.output.contains("as Nordic Wire has it: “the council had no money for the pier”.[^2]"))
  }

  @Test func `sources are a line each, the fragment of an address kept`() {
    let result = CommandLineTool.run(["search", "--cite", "--in", "articles", "ferry"], archive: archive())
    #expect(result.lines == ["“Pier stays shut”, Coast Gazette, 8 May 2031, https://coast.example/pier#top"])
    let said = CommandLineTool.run(["ask", "--cite", "what did Ada Pym say about the pier"], archive: archive())
    #expect(
      said.lines.first?.hasSuffix("#:~:text=The%20old%20pier%2C%20our%20pride%2C%20will%20never%20be%20mended") == true)
  }

  @Test func `a statement is cited by its id`() {
    let archive = archive()
    let id = CommandLineTool.run(
      ["sql", "select 's' || id from statements where text like '%@kolm%'"], archive: archive
    )
    .lines[0]
    #expect(
      CommandLineTool.run(["show", id, "--markdown"], archive: archive).output.hasPrefix(
        "“@kolm knows no pier like ours,” Tomas Orlan said (the article of 7 May 2031 does not say when).[^1]\n\n[^1]: "
      ))
    #expect(CommandLineTool.run(["show", id, "--cite"], archive: archive).lines.count == 1)
    #expect(CommandLineTool.run(["show", "p1", "--cite"], archive: archive).exitCode == 2)
  }

  @Test func `two forms at once are refused in one line`() {
    let result = CommandLineTool.run(["search", "--csv", "--cite", "pier"], archive: archive())
    #expect(result.exitCode == 2)
    #expect(result.errorLines == ["newsdb: --csv and --cite exclude each other; give one"])
  }

  @Test func `where nothing answers, a table is a header, a story is empty, and standard error says so`() {
    let archive = archive()
    let table = CommandLineTool.run(["ask", "--csv", "what did Ada Pym say about submarines"], archive: archive)
    #expect(table.exitCode == 1)
    #expect(records(table.output).count == 1)
    let story = CommandLineTool.run(["ask", "--markdown", "what did Ada Pym say about submarines"], archive: archive)
    #expect(story.output == "")
    #expect(story.errors.contains("The archive holds nothing that answers this."))
  }
}
