import NewsModel
import NewsQuestions
import SQLite
import Testing

@testable import NewsArchive

/// Every statement that searches, questions and listings run goes by an index or the full text: none reads a table from its first
/// row to its last, which takes the longer the more an archive holds.
@Suite struct QueryPlanTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    try file.open().store(harbour())
    archive = try file.open(.readOnly)
  }

  /// Steps that read a whole table, of the statements that were run.
  private func scans() throws -> [String] {
    try archive.connection.preparedSQL.flatMap { sql in
      try archive.connection.queryPlan(of: sql).filter { step in
        step.hasPrefix("SCAN ") && !step.contains("VIRTUAL TABLE INDEX") && !step.contains("CONSTANT ROW")
          && !Self.small.contains(step.dropFirst(5).prefix { $0 != " " })
      }.map { "\($0): \(sql)" }
    }
  }

  /// What holds few rows however large an archive is: the facts of the archive itself, and what the user wrote.
  private static let small: Set<Substring> = [
    "archive", "sqlite_schema", "person_decisions", "notes", "tags", "n", "k", "kept",
  ]

  // Fields of articles that are searched for a part of their text (publisher:, uri:, lang:) are left out: they read the
  // short columns of all articles.
  @Test(arguments: [
    "velden", "velden harbour", "\"the harbour\"", "harb*", "harbour OR quay -ferry", "speaker:Velden",
    "speaker:Velden harbour", "person:Velden", "about:harbour said:2031", "headline:harbour", "place:Ostrand harbour",
    "cue:said harbour", "kind:direct harbour", "stance:denied harbour", "event:meeting", "date:2031-03 harbour",
    "tag:check",
  ])
  func `a search goes by indexes`(query: String) throws {
    let parser = QueryParser(today: CalendarDay("2031-04-01")!)
    _ = try archive.search(SearchQuery(parser.query(query).expression))
    let scans = try scans()
    #expect(scans == [])
  }

  @Test(arguments: ["said:2031-03-04", "published:2031-03", "date:2031-03", "date:..2031-03", "date:2031-03.."])
  func `a search by day alone goes by indexes, but for people`(query: String) throws {
    let parser = QueryParser(today: CalendarDay("2031-04-01")!)
    let scopes: Set<SearchScope> = [.statements, .events, .articles]
    _ = try archive.search(SearchQuery(parser.query(query).expression, scopes: scopes))
    let scans = try scans()
    #expect(scans == [])
  }

  @Test func `statements are found by speaker, words and day`() throws {
    let words = FullTextQuery(words: "harbour")!
    let day = DayInterval(CalendarDay("2031-03-04")!)
    var queries = [
      StatementQuery(speakerIDs: [1]), StatementQuery(speakerIDs: [1], matching: words),
      StatementQuery(matching: words), StatementQuery(said: day), StatementQuery(speakerIDs: [1, 2], said: day),
      StatementQuery(articleIDs: [1]), StatementQuery(speakerMatching: words),
      StatementQuery(published: day, matching: words),
    ]
    queries[1].publishers = ["Post"]
    queries[2].inArticle = [words]
    queries[3].behindCue = ["reporters"]
    for query in queries {
      _ = try archive.statements(query)
      _ = try archive.count(of: query)
      _ = try archive.days(of: query)
      _ = try archive.undatedCount(of: query)
      _ = try archive.speakers(of: query)
    }
    let scans = try scans()
    #expect(scans == [])
  }

  @Test func `events are found by day, place, people, sort and words`() throws {
    let words = FullTextQuery(words: "harbour")!
    let day = DayInterval(CalendarDay("2031-03-04")!)
    for query in [
      EventQuery(date: day), EventQuery(placeKey: "ostrand"), EventQuery(participantIDs: [1]),
      EventQuery(matching: words),
      EventQuery(happenings: [.meeting], date: day), EventQuery(participantIDs: [1], matching: words),
      EventQuery(place: words, placeKey: "ostrand"), EventQuery(articleIDs: [1]), EventQuery(happenings: [.meeting]),
    ] {
      _ = try archive.events(query)
      _ = try archive.happenings(query)
      _ = try archive.holds(query)
    }
    let scans = try scans()
    #expect(scans == [])
  }

  @Test func `people, their names and their roles are found by name and words`() throws {
    let name = AskedName(words: "Velden", person: NameIdentity(family: "velden"), body: "Velden")
    _ = try archive.resolve(name)
    _ = try archive.people(PeopleQuery(identity: NameIdentity(family: "velden", given: "ann")))
    _ = try archive.people(PeopleQuery(matching: FullTextQuery(words: "minister")!))
    _ = try archive.people(inArticle: 1)
    _ = try archive.names(ofPerson: 1)
    _ = try archive.roles(ofPerson: 1)
    _ = try archive.statement(1)
    _ = try archive.event(1)
    _ = try archive.article(1)
    _ = try archive.versions(ofArticle: 1)
    _ = try archive.publications(ofArticle: 1)
    let scans = try scans()
    #expect(scans == [])
  }

  /// What an archive prepared to look into the full-text indexes.
  private func rankedPlans() throws -> [[String]] {
    try archive.connection.preparedSQL.filter { $0.contains("MATCH") && $0.contains("ORDER BY") }
      .map(archive.connection.queryPlan)
  }

  @Test func `a search by words alone sorts what the index finds before it reads any row`() throws {
    _ = try archive.search(SearchQuery(QueryExpression(words: "velden")))
    let plans = try rankedPlans()
    #expect(plans.count == 4)
    // The index, and a sorter that keeps as many as are wanted.
    #expect(plans.allSatisfy { $0.count == 2 && $0[0].contains("VIRTUAL TABLE") && $0[1].contains("ORDER BY") })
  }

  @Test func `a ranked search under conditions takes its rows from the index in their order`() throws {
    let parser = QueryParser(today: CalendarDay("2031-04-01")!)
    _ = try archive.search(SearchQuery(parser.query("velden date:2031-03").expression))
    let plans = try rankedPlans()
    #expect(!plans.isEmpty)
    #expect(plans.joined().allSatisfy { !$0.contains("TEMP B-TREE") })
  }
}
