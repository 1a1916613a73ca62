import NewsArchive
import NewsModel
import NewsQuestions

/// An answer as it is printed.
struct AnswerReport {
  let answer: Answer
  /// Of statements and events by id, the text with marks around the words that were looked for.
  private var markedStatements: [Int64: String] = [:]
  private var markedEvents: [Int64: String] = [:]

  init(_ answer: Answer) { self.answer = answer }

  /// Marks the words that were looked for where they stand.
  mutating func mark(in archive: Archive) throws(ArchiveError) {
    guard let words = answer.looked else { return }
    markedStatements = try archive.highlightedStatements(
      (answer.statements + answer.beside + answer.possibly + answer.undated).map(\.id), matching: words,
      markers: Page.markers)
    markedEvents = try archive.highlightedEvents(
      (answer.events + answer.undatedEvents).flatMap(\.reports).map(\.id), matching: words, markers: Page.markers)
  }

  /// How the question was understood, then what answers it.
  func page() -> Page {
    var page = Page()
    for line in answer.understood { page.line("Understood: " + line, style: .dim) }
    for (name, candidates) in answer.ambiguous {
      let people = candidates.map(Page.identified).joined(separator: "; ")
      page.line(
        "“\(name)” may be \(candidates.count): \(people). Each is answered for; give the full name for one.",
        style: .dim)
    }
    if answer.isEmpty {
      page.line()
      page.line("The archive holds nothing that answers this.")
    }
    add(answer.statements, under: nil, to: &page)
    add(answer.beside, under: "SAID WITH IT: the quotation that follows, without the words", to: &page)
    add(answer.possibly, under: "PERHAPS THEN: said at a time that is known less exactly", to: &page)
    if let found = answer.found, !found.lines.isEmpty {
      page.line()
      page.line(found.heading, style: .dim)
      for line in found.lines { page.line(line, indent: 2) }
    }
    for article in answer.articles.map(\.source) {
      page.line()
      page.line("a\(article.articleID) \(article.headline ?? "without a headline")", style: .bold)
      page.line(Page.provenance(article, spans: []), indent: 4, style: .dim)
    }
    addEvents(to: &page)
    for (person, roles) in answer.people { add(person, roles, to: &page) }
    addPassages(to: &page)
    if !answer.hits.isEmpty {
      page.line()
      page.append(SearchReport(hits: answer.hits).page())
    }
    add(
      answer.undated,
      under: "UNDATED: published then, or beside what was said then; the article does not say when it was said",
      to: &page)
    if !answer.undatedEvents.isEmpty {
      page.line()
      page.line("UNDATED: published then, but the article does not say when it was", style: .dim)
      for event in answer.undatedEvents { add(event, to: &page) }
    }
    if !answer.notes.isEmpty { page.line() }
    for note in answer.notes { page.line(note, style: .dim) }
    return page
  }

