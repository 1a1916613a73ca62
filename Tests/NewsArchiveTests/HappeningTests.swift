import Foundation
import NewsModel
import Testing

@testable import NewsArchive

/// Which reports are of one happening.
@Suite struct HappeningTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  /// The happenings, as the numbers of the articles that report each.
  func groups() throws -> [[Int64]] {
    try archive.happenings(EventQuery()).map { $0.reports.map(\.source.articleID).sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test func `two articles that agree on sort, day and somebody named report one happening`() throws {
    try archive.store(
      report("A", ["Mara Velden", "Pieter Lasko"], on: "2031-03-04", place: "Ostrand"),
      report("B", ["Mara Velden"], on: "2031-03-04"))
    #expect(try groups() == [[1, 2]])
    #expect(try archive.happening(1)?.articleCount == 2)
  }

  @Test func `a place alone makes one of two meetings on a day, where nobody contradicts`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", place: "Ostrand"),
      report("B", [], on: "2031-03-04", place: "Ostrand"))
    #expect(try groups() == [[1, 2]])
  }

  @Test func `a town alone is too little where both tell who it was`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", place: "Ostrand"),
      report("B", ["Norland"], kind: .country, on: "2031-03-04", place: "Ostrand"))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `a visit to nowhere told is not the visit of that day`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", happening: .visit, part: .source, place: "Ostrand"),
      report("B", ["Mara Velden"], on: "2031-03-04", happening: .visit, part: .source))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `what is demanded of one man on a day may be two demands`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", happening: .demand, part: .target),
      report("B", ["Mara Velden"], on: "2031-03-04", happening: .demand, part: .target))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `two places on a day are two meetings, whoever took part`() throws {
    try archive.store(
      report("A", ["Norland"], kind: .country, on: "2031-03-04", place: "Ostrand"),
      report("B", ["Norland"], kind: .country, on: "2031-03-04", place: "Kolm"),
      report("C", ["Mara Velden"], on: "2031-03-05", place: "Ostrand"),
      report("D", ["Mara Velden"], on: "2031-03-05", place: "Kolm"))
    #expect(try groups() == [[1], [2], [3], [4]])
  }

  @Test func `a country alone is too little`() throws {
    try archive.store(
      report("A", ["Norland"], kind: .country, on: "2031-03-04"),
      report("B", ["Norland"], kind: .country, on: "2031-03-04"))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `another day is another happening`() throws {
    try archive.store(
      report("A", ["Mara Velden", "Pieter Lasko"], on: "2031-03-04", place: "Ostrand"),
      report("B", ["Mara Velden", "Pieter Lasko"], on: "2031-03-05", place: "Ostrand"))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `plan and happening of a day are one, each with its status`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", status: .planned), report("B", ["Mara Velden"], on: "2031-03-04"))
    let happening = try #require(try archive.happening(1))
    #expect(happening.statuses == [.happened, .planned])
    #expect(happening.reports.map(\.status) == [.planned, .happened])
  }

  @Test func `a report that fits two meetings that are surely two belongs to neither`() throws {
    try archive.store(
      report("A", ["Mara Velden", "Pieter Lasko"], on: "2031-03-04"),
      report("B", ["Mara Velden", "Tomas Orlan"], on: "2031-03-04"), report("C", ["Mara Velden"], on: "2031-03-04"))
    #expect(try groups() == [[1], [2], [3]])
  }

  @Test func `of two doers of the same on a day each is apart, though the victim's country is one`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", happening: .visit, part: .source, place: "Ostrand"),
      report("B", ["Pieter Lasko"], on: "2031-03-04", happening: .visit, part: .source, place: "Ostrand"))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `who is found to be one makes two reports one, until it is taken back`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04"), report("B", ["Mara Weldon"], on: "2031-03-04"))
    #expect(try groups() == [[1], [2]])
    let people = try archive.people(PeopleQuery()).sorted { $0.name < $1.name }
    try archive.merge(people[1], into: people[0])
    #expect(try groups() == [[1, 2]])
    try archive.undo()
    #expect(try groups() == [[1], [2]])
  }

  @Test func `numbers that differ stay with their reports`() throws {
    try archive.store(
      report("A", [], on: "2031-03-04", happening: .attack, place: "Ostrand", dead: 9, publisher: "Coast Gazette"),
      report("B", [], on: "2031-03-04", happening: .killing, place: "Ostrand", dead: 11, publisher: "Inland Post"))
    let happening = try #require(try archive.happening(1))
    #expect(happening.counts(.dead).map(\.number) == [9, 11])
    #expect(
      try file.shell("SELECT happening, reports, articles, dead_min, dead_max, injured_min, status FROM happenings")
        == "attack|2|2|9|11||happened")
  }

  @Test func `an earthquake is no attack, and one man's death is not the attack of that day`() throws {
    try archive.store(
      report("A", [], on: "2031-03-04", happening: .attack, place: "Ostrand"),
      report("B", [], on: "2031-03-04", happening: .disaster, place: "Ostrand"),
      report("C", ["Pieter Lasko"], on: "2031-03-04", happening: .death, part: .source, place: "Ostrand"))
    #expect(try groups() == [[1], [2], [3]])
  }

  @Test func `a country holds its capital, and two names of a place are one by their key`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", place: "Norhavn", placeKey: "norland/capital"),
      report("B", ["Mara Velden"], on: "2031-03-04", place: "Norland", placeKey: "norland/"),
      report("C", [], on: "2031-03-04", place: "Nordhavn", placeKey: "norland/capital"),
      report("D", ["Mara Velden"], on: "2031-03-04", place: "Sudland", placeKey: "sudland/"))
    #expect(try groups() == [[1, 2, 3], [4]])
  }

  // MARK: - Reports without a day

  @Test func `an undated report joins the only happening that fits`() throws {
    try archive.store(
      report("A", ["Mara Velden", "Pieter Lasko"], on: "2031-03-04", place: "Ostrand"),
      report("B", ["Mara Velden", "Pieter Lasko"]), report("C", ["Mara Velden"]))
    #expect(try groups() == [[1, 2], [3]])
  }

  @Test func `an undated report that two happenings fit stands alone, until one of them is gone`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04", place: "Ostrand"),
      report("B", ["Mara Velden"], on: "2031-03-05", place: "Ostrand"), report("C", ["Mara Velden"], place: "Ostrand"))
    #expect(try groups() == [[1], [2], [3]])
    try archive.store(report("B", ["Mara Velden"], on: "2031-04-20", place: "Ostrand", published: "2031-03-08"))
    #expect(try groups() == [[1, 3], [2]])
    try archive.store(report("B", ["Mara Velden"], on: "2031-03-05", place: "Ostrand"))
    #expect(try groups() == [[1], [2], [3]])
  }

  @Test func `a report of a week joins a day of that week, and none outside it`() throws {
    try archive.store(
      report("A", ["Mara Velden", "Pieter Lasko"], on: "2031-03-04"),
      report("B", ["Mara Velden", "Pieter Lasko"], on: "2031-03-03", to: "2031-03-09"),
      report("C", ["Mara Velden", "Pieter Lasko"], on: "2031-03-10", to: "2031-03-16"))
    #expect(try groups() == [[1, 2], [3]])
    #expect(try file.shell("SELECT starts_on, ends_on FROM happenings WHERE id = 1") == "2031-03-04|2031-03-04")
  }

  @Test func `a report that names one more person is in doubt`() throws {
    try archive.store(
      report("A", ["Mara Velden", "Pieter Lasko"], on: "2031-03-04"),
      report("B", ["Mara Velden", "Pieter Lasko", "Tomas Orlan"]))
    #expect(try groups() == [[1], [2]])
  }

  @Test func `an undated report joins by the town alone only what counts as many dead`() throws {
    try archive.store(
      report("A", [], on: "2031-03-04", happening: .attack, place: "Ostrand", dead: 9),
      report("B", [], happening: .attack, place: "Ostrand", dead: 9),
      report("C", [], happening: .attack, place: "Ostrand"))
    #expect(try groups() == [[1, 2], [3]])
  }

  // MARK: - By hand

  @Test func `a report deleted in the shell leaves the others together`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04"), report("B", ["Mara Velden"], on: "2031-03-04"),
      report("C", ["Mara Velden"], on: "2031-03-04"))
    #expect(try file.shell("DELETE FROM events WHERE id = 1; SELECT id, reports FROM happenings") == "2|2")
    #expect(try file.shell("DELETE FROM articles WHERE id = 2; SELECT id, reports FROM happenings") == "3|1")
    #expect(try file.indexProblems() == "")
  }

  @Test func `a report moved by hand to another day stands alone`() throws {
    try archive.store(
      report("A", ["Mara Velden"], on: "2031-03-04"), report("B", ["Mara Velden"], on: "2031-03-04"),
      report("C", ["Mara Velden"], on: "2031-03-04"))
    _ = try file.shell("UPDATE events SET starts_on = '2031-03-06', ends_on = '2031-03-06' WHERE id = 1")
    #expect(try file.shell("SELECT id, reports, starts_on FROM happenings") == "1|1|2031-03-06\n2|2|2031-03-04")
    try archive.store(report("D", ["Mara Velden"], on: "2031-03-06"))
    #expect(try file.shell("SELECT id, reports, starts_on FROM happenings") == "1|2|2031-03-06\n2|2|2031-03-04")
  }

  @Test func `an event put in by hand is a happening of its own`() throws {
    _ = try file.shell(
      """
      INSERT INTO articles (id, body, content_sha256, ingested_at) VALUES (1, 'They met.', 'x', '2031-03-04T00:00:00Z');
      INSERT INTO events (article_id, kind, summary, status, "start", "end", trigger, trigger_start, trigger_end, happening,
        extractor_version) VALUES (1, 'CONSULT', 'They met.', 'happened', 0, 9, 'met', 5, 8, 'reunion', 'hand')
      """)
    #expect(try file.shell("SELECT id, happening, reports FROM happenings") == "1|reunion|1")
    #expect(try archive.happenings(EventQuery()).count == 1)
  }
}

/// An article of one sentence about a meeting, or another happening.
func report(
  _ name: String, _ people: [String], kind: Person.Kind = .person, on day: String? = nil, to last: String? = nil,
  happening: Event.Happening = .meeting, status: Event.Status = .happened, part: Event.Participant.Part = .participant,
  place: String? = nil, placeKey: String? = nil, dead: Int? = nil, publisher: String? = nil,
  published: String? = "2031-03-07"
) -> Draft {
  let sentence = "\(name) reports it of \((people + [place].compactMap(\.self)).joined(separator: " and "))."
  // The same address with another day is a new reading of the same text, not a new version.
  var draft = Draft(
    sentence, uri: "https://example.org/\(name)", publisher: publisher, published: published)
  for person in people {
    let words = person.lowercased().split(separator: " ").map(String.init)
    draft = draft.person(
      person, kind == .person ? words.last! : person.lowercased(), kind == .person ? words.first : nil, kind: kind)
  }
  return draft.event(
    sentence, "reports", happening: happening, status: status, on: day, to: last, place: place, placeKey: placeKey,
    dead: dead, part: part, people.enumerated().map { ($1, $0) })
}
