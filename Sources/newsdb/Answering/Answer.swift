import NewsArchive
import NewsModel
import NewsQuestions

/// What the archive answers to a question: stored statements, events or people, and how the question was read.
struct Answer {
  let question: Question
  /// How it was understood, as sentences.
  var understood: [String] = []
  /// What answers it.
  var statements: [StoredStatement] = []
  /// By the same speaker right behind what answers it, in quotation marks: said of the same, in other words.
  var beside: [StoredStatement] = []
  /// What was published, where that is asked for.
  var articles: [Source] = []
  /// Those whom the name in the question may mean, where it does not tell which.
  var ambiguous: [(name: String, candidates: [StoredPerson])] = []
  /// Whether the days asked for are a week or more.
  var asksForLongTime = false
  /// How the question was read, part by part, for `--explain`.
  var parse: [(part: String, reading: String)] = []
  /// The SQL that finds what answers it.
  var sql: String?
  /// What may answer it: said at a time that overlaps the one asked for.
  var possibly: [StoredStatement] = []
  /// By the same speaker, in articles of the days asked for, without a day of saying.
  var undated: [StoredStatement] = []
  /// Of each of these statements, with what articles carry it.
  private(set) var carried: [Int64: CarriedStatement] = [:]
  private var shown: Set<Int64> = []
  var events: [StoredHappening] = []
  var undatedEvents: [StoredHappening] = []
  /// The counts, days or places asked for, each with the reports that give it: "9 dead: e5 BBC".
  var found: (heading: String, lines: [String])?
  var people: [(person: StoredPerson, roles: [PersonRole])] = []
  var hits: [SearchHit] = []
  /// What is near, where nothing answers.
  var notes: [String] = []

  init(question: Question) { self.question = question }

  /// Whether nothing answers the question.
  var isEmpty: Bool {
    holdsNoStatement && events.isEmpty && (undatedEvents.isEmpty || !asksForLongTime) && people.isEmpty && hits.isEmpty
      && articles.isEmpty
  }

  /// Whether no statement answers it. Of a week or more, what was published then was most likely said then.
  var holdsNoStatement: Bool { statements.isEmpty && possibly.isEmpty && (undated.isEmpty || !asksForLongTime) }

  /// Leaves the first statement and what was said with it, in the order of the list.
  mutating func keepFirst() {
    guard let first = statements.first else { return }
    statements = statements.filter { statement in
      statement.source.articleID == first.source.articleID
        && (statement.said?.interval ?? first.said?.interval) == (first.said?.interval ?? statement.said?.interval)
    }.sorted { $0.span.start < $1.span.start }
    let kept = Set(statements.map(\.source.articleID))
    beside = beside.filter { kept.contains($0.source.articleID) }
    undated = []
  }

  /// Leaves each statement once in all lists, as that of its articles has it which was published first, and takes note
  /// of the articles that carry it.
  mutating func countOnce(in archive: Archive) throws(ArchiveError) {
    for list in [\Answer.statements, \.beside, \.possibly, \.undated] {
      var kept: [StoredStatement] = []
      for one in try archive.carried(self[keyPath: list].filter { !shown.contains($0.id) }) {
        kept.append(one.statement)
        carried[one.statement.id] = one
        shown.formUnion(one.carriers.map(\.statementID))
      }
      self[keyPath: list] = kept
    }
  }

  /// Whether it is among the statements of the answer, in this article or in another that carries it.
  func shows(_ statement: StoredStatement) -> Bool { shown.contains(statement.id) }

  func page() -> Page {
    var page = Page()
    for line in understood { page.line("Understood: " + line, style: .dim) }
    for (name, candidates) in ambiguous {
      let people = candidates.map(Page.identified).joined(separator: "; ")
      page.line(
        "“\(name)” may be \(candidates.count): \(people). Each is answered for; give the full name for one.",
        style: .dim)
    }
    if isEmpty {
      page.line()
      page.line("The archive holds nothing that answers this.")
    }
    add(statements, under: nil, to: &page)
    add(beside, under: "SAID WITH IT: the quotation that follows, without the words", to: &page)
    add(possibly, under: "PERHAPS THEN: said at a time that is known less exactly", to: &page)
    if let found, !found.lines.isEmpty {
      page.line()
      page.line(found.heading, style: .dim)
      for line in found.lines { page.line(line, indent: 2) }
    }
    for article in articles {
      page.line()
      page.line("a\(article.articleID) \(article.headline ?? "without a headline")", style: .bold)
      page.line(Page.provenance(article, spans: []), indent: 4, style: .dim)
    }
    add(events, to: &page)
    for (person, roles) in people { add(person, roles, to: &page) }
    if !hits.isEmpty {
      page.line()
      page.append(SearchReport(hits: hits).page())
    }
    add(
      undated,
      under: "UNDATED: published then, or beside what was said then; the article does not say when it was said",
      to: &page)
    if !undatedEvents.isEmpty {
      page.line()
      page.line("UNDATED: published then, but the article does not say when it was", style: .dim)
      for event in undatedEvents {
        page.line()
        page.add(event)
      }
    }
    if !notes.isEmpty { page.line() }
    for note in notes { page.line(note, style: .dim) }
    return page
  }

