import ArgumentParser
import NewsArchive
import NewsModel

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show articles, statements, events or people by their ids.",
    discussion: """
      Ids are those that newsdb prints: a3 an article, s12 a statement, e5 an event, p7 a person. A statement or event is shown in
      its context, marked. Of an article, its versions, the others with its text, and those that share much of it are listed; of a
      statement, all articles that carry it. Your tags and notes are printed with each.

      EXAMPLES
        newsdb show s12
        newsdb show a3 --json
        newsdb search --null Crimea | xargs -0 newsdb show
        newsdb show s12 --markdown
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp("Ids such as s12, or - for ids from standard input.", valueName: "id"))
  var ids: [String]

  func run() throws {
    let rows = try ItemArguments.items(ids)
    let archive = try archive.open(.readOnly)
    var isMissing = rows.isEmpty
    var pages = Page()
    var evidence: [Evidence] = []
    for row in rows {
      var page = Page()
      guard let found = try show(row, archive, &page) else {
        Console.warn("newsdb: the archive holds no \(row)")
        isMissing = true
        continue
      }
      let annotations = try archive.annotations(of: row)
      switch output.format {
      case .page:
        if !annotations.isEmpty { page.line() }
        page.add(annotations)
        if !pages.text.isEmpty { pages.line() }
        pages.append(page)
      case .json:
        guard case .object(let members) = found.json else { continue }
        JSON.object(members + annotations.members).print(as: found.shape)
      case .csv, .markdown, .cite:
        if case .person = found.item, output.cite {
          throw ValidationError(
            "a person stands in many articles; --cite takes the id of a statement, an event or an article")
        }
        evidence.append(Evidence(found.item, .answer))
      }
    }
    if !pages.text.isEmpty { pages.write(output.pager) }
    if !evidence.isEmpty { try output.print(evidence, from: archive) }
    if isMissing { throw ExitCode.nothingFound }
  }

  private func show(
    _ row: RowID, _ archive: Archive, _ page: inout Page
  ) throws -> (item: SearchHit.Item, json: JSON, shape: JSONShape)? {
    switch row {
    case .article(let number):
      try archive.article(number).map { (.article($0), try show($0, archive, &page), .article) }
    case .statement(let number):
      try archive.statement(number).map { (.statement($0), try show($0, archive, &page), .statement) }
    case .event(let number):
      try archive.event(number).map { (.event($0), try show($0, archive, &page), .event) }
    case .person(let number):
      try archive.person(number).map { (.person($0), try show($0, archive, &page), .person) }
    }
  }

  private func show(_ stored: StoredArticle, _ archive: Archive, _ page: inout Page) throws -> JSON {
    page.line(stored.article.headline ?? "without a headline", style: .bold)
    if !stored.article.authors.isEmpty { page.line("by \(stored.article.authors.joined(separator: ", "))") }
    page.line(Page.provenance(stored.source, spans: []), style: .dim)
    if let published = stored.article.published { page.line("date from \(published.basisDescription)", style: .dim) }
    let further = [
      stored.article.modified.map { "changed \($0.iso8601)" }, stored.article.section.map { "section: \($0)" },
    ].compactMap { $0 }
    if !further.isEmpty { page.line(further.joined(separator: "; "), style: .dim) }
    let relatives = try ArticleRelatives(of: stored, in: archive)
    relatives.add(to: &page)
    page.line()
    for paragraph in stored.article.body.split(separator: "\n", omittingEmptySubsequences: false) {
      page.line(String(paragraph))
    }
    guard case .object(let members) = JSON.stored(stored) else { return .null }
    return .object(members + [("body", .string(stored.article.body))] + relatives.json)
  }

  private func show(_ statement: StoredStatement, _ archive: Archive, _ page: inout Page) throws -> JSON {
    page.line(statement.speaker ?? statement.speakerMention?.text ?? "speaker open", style: .bold)
    page.line(Page.said(statement))
    page.line(Page.manner(statement))
    page.line(Page.provenance(statement.source, spans: [statement.span]), style: .dim)
    let newest = try archive.newestVersion(ofArticle: statement.source.articleID)
    if let newest { page.line(Page.earlierVersion(statement.source.articleID, newest), style: .dim) }
    let context = try showContext(of: statement.span, in: statement.source, archive, &page)
    let carriers = try archive.carriers(of: statement)
    let others = carriers.filter { $0.source.articleID != statement.source.articleID }
    if !others.isEmpty {
      page.line()
      page.line("ALSO IN", style: .dim)
      for other in others {
        let note = other.isEarlierVersion ? " (an earlier version)" : ""
        page.line("s\(other.statementID) \(Page.provenance(other.source, spans: []))\(note)", indent: 2)
      }
    }
    guard case .object(let members) = JSON.stored(statement, carriers: carriers) else { return .null }
    return .object(
      members + [("context", .string(context)), ("newest_version", newest.map(JSON.source) ?? .null)])
  }

  private func show(_ event: StoredEvent, _ archive: Archive, _ page: inout Page) throws -> JSON {
    page.line(Page.circumstances(event), style: .bold)
    page.line(Page.provenance(event.source, spans: [event.span]), style: .dim)
    let context = try showContext(of: event.span, in: event.source, archive, &page)
    guard let happening = try archive.happening(event.happeningID), case .object(let members) = JSON.stored(event)
    else {
      return .null
    }
    let others = happening.reports.filter { $0.id != event.id }
    if !others.isEmpty {
      page.line()
      page.line("OTHER REPORTS OF IT", style: .dim)
      for difference in Disagreements(happening: happening).lines { page.line("reports differ: " + difference) }
      for other in others {
        page.line("e\(other.id) \(Page.circumstances(other))", indent: 2)
        page.line(other.summary, indent: 4)
        page.line(Page.provenance(other.source, spans: [other.span]), indent: 4, style: .dim)
      }
    }
    return .object(members + [("context", .string(context)), ("happening_of", .stored(happening))])
  }

  /// The paragraphs that hold a span and those beside them, the span marked.
  private func showContext(of span: TextSpan, in source: Source, _ archive: Archive, _ page: inout Page) throws
    -> String
  {
    guard let body = try archive.article(source.articleID)?.article.body else { return "" }
    let scalars = Array(body.unicodeScalars)
    guard span.end <= scalars.count else { return "" }
    let start = paragraphStart(before: max(0, paragraphStart(before: span.start, scalars) - 2), scalars)
    let end = paragraphEnd(after: min(scalars.count, paragraphEnd(after: span.end, scalars) + 2), scalars)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    let marked =
      text(start..<span.start) + Page.markers.open + text(span.start..<span.end) + Page.markers.close
      + text(span.end..<end)
    page.line()
    for paragraph in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      page.line(String(paragraph), indent: 2)
    }
    return text(start..<end)
  }

  private func paragraphStart(before offset: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var offset = offset
    while offset > 0, scalars[offset - 1] != "\n" { offset -= 1 }
    return offset
  }

  private func paragraphEnd(after offset: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var offset = offset
    while offset < scalars.count, scalars[offset] != "\n" { offset += 1 }
    return offset
  }

  private func show(_ person: StoredPerson, _ archive: Archive, _ page: inout Page) throws -> JSON {
    let names = try archive.names(ofPerson: person.id)
    let roles = try archive.roles(ofPerson: person.id)
    page.line("\(person.name) (\(person.kind.rawValue))", style: .bold)
    page.line("names: \(names.joined(separator: "; "))")
    var seen: Set<String> = []
    for role in roles where seen.insert(role.role).inserted {
      page.line("role: \(role.role), a\(role.articleID)\(role.seenOn.map { " of \($0)" } ?? ", undated")")
    }
    page.line(
      "\(Page.count(person.statementCount, "statement")); named in \(Page.count(person.articleCount, "article"))")
    if let first = person.firstSeen, let last = person.lastSeen { page.line("first seen \(first), last seen \(last)") }
    for carried in try archive.carried(archive.statements(StatementQuery(speakerIDs: [person.id], limit: 10))) {
      let statement = carried.statement
      page.line()
      page.line("s\(statement.id) \(statement.text)", indent: 2, hanging: 4)
      page.line(Page.said(statement), indent: 4, style: .dim)
      if let others = Page.otherOutlets(carried) { page.line(others, indent: 4, style: .dim) }
    }
    guard case .object(let members) = JSON.stored(person) else { return .null }
    return .object(
      members + [
        ("names", .strings(names)),
        (
          "roles",
          .array(
            roles.map {
              .object([
                ("role", .string($0.role)), ("article", .string("a\($0.articleID)")),
                ("seen_on", .optional($0.seenOn?.description)),
              ])
            })
        ),
      ])
  }
}
