import Foundation
import FoundationXML
import Testing

/// Timelines and comparisons, from files to what is printed.
@Suite struct TimelineCommandTests {
  private let workspace = CommandLineTool.Workspace()

  private func run(_ arguments: String...) -> CommandLineTool.Result {
    let lines = [
      ("1", "Coast Gazette", "2031-03-05", "“The pier <b>is</b> safe,” Mara Velden said on Tuesday."),
      (
        "2", "Inland Post", "2031-04-02",
        "Mara Velden said on Tuesday that the pier would close. Pieter Lasko denied that the pier was unsafe."
      ),
      (
        "3", "Nordic Wire", "2031-04-03",
        "Pieter Lasko said the pier had been inspected twice. Mara Velden met Pieter Lasko in Ostrand on Wednesday."
      ),
    ].map { id, source, published, text in
      #"{"id":"\#(id)","source":"\#(source)","published":"\#(published)","url":"https://example.org/\#(id)","text":"\#(text)"}"#
    }
    let path = workspace.write("news.jsonl", lines.joined(separator: "\n"))
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    return CommandLineTool.run(arguments, archive: workspace.archive)
  }

  @Test func `bars stand by the month, and say what has only a day of publication`() {
    let result = run("timeline", "--by", "month", "pier")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("STATEMENTS by month\n  2031-03 Mar  █ 1\n  2031-04 Apr  "))
    #expect(result.output.contains("░ by the day of publication"))
  }

  @Test func `CSV and JSON count the same`() throws {
    let table = run("timeline", "--by", "month", "--in", "statements", "--csv", "pier").lines
    #expect(table.first == "scope,from,to,count,by_publication")
    let object = try JSONSerialization.jsonObject(
      with: Data(run("timeline", "--by", "month", "--in", "statements", "--json", "pier").output.utf8))
    let lanes = try #require((object as? [String: Any])?["lanes"] as? [[String: Any]])
    let stretches = try #require(lanes[0]["stretches"] as? [[String: Any]])
    #expect(
      stretches.map { "statements,\($0["from"]!),\($0["to"]!),\($0["count"]!),\($0["by_publication"]!)" }
        == Array(table.dropFirst()))
  }

  @Test func `picture and page need nothing but themselves, and take no markup from an article`() throws {
    for (flag, name) in [("--svg", "a.svg"), ("--html", "a.html")] {
      let path = workspace.folder.appending(path: name).path
      #expect(run("timeline", flag, path, "pier").exitCode == 0)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!text.contains("<b>is</b>"))
      #expect(!text.contains("<script") && !text.contains("src="))
      let parser = XMLParser(
        data: Data(text.replacing("<!DOCTYPE html>\n", with: "").replacing("<meta charset=\"utf-8\">", with: "").utf8))
      if flag == "--svg" { #expect(parser.parse()) }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `nothing found is exit code 1, and two forms at once are refused`() {
    #expect(run("timeline", "submarine").exitCode == 1)
    #expect(run("timeline", "--json", "--csv", "pier").exitCode == 2)
    #expect(run("timeline", "--svg", "/nowhere/a.svg", "pier").exitCode == 2)
  }

  @Test func `two speakers stand side by side, and nobody else`() {
    let result = run("compare", "Velden", "Lasko", "--about", "pier", "--by", "month")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("2031-03 Mar\n  p"))
    #expect(result.output.contains("denied or rejected"))
    #expect(
      result.output.firstRange(of: "safe")!.lowerBound < result.output.firstRange(of: "inspected twice")!.lowerBound)
  }

  @Test func `one speaker is shown over time`() throws {
    let result = run("compare", "Velden", "--by", "month", "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let periods = try #require(object["periods"] as? [[String: Any]])
    #expect(periods.map { $0["from"] as? String } == ["2031-03-01", "2031-04-01"])
  }

  @Test func `a speaker nobody knows is no comparison`() {
    #expect(run("compare", "Nobody").exitCode == 1)
    #expect(run("compare", "Velden", "--about", "submarine").exitCode == 1)
  }
}
