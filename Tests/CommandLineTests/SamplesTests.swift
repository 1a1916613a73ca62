import Foundation
import Testing

/// The sample articles, from files to answers: what the README promises.
@Suite struct SamplesTests {
  private let workspace = CommandLineTool.Workspace()
  private let samples = CommandLineTool.package.appending(path: "Tests/Samples").path

  private func ingested() -> String {
    #expect(CommandLineTool.run(["ingest", samples], archive: workspace.archive).exitCode == 0)
    return workspace.archive
  }

  @Test func `ingesting twice changes nothing and says so`() {
    let archive = ingested()
    let again = CommandLineTool.run(["ingest", samples], archive: archive)
    #expect(again.output == "6 unchanged; the archive is as it was\n")
    #expect(again.exitCode == 0)
  }

  @Test func `a question about a day gives the points listed for that day and nothing else as of that day`() throws {
    let result = CommandLineTool.run(["ask", "--json", "what did Marenko say on March 12"], archive: ingested())
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let statements = try #require(answer["statements"] as? [[String: Any]])
    #expect(statements.count == 4)
    #expect(
      statements.allSatisfy {
        $0["speaker"] as? String == "Oleksandr Marenko" && $0["said_on"] as? String == "2026-03-12"
      })
    let undated = try #require(answer["undated"] as? [[String: Any]])
    #expect(undated.allSatisfy { $0["said_from"] is NSNull })
    #expect((answer["understood"] as? [String])?.first?.contains("2026 is taken from the archive") == true)
  }

  @Test func `three spellings of a name are one person`() {
    let archive = ingested()
    let names = CommandLineTool.run(
      ["sql", "select distinct name from person_names where name like '%Marenko' order by 1"], archive: archive)
    #expect(names.lines == ["Aleksandr Marenko", "Alexander Marenko", "Oleksandr Marenko"])
    let people = CommandLineTool.run(
      ["sql", "select count(*) from people where name like '%Marenko'"], archive: archive)
    #expect(people.lines == ["1"])
  }

  @Test func `a weekday is counted from publication and shared by the sentences that follow`() {
    let said = CommandLineTool.run(
      ["sql", "select distinct said_on from statements where speaker = 'Solveig Brekke' and said_on is not null"],
      archive: ingested())
    #expect(said.lines == ["2026-03-10"])
  }

  @Test func `nothing from an undated article is dated`() {
    let dated = CommandLineTool.run(
      ["sql", "select count(*) from statements where date_published is null and said_from is not null"],
      archive: ingested())
    #expect(dated.lines == ["0"])
  }

  @Test func `no line of a page's furniture is in a body`() {
    let bodies = CommandLineTool.run(["sql", "select body from articles"], archive: ingested()).output
    for junk in [
      "Next Story", "Send to a Friend", "Download our app", "Read more", "Ferry fares to rise", "Home\n",
      "Sandholm Daily", "Posted at", "By Jonas",
    ] {
      #expect(!bodies.contains(junk), "\(junk)")
    }
    #expect(bodies.contains("Key takeaways from statements by"))
  }

  @Test func `metadata is read from the text with its basis`() {
    let row = CommandLineTool.run(
      [
        "sql",
        "select publisher, author, date_published, date_published_basis from articles where headline like 'Minister backs%'",
      ],
      archive: ingested())
    #expect(row.lines == ["Nordic Wire|Jonas Petersen|2026-03-12T14:30|text: Posted at 1430 HRS, MAR 12, 2026"])
  }

  @Test func `a chain of attribution is kept`() {
    let row = CommandLineTool.run(
      ["sql", "select speaker, reported_by from statements where reported_by is not null"], archive: ingested())
    #expect(row.lines == ["a person close to the company|Reuters"])
  }

  @Test func `a refusal to say is not reported as said`() {
    let rows = CommandLineTool.run(
      ["sql", "select speaker from statements where stance = 'unsaid' order by 1"], archive: ingested())
    #expect(rows.lines == ["Birgit Aune", "Oleksandr Marenko"])
  }

  @Test func `who met where is answered by events`() {
    let answer = CommandLineTool.run(["ask", "who met in Kolm"], archive: ingested())
    #expect(answer.exitCode == 0)
    #expect(answer.output.contains("meeting cancelled (“Talks"))
    #expect(answer.output.contains("Tove Lindqvist"))
  }

  @Test func `every span is in its article and every index agrees`() {
    let archive = ingested()
    #expect(CommandLineTool.run(["verify"], archive: archive).exitCode == 0)
    let wrong = CommandLineTool.run(
      [
        "sql",
        "select count(*) from statements s join articles a on a.id = s.article_id where substr(a.body, s.start + 1, s.end - s.start) <> s.text",
      ], archive: archive)
    #expect(wrong.lines == ["0"])
  }

  @Test func `a rebuild keeps ids and content`() {
    let archive = ingested()
    let query = ["sql", "select id, article_id, start, \"end\", speaker, said_from, text from statements order by id"]
    let before = CommandLineTool.run(query, archive: archive).output
    #expect(CommandLineTool.run(["rebuild"], archive: archive).exitCode == 0)
    #expect(CommandLineTool.run(query, archive: archive).output == before)
    #expect(CommandLineTool.run(["verify"], archive: archive).exitCode == 0)
  }

  @Test func `the stock shell answers from the same file`() throws {
    let archive = ingested()
    let shell = CommandLineTool.run(
      "/usr/bin/sqlite3",
      [archive, "select count(*) from statements where speaker = 'Oleksandr Marenko' and said_on = '2026-03-12'"])
    #expect(shell.output == "4\n")
    let file = try Data(contentsOf: URL(filePath: archive)).prefix(72)
    #expect(Array(file[68..<72]) == Array("nwdb".utf8))
  }

  @Test func `show marks a statement in its context`() {
    let archive = ingested()
    let id = CommandLineTool.run(
      ["sql", "select id from statements where text like 'two of the three pilots%'"], archive: archive
    ).lines[0]
    let shown = CommandLineTool.run(["show", "s\(id)"], archive: archive)
    #expect(shown.output.contains("*two of the three pilots had already left*"))
    #expect(shown.output.contains("Tuesday, 10 March 2026"))
  }
}