  /// Sentences of articles, as they stand there.
  private func addPassages(to page: inout Page) {
    guard !answer.passages.isEmpty else { return }
    page.line()
    let isAlone = answer.statements.isEmpty && answer.events.isEmpty
    page.line(
      answer.question.subject == .news
        ? "PASSAGES: the newest on it"
        : isAlone
          ? "PASSAGES: no statement or event of the archive answers it; these sentences have the words"
          : "PASSAGES: these sentences have the words",
      style: .dim)
    for passage in answer.passages {
      page.line()
      page.line(passage.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), indent: 4)
      page.line(Page.provenance(passage.article.source, spans: [passage.span]), indent: 6, style: .dim)
    }
  }

  /// What happened, by whether it did: what was called off is not passed off as having happened. Plans come first where
  /// the question is about what is to come.
  private func addEvents(to page: inout Page) {
    let isFuture = answer.question.isFuture
    var headings = [
      "REPORTED AS HAVING HAPPENED", "REPORTS DIFFER ON WHETHER IT HAPPENED", "CLAIMED BY SOMEBODY",
      "REPORTED AS PLANNED", "REPORTED AS PUT OFF, CALLED OFF OR DENIED",
    ]
    if isFuture { headings.swapAt(0, 3) }
    for heading in headings {
      let some = answer.events.filter { Self.heading(of: $0, isFuture: isFuture) == heading }
      guard !some.isEmpty else { continue }
      page.line()
      page.line(heading, style: .dim)
      for event in some { add(event, to: &page) }
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

  private func add(_ event: StoredHappening, to page: inout Page) {
    page.line()
    page.add(event, marked: markedEvents)
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

  private func add(_ statements: [StoredStatement], under heading: String?, to page: inout Page) {
    guard !statements.isEmpty else { return }
    if let heading {
      page.line()
      page.line(heading, style: .dim)
    }
    StatementSection(statements: statements, carried: answer.carried, marked: markedStatements).add(to: &page)
  }
}

extension AnswerReport {
  func json() -> JSON {
    .object([
      ("question", .string(answer.question.text)),
      ("understood", .strings(answer.understood)),
      ("statements", .array(answer.statements.map(json))),
      ("beside", .array(answer.beside.map(json))),
      ("possibly", .array(answer.possibly.map(json))),
      ("undated", .array(answer.undated.map(json))),
      ("events", .array(answer.events.map(JSON.stored))),
      ("found", .strings(answer.found?.lines ?? [])),
      ("undated_events", .array(answer.undatedEvents.map(JSON.stored))),
      ("people", .array(answer.people.map { .stored($0.person) })),
      (
        "passages",
        .array(
          answer.passages.map {
            .object([
              ("text", .string($0.text)), ("start", .integer(Int64($0.span.start))),
              ("end", .integer(Int64($0.span.end))),
              ("article", .source($0.article.source)),
            ])
          })
      ),
      ("hits", .array(answer.hits.map(SearchReport.json))),
      (
        "articles",
        .array(
          answer.articles.map(\.source).map {
            .object([
              ("id", .string("a\($0.articleID)")), ("headline", .optional($0.headline)),
              ("publisher", .optional($0.publisher)), ("date_published", .optional($0.datePublished)),
              ("uri", .optional($0.uri)),
            ])
          })
      ),
      (
        "ambiguous",
        .array(
          answer.ambiguous.map {
            .object([("name", .string($0.name)), ("candidates", .array($0.candidates.map { .stored($0) }))])
          })
      ),
      ("notes", .strings(answer.notes)),
    ])
  }

  private func json(_ statement: StoredStatement) -> JSON {
    .stored(statement, carriers: answer.carried[statement.id]?.carriers ?? [])
  }

  /// The pieces of evidence, those that answer first.
  var evidence: [Evidence] {
    func statements(_ list: [StoredStatement], _ section: Evidence.Section) -> [Evidence] {
      list.map { statement in
        let carried = answer.carried[statement.id]
        let carrier = carried?.carriers.first { carrier in
          carrier.source.publisher.map(answer.question.publishers.contains) ?? false
        }
        return Evidence(
          .statement(statement), section, outlets: carried?.otherOutlets.count ?? 0,
          carrier: carrier?.source.articleID == statement.source.articleID ? nil : carrier)
      }
    }
    func events(_ list: [StoredHappening], _ section: Evidence.Section) -> [Evidence] {
      list.flatMap(\.reports).map { Evidence(.event($0), section) }
    }
    return statements(answer.statements, .answer) + events(answer.events, .answer)
      + answer.people.map { Evidence(.person($0.person), .answer) }
      + answer.articles.map { Evidence(.article($0), .answer) } + answer.hits.map { Evidence($0) }
      + answer.passages.map { Evidence(.article($0.article), .answer, passage: $0) }
      + statements(answer.beside, .possibly) + statements(answer.possibly, .possibly)
      + statements(answer.undated, .undated)
      + events(answer.undatedEvents, .undated)
  }
}
