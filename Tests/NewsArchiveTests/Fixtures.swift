import Foundation
import NewsArchive
import NewsModel

/// A folder with an archive, removed with the last reference to it.
final class TemporaryArchive {
  let folder: String
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("newsdb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
    path = folder + "/news.db"
  }

  deinit {
    chmod(folder, 0o755)
    try? FileManager.default.removeItem(atPath: folder)
  }

  func open(_ mode: Archive.Mode = .create, busyTimeout: Int = 200) throws -> Archive {
    try Archive(path: path, mode: mode, busyTimeoutMilliseconds: busyTimeout)
  }

  /// Runs SQL in the stock sqlite3 shell; what it prints, errors included.
  func shell(_ sql: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // A remark at the start must not look like an option.
    process.arguments = ["sqlite3", path, " " + sql]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The check of all four indexes against their rows, in the shell; empty where they are in step.
  func indexProblems() throws -> String {
    try shell(
      ["articles", "statements", "people", "events"].map {
        "INSERT INTO \($0)_fts (\($0)_fts, rank) VALUES ('integrity-check', 1);"
      }.joined())
  }

  /// The people whose rows do not say what is counted and collected of them anew, and those whom no article names.
  func miscountedPeople() throws -> String {
    try shell(
      """
      SELECT p.name, p.role, p.statement_count, p.article_count, p.first_seen, p.last_seen, p.names, p.roles
      FROM people AS p JOIN person_facts AS f ON f.id = p.id
      WHERE (p.role, p.statement_count, p.article_count, p.first_seen, p.last_seen, p.names, p.roles)
        IS NOT (f.role, f.statement_count, f.article_count, f.first_seen, f.last_seen, f.names, f.roles)
        OR NOT EXISTS (SELECT 1 FROM article_people AS m WHERE m.person_id = p.id)
      """)
  }
}

/// An article whose extraction is put together by hand.
struct Draft {
  var article: Article
  var extraction = Extraction()
  var digest: String
  var version = "test-1"

  init(_ body: String, uri: String? = nil, headline: String? = nil, publisher: String? = nil, published: String? = nil)
  {
    article = Article(
      identifier: "draft", uri: uri, headline: headline, publisher: publisher,
      published: published.flatMap { CalendarDay($0) }.map {
        Publication(day: $0, basis: .text, evidence: "on the page")
      },
      body: body)
    // Any injective text does for a digest here.
    digest = body
  }

  /// Where words stand in the body; they must.
  func mention(_ words: String) -> Mention {
    let range = article.body.range(of: words)!
    let start = article.body.unicodeScalars.distance(from: article.body.startIndex, to: range.lowerBound)
    return Mention(span: TextSpan(start: start, end: start + words.unicodeScalars.count), text: words)
  }

  /// Adds somebody the body names.
  func person(
    _ name: String, _ family: String, _ given: String? = nil, kind: Person.Kind = .person, roles: [String] = [],
    mentions: [String] = []
  ) -> Draft {
    var draft = self
    draft.extraction.people.append(
      Person(
        name: name, kind: kind, roles: roles, mentions: ([name] + mentions).map(mention),
        identity: NameIdentity(family: family, given: given)))
    return draft
  }

  /// Adds the news that the one added last got an office, or lost it.
  func tenure(_ role: String, _ change: Tenure.Change, on day: String) -> Draft {
    var draft = self
    let days = CalendarDay(day).map { DayInterval($0) }
    draft.extraction.people[extraction.people.count - 1].tenures.append(
      Tenure(role: role, change: change, days: days, span: TextSpan(start: 0, end: 1)))
    if change == .began { draft.extraction.people[extraction.people.count - 1].roles.append(role) }
    return draft
  }

  /// Adds a statement: by somebody added before, or by words.
  func says(
    _ text: String, by index: Int? = nil, words: String? = nil, cue: String? = nil, on day: String? = nil,
    to last: String? = nil, kind: Statement.Kind = .indirect
  ) -> Draft {
    var draft = self
    let people = extraction.people
    let said = day.flatMap { CalendarDay($0) }.map { from in
      DatedInterval(interval: DayInterval(from: from, to: CalendarDay(last ?? day!)!), basis: "\(day!), stated")
    }
    draft.extraction.statements.append(
      Statement(
        span: mention(text).span, text: text, kind: kind, speaker: index.map { people[$0].name } ?? words,
        speakerIndex: index, cue: cue.map(mention), said: said))
    return draft
  }

  /// Adds an event.
  func event(
    _ sentence: String, _ trigger: String, kind: Event.Kind = .consult, happening: Event.Happening = .meeting,
    status: Event.Status = .happened, on day: String? = nil, to last: String? = nil, place: String? = nil,
    placeKey: String? = nil, dead: Int? = nil, part: Event.Participant.Part = .participant,
    _ participants: [(words: String, index: Int?)] = []
  ) -> Draft {
    var draft = self
    draft.extraction.events.append(
      Event(
        kind: kind, happening: happening, status: status, span: mention(sentence).span, summary: sentence,
        trigger: mention(trigger),
        date: day.flatMap { CalendarDay($0) }.map { from in
          DatedInterval(interval: DayInterval(from: from, to: CalendarDay(last ?? day!)!), basis: "stated")
        },
        place: place,
        participants: participants.map {
          Event.Participant(name: $0.words, personIndex: $0.index, part: part, span: mention($0.words).span)
        }, dead: dead, placeKey: placeKey ?? place?.lowercased()))
    return draft
  }

  var new: NewArticle {
    NewArticle(article: article, extraction: extraction, contentSHA256: digest, extractorVersion: version)
  }
}

extension Archive {
  @discardableResult
  func store(_ drafts: Draft...) throws(ArchiveError) -> [StoreOutcome] { try store(drafts.map(\.new)) }

  /// Names of all people with their number of statements, by name.
  func everybody() throws(ArchiveError) -> [String] {
    try people(PeopleQuery()).map { "\($0.name) \($0.statementCount)" }.sorted()
  }
}

/// Two people meet, one speaks.
func harbour(uri: String? = "https://example.org/harbour", publisher: String? = "Coast Gazette") -> Draft {
  Draft(
    "Mara Velden, the mayor of Ostrand, met Pieter Lasko in Ostrand on Tuesday.\n\nVelden said the harbour would reopen in May.",
    uri: uri, headline: "Harbour to reopen", publisher: publisher, published: "2031-03-05"
  )
  .person("Mara Velden", "velden", "mara", roles: ["the mayor of Ostrand"], mentions: ["Velden"])
  .person("Pieter Lasko", "lasko", "pieter")
  .says("the harbour would reopen in May", by: 0, cue: "said", on: "2031-03-04")
  .event(
    "Mara Velden, the mayor of Ostrand, met Pieter Lasko in Ostrand on Tuesday.", "met", on: "2031-03-04",
    place: "Ostrand", [("Mara Velden", 0), ("Pieter Lasko", 1)])
}
