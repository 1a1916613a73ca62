import Foundation
import HTTPSupport
import Testing

/// What commands print as JSON is what Schema/newsdb.schema.json says.
@Suite struct JSONSchemaTests {
  private let workspace = CommandLineTool.Workspace()
  private let validator: JSONSchemaValidator

  init() throws {
    let file = CommandLineTool.package.appending(path: "Schema/newsdb.schema.json")
    validator = try JSONSchemaValidator(Data(contentsOf: file))
  }

  /// Runs a command and checks each line; the shapes that were printed.
  @discardableResult
  private func check(_ arguments: String..., input: String? = nil) throws -> Set<String> {
    let result = CommandLineTool.run(arguments, archive: workspace.archive, input: input)
    var shapes: Set<String> = []
    #expect(!result.lines.isEmpty, "\(arguments): \(result.errors)")
    for line in result.lines {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let problems = validator.problems(value)
      #expect(problems.isEmpty, "\(arguments): \(problems.prefix(3))")
      if let name = (value as? [String: Any])?["schema"] as? String { shapes.insert(name) }
    }
    return shapes
  }

  @Test func `every shape that commands print is described, and every description is of something printed`() throws {
    let samples = CommandLineTool.package.appending(path: "Tests/Samples").path
    var shapes = try check("ingest", "--json", samples)
    let page = workspace.write(
      "a.jsonl",
      """
      {"id":"1","title":"Bridge to close","published":"2031-05-06","source":"Nordic Wire","url":"https://wire.example/b","text":"The bridge will close, Ada Pym said on Tuesday. Three people were killed in Ostrand on Monday."}
      {"id":"2","title":"Bridge to close in June","published":"2031-05-07","source":"Nordic Wire","url":"https://wire.example/b","text":"The bridge will close in June, Ada Pym said on Tuesday. Four people were killed in Ostrand on Monday."}
      """)
    shapes.formUnion(try check("ingest", "--json", page))
    _ = CommandLineTool.run(["tags", "add", "check", "s3"], archive: workspace.archive)
    for arguments in [
      ["search", "ferry", "--json"], ["show", "s3", "--json"], ["show", "a1", "--json"], ["show", "e1", "--json"],
      ["show", "p1", "--json"], ["events", "--json"], ["people", "--json"], ["people", "show", "Marenko", "--json"],
      ["stats", "--json"], ["verify", "--json"], ["rebuild", "--json"], ["extract", page],
      ["ask", "--json", "what did Marenko say on March 12"], ["ask", "--json", "who met in Kolm"],
      ["ask", "--json", "how many were killed in Ostrand"], ["ask", "--json", "who is Marenko"],
      ["ask", "--json", "ferry timetable pier"], ["ask", "--json", "what did Nobody Whatever say"],
      ["timeline", "--json", "ferry"], ["compare", "Marenko", "--json"],
      ["export", "articles"], ["export", "statements"], ["export", "people"], ["export", "events"],
      ["people", "alias", "Solveig Brekke", "S. B. Brekke", "--json"], ["people", "log", "--json"],
      ["people", "undo", "--json"], ["notes", "add", "--json", "s3", "Ask."],
      ["tags", "--json"], ["tags", "list", "check", "--json"], ["notes", "--json"], ["show", "s3", "--json"],
      ["searches", "add", "--all", "--json", "ferry", "ferry"], ["searches", "--json"], ["new", "--json"],
      ["schema", "--json"], ["doctor", "--json"],
      ["backup", "--json", workspace.folder.appending(path: "copy.db").path],
      ["doctor", "--json", "--salvage", workspace.folder.appending(path: "saved.db").path],
    ] {
      let result = CommandLineTool.run(arguments, archive: workspace.archive)
      for line in result.lines {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let problems = validator.problems(value)
        #expect(problems.isEmpty, "\(arguments): \(problems.prefix(3))")
        if let name = (value as? [String: Any])?["schema"] as? String { shapes.insert(name) }
      }
      #expect(!result.lines.isEmpty, "\(arguments): \(result.errors)")
    }
    shapes.formUnion(
      try check("verify", "--json", "-", input: "“We will sail on Sundays, starting next month,” Marenko said."))
    // Those that need a second version, a network or two likely namesakes are printed by the tests of their commands.
    let elsewhere: Set<String> = ["article_history", "candidate", "feed", "poll"]
    let described = Set(
      validator.definitions.filter { ($0.value["properties"] as? [String: Any])?["schema"] != nil }.map(\.key))
    let printed = Set(shapes.map { $0.replacing("newsdb.", with: "").replacing("/1", with: "") })
    #expect(described.subtracting(elsewhere).subtracting(printed) == [])
    #expect(printed.subtracting(described) == [])
  }

  @Test func `the versions of an article are as described`() throws {
    for (day, words) in [("2031-05-06", "will close"), ("2031-05-07", "will not close")] {
      let text =
        "The bridge over the sound \(words), the mayor Ada Pym told reporters on Tuesday. It was built long ago."
      let path = workspace.write(
        "a.jsonl",
        #"{"title":"Bridge","published":"\#(day)","source":"Nordic Wire","url":"https://wire.example/b","text":"\#(text)"}"#
      )
      #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
    }
    #expect(try check("history", "a1", "--json") == ["newsdb.article_history/1"])
  }

  @Test func `two who may be one are as described`() throws {
    for (number, name) in ["Pieter Lasko", "Pieter Laskow"].enumerated() {
      for day in 1...2 {
        let path = workspace.write(
          "\(number)-\(day).txt",
          "The quay number \(day + number * 2) is full, the harbour master \(name) said in Kolm. Nothing more is known of it."
        )
        #expect(CommandLineTool.run(["ingest", path], archive: workspace.archive).exitCode == 0)
      }
    }
    #expect(try check("people", "candidates", "--json") == ["newsdb.candidate/1"])
  }

  @Test func `a subscription and a poll are as described`() throws {
    let feed =
      "<rss version='2.0'><channel><title>Tarnwire</title><item><title>one</title><link>/one</link>"
      + "<description>Words on one, Ada Tarn said.</description></item></channel></rss>"
    let server = LoopbackServer { _ in LoopbackServer.answer("200 OK", ["Content-Type: application/rss+xml"], feed.utf8)
    }
    #expect(try check("feeds", "add", "--allow-local", "--json", server.address("/feed.rss")) == ["newsdb.feed/1"])
    #expect(try check("feeds", "poll", "--all", "--allow-local", "--json") == ["newsdb.poll/1"])
    #expect(try check("feeds", "list", "--json") == ["newsdb.feed/1"])
  }

  @Test func `no keyword of the schema goes unchecked, and the validator finds what is wrong`() throws {
    #expect(validator.unknownKeywords() == [])
    for wrong in [
      #"{"schema":"newsdb.rebuild/1","articles":1,"statements":1,"events":1}"#,
      #"{"schema":"newsdb.rebuild/1","articles":1,"statements":1,"events":1,"people":"2"}"#,
      #"{"schema":"newsdb.rebuild/1","articles":1,"statements":1,"events":1,"people":-2}"#,
      #"{"schema":"newsdb.rebuild/1","articles":1,"statements":1,"events":1,"people":2,"more":1}"#,
      #"{"schema":"newsdb.rebuild/2","articles":1,"statements":1,"events":1,"people":2}"#,
      #"{"articles":1}"#,
    ] {
      #expect(!validator.problems(try JSONSerialization.jsonObject(with: Data(wrong.utf8))).isEmpty, "\(wrong)")
    }
  }
}
