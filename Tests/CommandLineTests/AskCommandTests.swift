import Foundation
import Testing

/// What `newsdb ask` prints beside the answers: how a question was read, its SQL, open names, slips, nearest days.
@Suite struct AskCommandTests {
  private let workspace = CommandLineTool.Workspace()

  init() {
    let articles = [
      """
      {"id":"1","source":"Coast Gazette","published":"2031-03-05","title":"Pier safe","text":"Norland's Harbour Secretary Ada Pym said on Tuesday that the pier was safe.\\n\\nOlof Brandt, captain of the Tern, said on Tuesday that the pier was rotten."}
      """,
      """
      {"id":"2","source":"Inland Post","published":"2032-04-07","title":"New secretary","text":"Harbour Secretary Jon Salt said on Tuesday that Norland would close the pier.\\n\\nIda Brandt, the mayor of Kolm, said on Tuesday that the town would sue."}
      """,
    ]
    let path = workspace.write("articles.jsonl", articles.joined(separator: "\n") + "\n")
    #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
  }

  private func ask(_ arguments: String..., today: String = "2032-04-14") -> CommandLineTool.Result {
    CommandLineTool.run(["ask"] + arguments, archive: workspace.archive, environment: ["NEWSDB_TODAY": today])
  }

  @Test func `a question is explained part by part, without an answer`() {
    let result = ask("--explain", "what did pym purplishly say about the pier in March 2031")
    #expect(result.exitCode == 0)
    for part in ["subject: statements", "topic: “pier”", "date: “March 2031” → 2031-03-01 to 2031-03-31"] {
      #expect(result.output.contains(part), "\(part): \(result.output)")
    }
    #expect(!result.output.contains("was safe"))
    #expect(ask("--explain", "--json", "who is Pym").output.contains("\"parse\":"))
  }

  @Test func `the SQL of a question runs in the stock shell and gives the answer`() {
    for (question, answer) in [
      ("what did Pym say about the pier", "the pier was safe"), ("who is Jon Salt", "Jon Salt"),
      ("which outlets reported the pier", "Inland Post"), ("what happened in Kolm", ""),
      ("rotten", "the pier was rotten"),
    ] {
      let sql = ask("--sql", question)
      #expect(sql.exitCode == 0)
      let shell = CommandLineTool.run("/usr/bin/sqlite3", [workspace.archive, sql.output])
      #expect(shell.errors == "", "\(question): \(sql.output)")
      #expect(answer.isEmpty || shell.output.contains(answer), "\(question): \(sql.output)")
      if question.contains("Pym") { #expect(!shell.output.contains("rotten")) }
    }
  }

  @Test func `a name of two is answered for both, and both are named`() {
    let result = ask("what did Brandt say")
    #expect(result.output.contains("“Brandt” may be 2:"))
    #expect(result.output.contains("the pier was rotten"))
    #expect(result.output.contains("the town would sue"))
    #expect(!ask("what did Ida Brandt say").output.contains("may be"))
    #expect(!ask("what did Mayor Brandt say").output.contains("rotten"))
  }

  @Test func `a role is that of its holder on the day asked for`() {
    #expect(ask("what did the harbour secretary say in 2031").output.contains("the pier was safe"))
    #expect(!ask("what did the harbour secretary say in 2031").output.contains("would close"))
    #expect(ask("what did the harbour secretary say in 2032").output.contains("would close the pier"))
    #expect(ask("who is the Norland harbor secretary").output.contains("Ada Pym"))
  }

  @Test func `a mistyped name is the nearest, and said so`() {
    let result = ask("what did Olof Brandd say")
    #expect(result.output.contains("“Olof Brandd” is not in the archive; the nearest name is Olof Brandt"))
    #expect(result.output.contains("rotten"))
  }

  @Test func `last week counts from the day that is given`() {
    #expect(ask("what did Jon Salt say last week").output.contains("would close the pier"))
    #expect(ask("what did Jon Salt say last week", today: "2032-05-14").exitCode == 1)
    #expect(ask("what did Jon Salt say last week", today: "someday").exitCode == 2)
  }

  @Test func `where nothing answers, the nearest days are told`() {
    let result = ask("what did Ada Pym say on 1 April 2031")
    #expect(result.exitCode == 1)
    #expect(result.output.contains("Nearest days with statements: Tuesday, 4 March 2031."))
    #expect(!result.output.contains("the pier was safe"))
  }

  @Test func `a question that follows takes over what it does not say`() {
    let result = ask("What did Ada Pym say about the pier? And what about Jon Salt?")
    #expect(result.output.contains("the pier was safe"))
    #expect(result.output.contains("would close the pier"))
    #expect(ask("--json", "What did Ada Pym say? And what about Jon Salt?").output.contains("\"following\":"))
  }
}
