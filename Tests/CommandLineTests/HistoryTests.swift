import Foundation
import Testing

/// Versions and copies of articles, from files to answers.
@Suite struct HistoryTests {
  private let workspace = CommandLineTool.Workspace()

  /// Enough of a text to know it again.
  private let body = """
    The ferry to Sandholm stopped in the middle of the strait on Tuesday when water came into its engine room, and forty people \
    had to be taken off by fishing boats from both shores.

    The line has run for sixty years without a day lost to anything but ice, and the town has no other way to bring its milk \
    across before the bridge is built.
    """

  private func ingest(_ text: String, _ publisher: String, _ day: String, uri: String? = nil) {
    let path = workspace.write(UUID().uuidString + ".txt", text)
    let result = CommandLineTool.run(
      [
        "ingest", "--published", day, "--publisher", publisher, "--uri",
        uri ?? "https://example.org/\(publisher.filter(\.isLetter))", path,
      ], archive: workspace.archive)
    #expect(result.exitCode == 0, "\(result.errors)")
  }

  private func run(_ arguments: String...) -> CommandLineTool.Result {
    CommandLineTool.run(arguments, archive: workspace.archive)
  }

  private func ingestTwoVersions() {
    let uri = "https://example.org/ferry"
    // The later one first: the order in which they come makes no difference.
    ingest(
      body
        + "\n\n“The old engine will never run again in this ship,” Mara Velden said.\n\nThe harbour master, Olof Brandt, said the passengers were all safe.",
      "Coast Gazette", "2031-03-06", uri: uri)
    ingest(
      body
        + "\n\n“The old engine will surely run again in this ship,” Mara Velden said.\n\nPieter Lasko said the company had been warned twice.",
      "Coast Gazette", "2031-03-05", uri: uri)
  }

  @Test func `the history of an article tells what was added, altered and removed`() {
    ingestTwoVersions()
    for id in ["a1", "a2"] {
      let history = run("history", id)
      #expect(history.exitCode == 0)
      #expect(history.output.contains("version 2 of 2, the newest"))
      #expect(history.output.contains("published: 2031-03-05 → 2031-03-06"))
      #expect(history.lines.contains { $0.hasPrefix("  added ") && $0.contains("the passengers were all safe") })
      #expect(history.lines.contains { $0.hasPrefix("  altered ") && $0.contains("will surely run") })
      #expect(history.lines.contains { $0.hasPrefix("      → ") && $0.contains("will never run") })
      #expect(history.lines.contains { $0.hasPrefix("  removed ") && $0.contains("warned twice") })
    }
  }

  @Test func `an article is shown with the day of its change and its section`() throws {
    let path = workspace.write(
      "a.jsonl",
      #"{"text": "The ferry to Sandholm stopped on Tuesday.", "published": "2031-03-05", "dateModified": "2031-03-06T08:15Z", "section": "Ports"}"#
        + "\n")
    #expect(run("ingest", path).exitCode == 0)
    #expect(run("show", "a1").lines.contains("changed 2031-03-06T08:15Z; section: Ports"))
    let json = run("show", "a1", "--json").output
    #expect(json.contains(#""date_modified":"2031-03-06T08:15Z""#) && json.contains(#""section":"Ports""#))
  }

  @Test func `the history as JSON has the same`() throws {
    ingestTwoVersions()
    let result = run("history", "a1", "--json")
    let history = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let versions = try #require(history["versions"] as? [[String: Any]])
    #expect(versions.map { $0["id"] as? String } == ["a2", "a1"])
    #expect(versions.map { $0["is_newest"] as? Bool } == [false, true])
    let changes = try #require(versions[1]["changes"] as? [String: Any])
    #expect((changes["added"] as? [Any])?.count == 1)
    #expect((changes["removed"] as? [Any])?.count == 1)
    let altered = try #require((changes["altered"] as? [[String: [String: Any]]])?.first)
    #expect((altered["old"]?["text"] as? String)?.contains("surely") == true)
    #expect((altered["new"]?["text"] as? String)?.contains("never") == true)
    #expect(changes["date_published"] as? [String: String] == ["old": "2031-03-05", "new": "2031-03-06"])
  }

  @Test func `one version alone has no history`() {
    ingest(body, "Coast Gazette", "2031-03-05")
    let history = run("history", "a1")
    #expect(history.exitCode == 1)
    #expect(history.errorLines == ["newsdb: the archive holds only one version of a1"])
    #expect(run("history", "a9").exitCode == 1)
    #expect(run("history", "s1").exitCode == 2)
  }

  @Test func `answers use the newest version and show says which that is`() {
    ingestTwoVersions()
    let answer = run("ask", "what did Mara Velden say")
    #expect(answer.output.contains("will never run") && !answer.output.contains("will surely run"))
    #expect(run("ask", "what did Pieter Lasko say").exitCode == 1)
    #expect(run("show", "a2").output.contains("an earlier version; answers use the newest, a1 of 2031-03-06"))
    #expect(run("show", "a1").output.contains("the newest version, by which questions are answered"))
    let id = run("sql", "select 's' || id from earlier_statements where text like '%warned%'").lines[0]
    let shown = run("show", id)
    #expect(shown.output.contains("warned twice") && shown.output.contains("an earlier version"))
    #expect(run("verify").exitCode == 0)
  }

  @Test func `a statement that many outlets carry is printed once, with the outlets`() throws {
    let quote = "“The old engine will never run again in this ship,” Mara Velden said."
    ingest(body + "\n\n" + quote, "Coast Gazette", "2031-03-05")
    ingest(body + "\n\n" + quote, "Inland Post", "2031-03-06")
    ingest("A short note from the strait. " + quote, "Kolm Post", "2031-03-07")
    #expect(run("sql", "select count(*) from articles where duplicate_of is not null").lines == ["1"])
    let answer = run("ask", "what did Mara Velden say")
    #expect(answer.lines.filter { $0.contains("will never run") }.count == 1)
    #expect(answer.output.contains("also in 2 outlets: Inland Post, 2031-03-06"))
    #expect(answer.output.contains("Kolm Post, 2031-03-07"))
    let found = run("search", "--in", "statements", "engine")
    #expect(found.lines.filter { $0.contains("also in 2 outlets") }.count == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(run("search", "--json", "--in", "statements", "engine").output.utf8)) as? [String: Any])
    let statement = try #require(json["statement"] as? [String: Any])
    #expect(statement["other_outlets"] as? Int == 2)
    #expect((statement["also_in"] as? [Any])?.count == 2)
    let id = try #require(statement["id"] as? String)
    #expect(run("show", id).output.contains("ALSO IN"))
    #expect(run("show", "a2").output.contains("the same text, kept and counted once, is also in"))
  }

  @Test func `a trimmed copy is shown as related`() {
    ingest(body + "\n\nMara Velden said the engine will never run again.", "Coast Gazette", "2031-03-05")
    ingest(String(body.split(separator: "\n")[0]), "Inland Post", "2031-03-06")
    #expect(run("show", "a1").output.contains("cut from this"))
    #expect(run("show", "a2").output.contains("has all of this and more"))
  }
}
