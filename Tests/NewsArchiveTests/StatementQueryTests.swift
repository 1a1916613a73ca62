import NewsArchive
import NewsModel
import Testing

/// What a query for statements can ask.
@Suite struct StatementQueryTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(
      Draft(
        "Mara Velden told parliament the pier was safe. Mara Velden promised a new crane.",
        uri: "https://example.org/pier", headline: "Minister on the pier", publisher: "Coast Gazette",
        published: "2031-04-10"
      )
      .person("Mara Velden", "velden", "mara")
      .says("the pier was safe", by: 0, cue: "told", on: "2031-04-09")
      .says("a new crane", by: 0, cue: "promised"),
      Draft(
        "Mara Velden said parliament would rise early.", uri: "https://example.org/rise", headline: "Early summer",
        publisher: "Inland Post", published: "2031-06-10"
      )
      .person("Mara Velden", "velden", "mara").says("parliament would rise early", by: 0, cue: "said"))
  }

  private func texts(_ change: (inout StatementQuery) -> Void) throws -> [String] {
    var query = StatementQuery()
    change(&query)
    return try archive.statements(query).map(\.text)
  }

  @Test func `a hearer stands behind a word of telling, not among what is told`() throws {
    let hearer = StatementQuery.Hearer(words: ["parliament"], cues: ["told"])
    #expect(try texts { $0.hearer = hearer } == ["the pier was safe"])
  }

  @Test func `words of the speaker are no words of the statement`() throws {
    #expect(try texts { $0.inText = [FullTextQuery(words: "Velden")!] }.isEmpty)
    #expect(try texts { $0.inText = [FullTextQuery(words: "crane")!] } == ["a new crane"])
  }

  @Test func `words may stand in the headline where that is asked for`() throws {
    let words = [FullTextQuery(words: "pier")!]
    #expect(try texts { $0.inText = words } == ["the pier was safe"])
    #expect(try texts { $0.inTextOrHeadline = words } == ["the pier was safe", "a new crane"])
  }

  @Test func `outlets and verbs of saying`() throws {
    #expect(try texts { $0.publishers = ["Inland Post"] } == ["parliament would rise early"])
    #expect(try texts { $0.cueBeginnings = ["promis"] } == ["a new crane"])
    #expect(try texts { $0.cueBeginnings = ["%"] }.isEmpty)
  }

  @Test func `a speaker in office is kept to what was published in those days`() throws {
    let id = try archive.people(PeopleQuery())[0].id
    let days = DayInterval(from: CalendarDay("2031-01-01")!, to: CalendarDay("2031-05-31")!)
    let found = try texts {
      $0.speakerIDs = [id]
      $0.periods = [id: days]
    }
    #expect(found == ["the pier was safe", "a new crane"])
  }

  @Test func `an office may have had more holders than SQLite takes terms`() throws {
    let id = try archive.people(PeopleQuery())[0].id
    let days = DayInterval(from: CalendarDay("2031-01-01")!, to: CalendarDay("2031-05-31")!)
    let others = (1...2_000).map { Int64($0) + 1_000_000 }
    let found = try texts {
      $0.speakerIDs = [id] + others
      $0.periods = Dictionary(uniqueKeysWithValues: ([id] + others.dropLast()).map { ($0, days) })
    }
    #expect(found == ["the pier was safe", "a new crane"])
  }

  @Test func `the latest first, an undated one at the day of its article`() throws {
    #expect(try texts { $0.order = .latestFirst }.first == "parliament would rise early")
    #expect(try texts { $0.order = .saidElsePublished }.first == "the pier was safe")
  }

  @Test func `counts, days and speakers without reading the rows`() throws {
    let count = try archive.count(of: StatementQuery())
    #expect(count.statements == 3)
    #expect(count.speakers == 1)
    #expect(count.articles == 2)
    #expect(try archive.days(of: StatementQuery()).map(\.day) == [CalendarDay("2031-04-09")!])
    #expect(try archive.undatedCount(of: StatementQuery()) == 2)
    #expect(try archive.speakers(of: StatementQuery()).map(\.name) == ["Mara Velden"])
  }

  @Test func `the SQL of a query runs in the stock shell and finds the same`() throws {
    var query = StatementQuery(said: DayInterval(CalendarDay("2031-04-09")!))
    query.inText = [FullTextQuery(words: "pier's \"safe")!]
    query.publishers = ["O'Hara's Post"]
    #expect(try file.shell(archive.sql(of: query)).isEmpty)
    query.inText = [FullTextQuery(words: "pier")!]
    query.publishers = ["Coast Gazette"]
    #expect(try file.shell(archive.sql(of: query)).contains("the pier was safe"))
    #expect(try file.shell(archive.sql(of: ArticleQuery(publisher: "Inland Post"))).contains("Early summer"))
    #expect(try file.shell(archive.sql(of: EventQuery())).isEmpty)
  }
}