  /// What happened, by whether it did: what was called off is not passed off as having happened. Plans come first where
  /// the question is about what is to come.
  private func add(_ events: [StoredHappening], to page: inout Page) {
    var headings = [
      "REPORTED AS HAVING HAPPENED", "REPORTS DIFFER ON WHETHER IT HAPPENED", "CLAIMED BY SOMEBODY",
      "REPORTED AS PLANNED", "REPORTED AS PUT OFF, CALLED OFF OR DENIED",
    ]
    if question.isFuture { headings.swapAt(0, 3) }
    for heading in headings {
      let some = events.filter { Self.heading(of: $0, isFuture: question.isFuture) == heading }
      guard !some.isEmpty else { continue }
      page.line()
      page.line(heading, style: .dim)
      for event in some {
        page.line()
        page.add(event)
      }
    }
  }

  private static func heading(of happening: StoredHappening, isFuture: Bool) -> String {
    let statuses = Set(happening.statuses)
    let isOff = !statuses.isDisjoint(with: [.cancelled, .postponed, .denied])
    if isOff, !statuses.isDisjoint(with: [.happened, .alleged]) { return "REPORTS DIFFER ON WHETHER IT HAPPENED" }
    if isOff { return "REPORTED AS PUT OFF, CALLED OFF OR DENIED" }
    if isFuture, statuses.contains(.planned) { return "REPORTED AS PLANNED" }
    if statuses.contains(.happened) { return "REPORTED AS HAVING HAPPENED" }
    return statuses.contains(.alleged) ? "CLAIMED BY SOMEBODY" : "REPORTED AS PLANNED"
  }

  private func add(_ person: StoredPerson, _ roles: [PersonRole], to page: inout Page) {
    page.line()
    page.line("p\(person.id) \(person.name) (\(person.kind.rawValue))", style: .bold)
    var seen: Set<String> = []
    for role in roles where seen.insert(role.role).inserted {
      page.line("\(role.role) · a\(role.articleID)\(role.seenOn.map { ", \($0)" } ?? ", undated")", indent: 4)
    }
    page.line(
      "\(Page.count(person.statementCount, "statement")), named in \(Page.count(person.articleCount, "article"))",
      indent: 4, style: .dim)
  }

  /// Statements under their speaker and day, those of one article together with its provenance below them.
  private func add(_ statements: [StoredStatement], under heading: String?, to page: inout Page) {
    guard !statements.isEmpty else { return }
    if let heading {
      page.line()
      page.line(heading, style: .dim)
    }
    var speaker: String?
    var day: String?
    for run in StatementGroups(statements).runs {
      let first = run[0]
      let name = first.speaker ?? first.speakerMention?.text ?? "speaker open"
      let when = first.said?.interval.map(Page.days) ?? "day unknown"
      if name != speaker || when != day {
        page.line()
        page.line("\(name) · \(when)", style: .bold)
        (speaker, day) = (name, when)
      }
      for statement in run {
        page.line("s\(statement.id) \(statement.text)", indent: 2, hanging: 6)
        if let others = carried[statement.id].flatMap(Page.otherOutlets) { page.line(others, indent: 6, style: .dim) }
      }
      page.line(
        "\(Page.manner(first))\(first.said.map { "; day: \($0.basis)" } ?? "; day not stated")", indent: 6, style: .dim)
      page.line(Page.provenance(first.source, spans: run.map(\.span)), indent: 6, style: .dim)
    }
  }

  private func json(_ statement: StoredStatement) -> JSON {
    .stored(statement, carriers: carried[statement.id]?.carriers ?? [])
  }

  func json() -> JSON {
    .object([
      ("question", .string(question.text)),
      ("understood", .strings(understood)),
      ("statements", .array(statements.map(json))),
      ("beside", .array(beside.map(json))),
      ("possibly", .array(possibly.map(json))),
      ("undated", .array(undated.map(json))),
      ("events", .array(events.map(JSON.stored))),
      ("found", .strings(found?.lines ?? [])),
      ("undated_events", .array(undatedEvents.map(JSON.stored))),
      ("people", .array(people.map { .stored($0.person) })),
      ("hits", .array(hits.map(SearchReport.json))),
      (
        "articles",
        .array(
          articles.map {
            .object([
              ("id", .string("a\($0.articleID)")), ("headline", $0.headline.map(JSON.string) ?? .null),
              ("publisher", $0.publisher.map(JSON.string) ?? .null),
              ("date_published", $0.datePublished.map(JSON.string) ?? .null), ("uri", $0.uri.map(JSON.string) ?? .null),
            ])
          })
      ),
      (
        "ambiguous",
        .array(
          ambiguous.map {
            .object([("name", .string($0.name)), ("candidates", .array($0.candidates.map { .stored($0) }))])
          })
      ),
      ("notes", .strings(notes)),
    ])
  }
}

/// Statements in the order of speaker and day, those that share article, manner and day together.
struct StatementGroups {
  let runs: [[StoredStatement]]

  init(_ statements: [StoredStatement]) {
    var order: [String] = []
    var bySpeaker: [String: [StoredStatement]] = [:]
    for statement in statements {
      let key = "\(statement.speaker ?? "") \(statement.said?.interval.map { "\($0.from)\($0.to)" } ?? "")"
      if bySpeaker[key] == nil { order.append(key) }
      bySpeaker[key, default: []].append(statement)
    }
    var runs: [[StoredStatement]] = []
    for statement in order.flatMap({ bySpeaker[$0]! }) {
      if let last = runs.last?.last, last.source.articleID == statement.source.articleID,
        last.speaker == statement.speaker,
        last.said == statement.said, Page.manner(last) == Page.manner(statement)
      {
        runs[runs.count - 1].append(statement)
      } else {
        runs.append([statement])
      }
    }
    self.runs = runs
  }
}
