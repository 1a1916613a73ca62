import Foundation
import Testing

/// `newsdb people` and its subcommands, as a user types them.
@Suite struct PeopleTests {
  private let workspace = CommandLineTool.Workspace()

  init() {
    for (name, text) in [
      ("one", "Mara Velden, the mayor of Ostrand, said on Monday that the harbour would reopen."),
      ("two", "Joris Velden, a ferry captain, said on Tuesday that the crossing was safe."),
      ("three", "Pieter Lasko, the transport minister, said on Tuesday that the quay was finished."),
      ("four", "Pieter Laskow, the transport minister, said on Friday that the quay was too short."),
    ] {
      workspace.write("\(name).txt", text)
      #expect(newsdb("ingest", "--published", "2031-03-05", workspace.folder.path + "/\(name).txt").exitCode == 0)
    }
  }

  @discardableResult
  private func newsdb(_ arguments: String...) -> CommandLineTool.Result {
    CommandLineTool.run(arguments, archive: workspace.archive)
  }

  private func sql(_ query: String) -> [String] { newsdb("sql", query).lines }

  private func id(_ name: String) -> String {
    "p" + (sql("select id from people where name = '\(name)'").first ?? "none")
  }

  private func object(_ result: CommandLineTool.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func `without a subcommand people are listed`() {
    #expect(newsdb("people", "Lasko").output == newsdb("people", "list", "Lasko").output)
    #expect(newsdb("people", "Lasko").output.contains("Pieter Lasko · person, transport minister"))
    #expect(newsdb("people", "Nobody Such").exitCode == 1)
    let misplaced = newsdb("people", "--limit", "3", "show", "Mara Velden")
    #expect(misplaced.exitCode == 2)
    #expect(misplaced.errors.contains("options stand behind the command: newsdb people show --limit …"))
    #expect(newsdb("people", "list", "--limit", "3", "show").exitCode == 1)
    #expect(newsdb("people", "--help", "show").exitCode == 0)
  }

  @Test func `show prints names, roles, years and the latest, and the same as JSON`() throws {
    let result = newsdb("people", "show", "Mara Velden")
    #expect(result.exitCode == 0)
    for words in [
      "Mara Velden · person", "Names", "Roles", "2031-03-05  mayor of Ostrand  1 article, a1", "Statements by year",
      "  2031  ████", "Latest statements",
    ] { #expect(result.output.contains(words), "\(words)\n\(result.output)") }
    #expect(!result.output.contains("\u{1B}"))
    let json = try object(newsdb("people", "show", "--json", id("Mara Velden")))
    #expect(json["name"] as? String == "Mara Velden")
    let years = try #require(json["statements_by_year"] as? [[String: Int]])
    #expect(years == [["year": 2031, "statements": 1]])
    #expect((json["roles"] as? [[String: Any]])?.first?["first_seen"] as? String == "2031-03-05")
    #expect((json["latest_statements"] as? [Any])?.count == 1)
  }

  @Test func `a name that fits several is answered with their ids, one that fits nobody with exit code 1`() {
    let several = newsdb("people", "show", "Velden")
    #expect(several.exitCode == 2 && several.output.isEmpty && several.errorLines.count == 1)
    #expect(
      several.errors.contains("\(id("Mara Velden")) Mara Velden")
        && several.errors.contains("\(id("Joris Velden")) Joris Velden"))
    for nobody in ["Ada Pym", "p999"] {
      let result = newsdb("people", "show", nobody)
      #expect(result.exitCode == 1 && result.errorLines.count == 1, "\(result.errors)")
    }
  }

  @Test func `a merge is logged, kept by a rebuild, and undone`() throws {
    let former = id("Pieter Laskow")
    let before = sql("select * from people order by id")
    let merge = newsdb("people", "merge", "Pieter Laskow", "Pieter Lasko", "--reason", "one quay, one master")
    #expect(merge.exitCode == 0)
    #expect(merge.lines.first == "decision 1: “Pieter Laskow” is “Pieter Lasko”")
    #expect(sql("select distinct speaker from statements where speaker like 'Pieter%'") == ["Pieter Lasko"])
    #expect(newsdb("rebuild").exitCode == 0)
    #expect(sql("select distinct speaker from statements where speaker like 'Pieter%'") == ["Pieter Lasko"])
    let shown = newsdb("people", "show", former)
    #expect(
      shown.output.contains("Pieter Laskow  1 article, by decision 1")
        && shown.errors.contains("by a decision of yours"))
    let asked = newsdb("ask", "what did Pieter Laskow say")
    #expect(asked.output.contains("the quay was finished") && asked.output.contains("the quay was too short"))
    let log = newsdb("people", "log")
    #expect(log.output.contains("because one quay, one master"))
    #expect(try object(newsdb("people", "log", "--json"))["deed"] as? String == "merge")
    #expect(
      newsdb("people", "undo", "--reason", "two after all").output
        == "undone: decision 1, “Pieter Laskow” is “Pieter Lasko”\n")
    #expect(sql("select * from people order by id") == before)
    #expect(newsdb("people", "log").output.contains("because two after all"))
    #expect(newsdb("people", "undo").exitCode == 1)
    #expect(newsdb("people", "undo", "1").exitCode == 2)
  }

  @Test func `split, rename and alias do what they say`() {
    #expect(newsdb("people", "merge", "Pieter Laskow", "Pieter Lasko").exitCode == 0)
    let split = newsdb("people", "split", "Pieter Lasko", "--article", "a4", "--as", "Piet the Younger")
    #expect(
      split.output.contains("p5 Piet the Younger") || split.output.contains("Piet the Younger · person"), "\(split)")
    #expect(sql("select speaker from statements where article_id = 4") == ["Piet the Younger"])
    #expect(newsdb("people", "rename", "Mara Velden", "Mara van Velden").exitCode == 0)
    #expect(sql("select speaker from statements where article_id = 1") == ["Mara van Velden"])
    #expect(newsdb("people", "alias", "Joris Velden", "Velden").exitCode == 0)
    #expect(newsdb("people", "show", "Velden").output.hasPrefix("\(id("Joris Velden")) Joris Velden"))
    #expect(newsdb("ask", "what did Velden say").output.contains("crossing"))
    workspace.write("five.txt", "The ferry was late again, Velden said on Saturday.")
    #expect(newsdb("ingest", "--published", "2031-04-01", workspace.folder.path + "/five.txt").exitCode == 0)
    #expect(sql("select speaker from statements where article_id = 5") == ["Joris Velden"])
    #expect(newsdb("verify").exitCode == 0)
    #expect(sql("select count(*) from person_decisions") == ["4"])
  }

  @Test func `candidates are proposed with the evidence`() throws {
    let result = newsdb("people", "candidates", "Pieter Lasko")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("for: the same given name, and family names one letter apart"))
    #expect(result.output.contains("for: both are called “transport minister”"))
    #expect(result.output.contains("newsdb people merge \(id("Pieter Laskow")) \(id("Pieter Lasko"))"))
    let json = try object(newsdb("people", "candidates", "--json", "--limit", "1"))
    #expect((json["evidence"] as? [[String: Any]])?.isEmpty == false)
    #expect(newsdb("people", "candidates", "Mara Velden").exitCode == 1)
  }

  @Test func `what cannot be decided gets one line that says what to do`() {
    for (arguments, words) in [
      (["merge", "Pieter Lasko", "Pieter Lasko"], "name two people"),
      (["merge", "Velden", "Pieter Lasko"], "name one by its id"),
      (["split", "Pieter Lasko"], "give --name SPELLING or --article ID"),
      (["split", "Pieter Lasko", "--article", "12"], "such as a12"),
      (["split", "Pieter Lasko", "--name", "Pieter Lasko"], "newsdb people rename"),
      (["split", "Pieter Lasko", "--name", "P. Lasko"], "newsdb people show"),
      (["rename", "Pieter Lasko", " "], "give a name of letters"),
      (["alias", "Pieter Lasko", "Mara Velden"], "newsdb people merge"),
      (["undo", "0"], "newsdb people log"),
    ] {
      let result = CommandLineTool.run(["people"] + arguments, archive: workspace.archive)
      #expect(result.exitCode == 2 && result.errorLines.count == 1 && result.output.isEmpty, "\(arguments): \(result)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(newsdb("people", "log").exitCode == 1)
  }

  @Test func `verify names decisions about nobody and is content`() {
    newsdb("people", "rename", "Mara Velden", "Mara van Velden")
    let shell = CommandLineTool.run(
      "/usr/bin/env", ["sqlite3", workspace.archive, "delete from articles where id = 1"])
    #expect(shell.exitCode == 0, "\(shell.errors)")
    let result = newsdb("verify")
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("decision 1, “Mara Velden” is called “Mara van Velden”, is about nobody"))
  }
}
