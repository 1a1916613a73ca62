import Foundation
import Testing

/// What is written for other programs, read back as they would.
@Suite struct ExportCommandTests {
  private let workspace = CommandLineTool.Workspace()

  private func ingest() {
    let lines = [
      (
        "1", "Coast Gazette", "2031-03-05T10:00:00+01:00",
        "“The pier is safe,” Mara Velden said on Tuesday.\\n\\nMara Velden met Pieter Lasko in Ostrand on Monday."
      ),
      (
        "2", "Inland Post", "2031-04-02",
        "Mara Velden denied that the pier was unsafe. Pieter Lasko said the pier had been inspected twice."
      ),
    ].map { id, source, published, text in
      #"{"id":"\#(id)","title":"=Pier, \"again\"","source":"\#(source)","published":"\#(published)","url":"https://example.org/\#(id)","text":"\#(text)"}"#
    }
    let path = workspace.write("news.jsonl", lines.joined(separator: "\n"))
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
  }

  private func export(_ arguments: String...) -> CommandLineTool.Result {
    ingest()
    return CommandLineTool.run(["export"] + arguments, archive: workspace.archive)
  }

  private func graph(_ text: String, _ key: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(object?[key] as? [[String: Any]])
  }

  @Test(arguments: ["jsonl", "ninjs"])
  func `exported articles are ingested again with the same text, headline and publisher`(format: String) {
    let file = workspace.write("out.jsonl", export("articles", "--format", format).output)
    let other = workspace.folder.appending(path: "other.db").path
    #expect(CommandLineTool.run(["ingest", file], archive: other).exitCode == 0)
    let columns = "select uri, headline, publisher, body from articles order by uri"
    let first = CommandLineTool.run(["sql", "--json", columns], archive: workspace.archive)
    #expect(first.lines.count == 2)
    #expect(CommandLineTool.run(["sql", "--json", columns], archive: other).output == first.output)
  }

  @Test func `every statement, event and person is a line of JSON, as many as SQL counts`() {
    for (subject, table) in [("statements", "statements"), ("events", "events"), ("people", "people")] {
      let lines = export(subject).lines
      #expect(
        "\(lines.count)"
          == CommandLineTool.run(["sql", "--csv", "select count(*) from \(table)"], archive: workspace.archive).lines
          .last)
      #expect(lines.allSatisfy { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) is [String: Any] })
    }
  }

  @Test func `a query narrows what is written`() {
    #expect(export("statements", "speaker:Lasko").lines.count == 1)
    #expect(export("statements", "submarine").exitCode == 1)
    #expect(export("statements", "colour:red").exitCode == 2)
  }

  @Test func `a table has the columns of the archive, and no formula of an article's`() {
    let lines = export("statements", "--format", "csv").output.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("id,article_id,text,kind,speaker,"))
    #expect(lines.dropFirst().allSatisfy { $0.contains("\"'=Pier, \"\"again\"\"\"") })
  }

  @Test func `in schema.org only what was said is somebody's`() throws {
    let items = try graph(export("statements", "--format", "json-ld").output, "@graph")
    let denied = try #require(items.first { $0["newsdb:stance"] as? String == "denied" })
    #expect(denied["creator"] == nil)
    #expect(denied["@type"] as? String == "Claim")
    #expect((denied["newsdb:attributedTo"] as? [String: Any])?["name"] as? String == "Mara Velden")
    let quoted = try #require(items.first { $0["newsdb:kind"] as? String == "direct" })
    #expect(quoted["@type"] as? String == "Quotation")
    #expect((quoted["creator"] as? [String: Any])?["name"] as? String == "Mara Velden")
    #expect(try graph(export("articles", "--format", "json-ld").output, "@graph").count == 2)
    #expect(try graph(export("events", "--format", "json-ld").output, "@graph").first?["@type"] as? String == "Event")
    #expect(
      try graph(export("people", "--format", "json-ld").output, "@graph").contains {
        $0["name"] as? String == "Pieter Lasko"
      })
  }

  @Test func `an annotation quotes the words with those around them`() throws {
    let items = try graph(export("statements", "--format", "web-annotation").output, "items")
    let target = try #require(
      items.first { ($0["body"] as? [String: Any])?["newsdb:kind"] as? String == "direct" }?["target"] as? [String: Any]
    )
    let selector = try #require(target["selector"] as? [String: Any])
    #expect(target["source"] as? String == "https://example.org/1")
    #expect((selector["exact"] as? String)?.contains("The pier is safe") == true)
    #expect((selector["suffix"] as? String)?.contains("Mara Velden said") == true)
  }

  @Test func `nothing found is still a whole document`() throws {
    #expect(try graph(export("statements", "--format", "json-ld", "submarine").output, "@graph").isEmpty)
  }

  @Test func `a form that a subject has not is refused, and a file is there whole or not at all`() {
    #expect(export("people", "--format", "ninjs").exitCode == 2)
    let path = workspace.folder.appending(path: "out.csv").path
    #expect(export("people", "--format", "csv", "--output", path).output.isEmpty)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    #expect(export("people", "--output", "/nowhere/out.csv").exitCode == 2)
  }
}
