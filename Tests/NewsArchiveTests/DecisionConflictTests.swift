import NewsModel
import SQLite
import Testing

@testable import NewsArchive

/// Decisions that contradict another, or the archive, are refused and leave no trace.
@Suite struct DecisionConflictTests {
  let tests: DecisionTests
  var archive: Archive { tests.archive }

  init() throws { tests = try DecisionTests() }

  func refusal(_ decide: () throws -> Void) throws -> String {
    let before = try tests.file.shell("SELECT * FROM person_decisions; SELECT * FROM people")
    let error = try #require(#expect(throws: ArchiveError.self) { try decide() })
    #expect(error.code == .conflict)
    #expect(error.hint != nil)
    #expect(try tests.file.shell("SELECT * FROM person_decisions; SELECT * FROM people") == before)
    #expect(try tests.file.shell("SELECT count(*) > 20 FROM sqlite_schema WHERE type = 'trigger'") == "1")
    return error.description.replacing("\(archive.path): ", with: "")
  }

  @Test func `nobody is merged into themselves`() throws {
    let velden = try tests.person("Mara Velden")
    #expect(
      try refusal { try archive.merge(velden, into: velden) }
        == "p\(velden.id) cannot be merged into itself (name two people)")
  }

  @Test func `who was split is not merged again, but the split undone`() throws {
    let decision = try archive.split(tests.person("Pieter Lasko"), articles: [7], as: "Other Lasko")
    let (one, other) = (try tests.person("Pieter Lasko"), try tests.person("Other Lasko"))
    for (first, second) in [(one, other), (other, one)] {
      #expect(
        try refusal { try archive.merge(first, into: second) }.hasSuffix("(undo it: newsdb people undo \(decision.id))")
      )
    }
  }

  @Test func `a split leaves somebody, and selects what there is`() throws {
    let lasko = try tests.person("Pieter Lasko")
    #expect(try refusal { try archive.split(lasko, names: ["Pieter Lasko"]) }.contains("every mention of p\(lasko.id)"))
    #expect(
      try refusal { try archive.split(lasko, names: ["P. Lasko"]) }.contains("no article calls p\(lasko.id) “P. Lasko”")
    )
    #expect(try refusal { try archive.split(lasko, articles: [1]) }.contains("a1 does not name p\(lasko.id)"))
    #expect(try refusal { try archive.split(lasko) }.contains("needs a spelling or an article"))
  }

  @Test func `a name is given once`() throws {
    try archive.rename(tests.person("Pieter Lasko"), to: "Piet", identity: nil)
    #expect(try refusal { try archive.rename(tests.person("Piet"), to: "Piet", identity: nil) }.contains("before"))
    #expect(try refusal { try archive.rename(tests.person("Piet"), to: " ", identity: nil) }.contains("is no name"))
  }

  @Test func `an alias is nobody else's name`() throws {
    let lasko = try tests.person("Pieter Lasko")
    #expect(
      try refusal {
        try archive.addAlias("Joris Velden", identity: NameIdentity(family: "velden", given: "joris"), to: lasko)
      }.contains("if they are one: newsdb people merge p"))
    try archive.addAlias("Velden", identity: NameIdentity(family: "velden"), to: tests.person("Joris Velden"))
    #expect(
      try refusal {
        try archive.addAlias("Velden", identity: NameIdentity(family: "velden"), to: tests.person("Mara Velden"))
      }.contains("by decision 1 (undo that one first: newsdb people undo 1)"))
    #expect(
      try refusal {
        try archive.addAlias("Velden", identity: NameIdentity(family: "velden"), to: tests.person("Joris Velden"))
      }.contains("by an earlier decision"))
  }

  @Test func `what was undone is not undone again`() throws {
    try archive.merge(tests.person("Joris Velden"), into: tests.person("Mara Velden"))
    try archive.undo(1)
    #expect(try refusal { try archive.undo(1) }.contains("decision 1 was undone"))
    #expect(try archive.undo() == nil)
    #expect(try archive.undo(99) == nil)
  }

  @Test func `who has changed since is looked at again`() throws {
    let joris = try tests.person("Joris Velden")
    let other = try tests.file.open()
    try other.merge(joris, into: tests.person("Mara Velden"))
    #expect(try refusal { try archive.rename(joris, to: "Joris", identity: nil) }.contains("another process"))
  }

  @Test func `an archive opened for reading decides nothing`() throws {
    let reader = try tests.file.open(.readOnly)
    let error = #expect(throws: ArchiveError.self) {
      try reader.merge(tests.person("Joris Velden"), into: tests.person("Mara Velden"))
    }
    #expect(error?.code == .readOnly)
  }

  @Test func `a decision touches the rows of its people alone`() throws {
    try archive.store(
      (0..<400).map { number in
        Draft("Ada Pym\(number) said yes\(number).", uri: "https://example.net/\(number)")
          .person("Ada Pym\(number)", "pym\(number)", "ada").says("yes\(number)", by: 0).new
      })
    let before = archive.connection.totalChanges
    try archive.merge(tests.person("Joris Velden"), into: tests.person("Mara Velden"))
    // Two mentions of either name, what hangs on them, the words of the indexes, and the schema's triggers.
    #expect(archive.connection.totalChanges - before < 400)
    for condition in ["given_key IS 'a'", "given_key IS 'a' AND person_id < 7", "given_key IS 'a' AND name = 'b'"] {
      let plan = try tests.file.shell(
        "EXPLAIN QUERY PLAN SELECT id FROM article_people WHERE family_key = 'a' AND kind = 'person' AND \(condition)")
      #expect(
        plan.contains("SEARCH article_people USING")
          && plan.contains("article_people_by_key (family_key=? AND kind=? AND given_key=?"), "\(plan)")
    }
  }

  @Test func `several deciders wait for each other`() async throws {
    let path = tests.file.path
    let pairs = [("Joris Velden", "Mara Velden"), ("Pieter Laskow", "Pieter Lasko")]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (name, other) in pairs {
        group.addTask {
          let archive = try Archive(path: path, busyTimeoutMilliseconds: 20_000)
          let people = try archive.people(PeopleQuery())
          let first = try #require(people.first { $0.name == name })
          let second = try #require(people.first { $0.name == other })
          for _ in 0..<5 {
            let decision = try archive.merge(first, into: second)
            try archive.undo(decision.id)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try archive.decisions().count == 10)
    try tests.expectSound()
  }
}
