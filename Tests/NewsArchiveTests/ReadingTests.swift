import NewsArchive
import NewsModel
import SQLite
import Testing

@Suite struct ReadingTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
    try archive.store(
      harbour(),
      Draft(
        "Two officials said the dredger had sailed. Velden said tides were high. Pieter Lasko asked for patience.",
        uri: "https://example.org/dredger", headline: "Dredger sails", publisher: "Inland Post", published: "2031-04-10"
      )
      .person("Velden", "velden").person("Pieter Lasko", "lasko", "pieter")
      .says("the dredger had sailed", words: "Two officials")
      .says("tides were high", by: 0, on: "2031-04-01", to: "2031-04-07")
      .says("patience", by: 1, on: "2031-04-09", kind: .direct))
  }

  func texts(_ query: StatementQuery) throws -> [String] { try archive.statements(query).map(\.text) }
  func days(_ from: String, _ to: String? = nil) -> DayInterval {
    DayInterval(from: CalendarDay(from)!, to: CalendarDay(to ?? from)!)
  }

  @Test func `a statement comes with its provenance`() throws {
    let statement = try #require(try archive.statement(1))
    #expect(statement.text == "the harbour would reopen in May")
    #expect(statement.source.headline == "Harbour to reopen")
    #expect(statement.source.publishedDay == CalendarDay("2031-03-05"))
    #expect(statement.said == DatedInterval(interval: days("2031-03-04"), basis: "2031-03-04, stated"))
    #expect(statement.cue?.text == "said")
    let body = try #require(try archive.article(1)).article.body.unicodeScalars.map { $0 }
    #expect(String(String.UnicodeScalarView(body[statement.span.start..<statement.span.end])) == statement.text)
    #expect(try archive.statement(99) == nil)
    #expect(try archive.article(99) == nil)
    #expect(try archive.event(99) == nil)
    #expect(try archive.person(99) == nil)
  }

  @Test func `statements come in the order in which they were said, undated ones last`() throws {
    #expect(
      try texts(StatementQuery())
        == ["the harbour would reopen in May", "tides were high", "patience", "the dredger had sailed"])
    #expect(try texts(StatementQuery(limit: 1)) == ["the harbour would reopen in May"])
  }

  @Test func `undated statements never pass for ones of a day unless asked for`() throws {
    #expect(try texts(StatementQuery(said: days("2031-04-09"))) == ["patience"])
    #expect(
      try texts(StatementQuery(said: days("2031-04-09"), includeUndated: true)) == [
        "patience", "the dredger had sailed",
      ])
  }

  @Test func `a week passes for one of its days only where that is enough`() throws {
    #expect(try texts(StatementQuery(said: days("2031-04-03"))).isEmpty)
    #expect(try texts(StatementQuery(said: days("2031-04-03"), saidMatch: .overlapping)) == ["tides were high"])
    #expect(try texts(StatementQuery(said: days("2031-04-01", "2031-04-30"))) == ["tides were high", "patience"])
  }

  @Test func `statements are told by speaker, words, kind and publication`() throws {
    let velden = try #require(try archive.people(PeopleQuery(name: "mara velden")).first)
    #expect(
      try texts(StatementQuery(speakerIDs: [velden.id])) == ["the harbour would reopen in May", "tides were high"])
    #expect(try texts(StatementQuery(speakerMatching: FullTextQuery(words: "officials"))) == ["the dredger had sailed"])
    #expect(
      try texts(StatementQuery(matching: FullTextQuery(words: "reopening harbours"))) == [
        "the harbour would reopen in May"
      ])
    #expect(try texts(StatementQuery(kinds: [.direct])) == ["patience"])
    #expect(try texts(StatementQuery(published: days("2031-03-05"))) == ["the harbour would reopen in May"])
    #expect(try texts(StatementQuery(articleIDs: [1], stances: [.said])).count == 1)
    #expect(try texts(StatementQuery(stances: [.denied])).isEmpty)
  }

  @Test func `events are told by participants, place and day`() throws {
    let ids = try archive.people(PeopleQuery()).map(\.id)
    let event = try #require(
      try archive.events(EventQuery(participantIDs: ids, place: FullTextQuery(words: "ostrand"))).first)
    #expect(event.participants.map(\.name) == ["Mara Velden", "Pieter Lasko"])
    #expect(event.trigger.text == "met")
    #expect(try archive.event(event.id) == event)
    #expect(try archive.events(EventQuery(place: FullTextQuery(words: "lasko"))).isEmpty)
    #expect(
      try archive.events(EventQuery(kinds: [.consult], statuses: [.happened], date: days("2031-03-04"))).count == 1)
    #expect(try archive.events(EventQuery(date: days("2031-03-05"))).isEmpty)
    #expect(try archive.events(EventQuery(kinds: [.assault])).isEmpty)
  }

  @Test func `candidates for a name agree in what is known`() throws {
    func names(_ family: String, _ given: String?) throws -> [String] {
      try archive.people(PeopleQuery(identity: NameIdentity(family: family, given: given))).map(\.name)
    }
    #expect(try names("velden", nil) == ["Mara Velden"])
    #expect(try names("velden", "mara") == ["Mara Velden"])
    #expect(try names("velden", "m") == ["Mara Velden"])
    #expect(try names("velden", "joris").isEmpty)
  }

  @Test func `articles are told by day, publisher and words`() throws {
    #expect(try archive.articles(ArticleQuery()).map(\.id) == [2, 1])
    #expect(try archive.articles(ArticleQuery(published: days("2031-03-05"))).map(\.id) == [1])
    #expect(try archive.articles(ArticleQuery(publisher: "inland post")).map(\.id) == [2])
    #expect(try archive.articles(ArticleQuery(matching: FullTextQuery(words: "dredger"), limit: 5)).map(\.id) == [2])
  }

  @Test func `statistics count what there is`() throws {
    let statistics = try archive.statistics()
    #expect(statistics.articles == 2)
    #expect(statistics.statements == 4)
    #expect(statistics.datedStatements == 3)
    #expect(statistics.events == 1)
    #expect(statistics.people == 2)
    #expect(statistics.published == days("2031-03-05", "2031-04-10"))
    #expect(statistics.said == days("2031-03-04", "2031-04-09"))
    #expect(statistics.publishers.map(\.name) == ["Coast Gazette", "Inland Post"])
    #expect(statistics.schemaVersion == 7)
  }

  @Test func `spans are compared with the article`() throws {
    #expect(try archive.verifySpans().isEmpty)
    _ = try file.shell("UPDATE statement_rows SET text = 'tides were low' WHERE text = 'tides were high'")
    let mismatch = try #require(try archive.verifySpans().first)
    #expect(mismatch.column == "statements.text")
    #expect(mismatch.stored == "tides were low")
    #expect(mismatch.found == "tides were high")
  }

  @Test func `a user's query is answered and a change refused`() throws {
    var names: [String] = []
    var rows: [[SQLValue]] = []
    try archive.query(sql: "SELECT id, headline, NULL AS n FROM articles ORDER BY id") {
      names = $0
    } row: {
      rows.append($0)
    }
    #expect(names == ["id", "headline", "n"])
    #expect(rows == [[.integer(1), .text("Harbour to reopen"), .null], [.integer(2), .text("Dredger sails"), .null]])
    for (sql, code) in [
      ("DELETE FROM articles", ArchiveError.Code.readOnly), ("SELEC 1", .invalidSQL), ("", .invalidSQL),
      ("SELECT 1; DELETE FROM articles", .invalidSQL), ("BEGIN", .readOnly),
    ] {
      let error = #expect(throws: ArchiveError.self) {
        try archive.query(sql: sql) { _ in
        } row: { _ in
        }
      }
      #expect(error?.code == code)
    }
  }
}
