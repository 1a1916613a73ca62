import Foundation
import Testing

/// The query language on the command line.
@Suite struct SearchCommandTests {
  private let workspace = CommandLineTool.Workspace()

  private func search(_ arguments: String...) -> CommandLineTool.Result {
    let path = workspace.write(
      "news.jsonl",
      #"{"id":"1","source":"Coast Gazette","published":"2031-03-05","text":"“The pier is safe,” Mara Velden said on Tuesday. Pieter Lasko warned that ferries may stop."}"#
    )
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    return CommandLineTool.run(["search"] + arguments, archive: workspace.archive)
  }

  @Test func `a field narrows the hits, and a name is said as it was understood`() {
    let result = search("--in", "statements", "speaker:Velden said:2031-03-04")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("The pier is safe"))
    #expect(!result.output.contains("ferries"))
    #expect(result.errors.contains("“Velden” is Mara Velden (p"))
  }

  @Test func `what begins with a minus sign is a part of the query, not an option`() {
    let result = search("--in", "statements", "safe OR ferries", "-kind:direct")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("ferries"))
  }

  @Test func `a query that cannot be read is marked at the character, with exit code 2`() {
    let result = search("pier date:2031-13")
    #expect(result.exitCode == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("newsdb: query, character 11: “2031-13” names no days"))
    #expect(result.errors.contains("\n  pier date:2031-13\n            ^"))
  }

  @Test func `a stray bracket among plain words is passed over and said`() {
    let result = search("(pier")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("“(” at character 1"))
  }

  @Test func `the SQL is printed, and runs`() throws {
    let result = search("--sql", "--in", "statements", "pier -ferr*")
    #expect(result.exitCode == 0)
    let rows = CommandLineTool.run(["sql", "--csv", String(result.output.dropLast(2))], archive: workspace.archive)
    #expect(rows.exitCode == 0, "\(rows.errors)")
    #expect(rows.output.contains("The pier is safe"))
  }

  @Test func `a query narrows the listings of events and people`() {
    _ = search("pier")
    func lines(_ arguments: String...) -> Int {
      CommandLineTool.run(arguments, archive: workspace.archive).lines.filter { !$0.hasPrefix(" ") }.count
    }
    #expect(lines("people") == 2)
    #expect(lines("people", "person:Velden") == 1)
    #expect(lines("people", "-person:Velden") == 1)
    #expect(lines("people", "Velden") == 1)
    #expect(CommandLineTool.run(["events", "status:planned"], archive: workspace.archive).exitCode == 1)
    #expect(CommandLineTool.run(["events", "status:perhaps"], archive: workspace.archive).exitCode == 2)
  }

  @Test func `an unknown option is no word to look for`() {
    #expect(search("--nosuchoption", "pier").exitCode == 2)
  }
}
