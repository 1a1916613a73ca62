import Foundation
import Testing

/// One happening told by several articles, from files to answers.
@Suite struct HappeningCommandTests {
  private let workspace = CommandLineTool.Workspace()

  /// Four articles of invented people: a meeting told by two, an attack counted differently, a visit that is planned, an arrest.
  private func ingested() -> String {
    let articles = [
      (
        "1", "Coast Gazette", "2031-03-05",
        "Harbour Minister Mara Velden met opposition leader Pieter Lasko in Ostrand on Tuesday.\n\n"
          + "Nine people were killed in a rocket attack on Sandholm on Monday.\n\n"
          + "“The pier is safe,” Velden said on Tuesday."
      ),
      (
        "2", "Inland Post", "2031-03-05",
        "Mara Velden and Pieter Lasko met in Ostrand on Tuesday, officials said.\n\n"
          + "Eleven people were killed in the rocket attack on Sandholm on Monday."
      ),
      (
        "3", "Nordic Wire", "2031-03-06",
        "Mara Velden will visit Kolm on Friday.\n\nTomas Orlan, a former harbour master, was arrested in Kolm on Wednesday.\n\n"
          + "Finance Minister Ada Pym resigned on Wednesday."
      ),
    ]
    let lines = articles.map { id, source, published, text in
      #"{"id":"\#(id)","source":"\#(source)","published":"\#(published)","url":"https://example.org/\#(id)","text":"\#(text.replacing("\n", with: "\\n"))"}"#
    }
    let path = workspace.write("news.jsonl", lines.joined(separator: "\n"))
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    return workspace.archive
  }

  private func ask(_ question: String) -> CommandLineTool.Result {
    CommandLineTool.run(["ask", question], archive: ingested())
  }

  @Test func `a meeting that two articles report is printed once, with both`() {
    let events = CommandLineTool.run(["events", "--happening", "meeting"], archive: ingested())
    #expect(events.lines.filter { $0.hasPrefix("e") }.count == 1)
    #expect(events.output.contains("2 reports in 2 articles"))
    #expect(events.output.contains("Coast Gazette"))
    #expect(events.output.contains("Inland Post"))
  }

  @Test func `counts that differ are told with who reports them`() {
    let answer = ask("how many were killed in Sandholm")
    #expect(answer.exitCode == 0)
    #expect(answer.output.contains("reports differ: 9 dead: Coast Gazette; 11 dead: Inland Post"))
    #expect(answer.output.contains("Monday, 3 March 2031"))
  }

  @Test func `JSON has a happening with its reports`() throws {
    let result = CommandLineTool.run(["events", "--json", "--place", "Sandholm"], archive: ingested())
    let line = try #require(result.lines.first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(result.lines.count == 1)
    #expect((object["dead"] as? [[String: Any]])?.compactMap { $0["number"] as? Int } == [9, 11])
    #expect((object["reports"] as? [[String: Any]])?.count ?? 0 >= 2)
    #expect((object["disagreements"] as? [String])?.first?.contains("9 dead") == true)
  }

  @Test func `show prints the other reports of an event`() {
    let archive = ingested()
    let id = CommandLineTool.run(
      ["sql", "select id from events where happening = 'meeting' order by id limit 1"], archive: archive
    ).lines[0]
    let shown = CommandLineTool.run(["show", "e\(id)"], archive: archive)
    #expect(shown.output.contains("OTHER REPORTS OF IT"))
    #expect(shown.output.contains("Inland Post"))
  }

  @Test func `who met where on which day`() {
    let answer = ask("who met in Ostrand")
    #expect(answer.output.contains("Tuesday, 4 March 2031"))
    #expect(answer.output.contains("Mara Velden"))
    #expect(answer.output.contains("Pieter Lasko"))
  }

  @Test func `a visit to come is under what is planned`() {
    let answer = ask("when will Velden visit Kolm")
    #expect(answer.exitCode == 0)
    #expect(answer.output.contains("REPORTED AS PLANNED"))
    #expect(answer.output.contains("Friday, 7 March 2031"))
  }

  @Test func `who was arrested`() {
    let answer = ask("who was arrested in Kolm")
    #expect(answer.output.contains("Tomas Orlan"))
    #expect(!answer.output.contains("Ada Pym"))
  }

  @Test func `whether somebody was arrested, and somebody else was not`() {
    #expect(ask("was Tomas Orlan arrested").output.contains("arrest happened"))
    let other = ask("was Ada Pym arrested")
    #expect(other.exitCode == 1)
    #expect(other.output.contains("Other events the archive has with these participants: resignation."))
  }

  @Test func `whether somebody resigned`() {
    #expect(ask("did Pym resign").output.contains("resignation happened"))
  }

  @Test func `what somebody did on a day, with a count of what was said`() {
    let answer = ask("what did Mara Velden do on March 4")
    #expect(answer.output.contains("meeting happened"))
    #expect(answer.output.contains("1 statement of those days is not listed here"))
  }

  @Test func `where nothing is found on a day, the other days are told`() {
    let answer = ask("what did Mara Velden do on March 20")
    #expect(answer.exitCode == 1)
    #expect(answer.output.contains("Nearest days with events: Tuesday, 4 March 2031; Friday, 7 March 2031."))
  }

  @Test func `a person or a place the archive does not know is said to be unknown`() {
    #expect(ask("when will Olof Brandt visit Kolm").output.contains("The archive names nobody called “Olof Brandt”."))
    #expect(ask("what happened in Varnby").output.contains("No event of the archive is placed in “Varnby”."))
    let events = CommandLineTool.run(["events", "--person", "Olof Brandt"], archive: ingested())
    #expect(events.exitCode == 1)
    #expect(events.errors.contains("nobody in the archive is called “Olof Brandt”"))
  }

  @Test func `events are narrowed by person, days and status`() {
    let archive = ingested()
    func heads(_ arguments: String...) -> [String] {
      CommandLineTool.run(["events"] + arguments, archive: archive).lines.filter { $0.hasPrefix("e") }
    }
    #expect(heads("--person", "Velden", "--status", "planned").count == 1)
    #expect(heads("--from", "2031-03-06", "--to", "2031-03-07").allSatisfy { $0.contains("7 March") })
    #expect(heads("--on", "2031-03").count >= 4)
    #expect(heads("--on", "2031-02").isEmpty)
    #expect(CommandLineTool.run(["events", "--status", "maybe"], archive: archive).exitCode == 2)
    #expect(
      CommandLineTool.run(["events", "--on", "2031-03-05", "--from", "2031-03-01"], archive: archive).exitCode == 2)
  }

  @Test func `the view answers in the stock shell`() {
    let result = CommandLineTool.run(
      "/usr/bin/sqlite3",
      [ingested(), "select reports > 1, articles, starts_on, dead_min, dead_max from happenings where dead_max = 11"])
    #expect(result.output == "1|2|2031-03-03|9|11\n")
  }
}
