import NewsArchive
import NewsModel

/// Search results, a section for each kind.
struct SearchReport {
  let hits: [SearchHit]

  func page() -> Page {
    var page = Page()
    for scope in SearchScope.allCases {
      let hits = hits.filter { Self.scope($0) == scope }
      guard !hits.isEmpty else { continue }
      if !page.text.isEmpty { page.line() }
      page.line(scope.rawValue.uppercased(), style: .dim)
      if scope == .statements { add(statements: hits, to: &page) } else { for hit in hits { add(hit, to: &page) } }
    }
    return page
  }

  private static func scope(_ hit: SearchHit) -> SearchScope {
    switch hit.item {
    case .statement: .statements
    case .event: .events
    case .person: .people
    case .article: .articles
    }
  }

  /// Statements under their speaker and day, the best first, with the words marked in the whole of each.
  private func add(statements hits: [SearchHit], to page: inout Page) {
    var section = StatementSection(statements: [])
    var statements: [StoredStatement] = []
    for hit in hits {
      guard case .statement(let statement) = hit.item else { continue }
      statements.append(statement)
      section.carried[statement.id] = CarriedStatement(statement: statement, carriers: hit.carriers)
      section.marked[statement.id] =
        MarkedWords(snippet: hit.snippet, markers: Page.markers).marked(statement.text)
    }
    section.statements = statements
    section.add(to: &page)
  }

  private func add(_ hit: SearchHit, to page: inout Page) {
    switch hit.item {
    case .statement: break
    case .event(let event):
      page.line("e\(event.id) \(Page.circumstances(event))", style: .bold)
      page.line(hit.snippet, indent: 4)
      page.line(Page.provenance(event.source, spans: [event.span]), indent: 4, style: .dim)
    case .person(let person):
      page.line(
        "p\(person.id) \(person.name) · \(person.kind.rawValue)\(person.role.map { ", \($0)" } ?? "")", style: .bold)
      page.line(
        "\(hit.snippet) · \(Page.count(person.statementCount, "statement")) in \(Page.count(person.articleCount, "article"))",
        indent: 4)
    case .article(let article):
      page.line("a\(article.id) \(article.article.headline ?? "without a headline")", style: .bold)
      page.line(hit.snippet, indent: 4)
      page.line(Page.provenance(article.source, spans: []), indent: 4, style: .dim)
      if let newest = hit.newestVersion { page.line(Page.earlierVersion(article.id, newest), indent: 4, style: .dim) }
    }
  }

  static func json(_ hit: SearchHit) -> JSON {
    let (kind, item): (String, JSON) =
      switch hit.item {
      case .statement(let statement): ("statement", .stored(statement, carriers: hit.carriers))
      case .event(let event): ("event", .stored(event))
      case .person(let person): ("person", .stored(person))
      case .article(let article): ("article", .stored(article))
      }
    return .object([
      ("type", .string(kind)), ("snippet", .string(hit.snippet)), ("score", .real(hit.score)), (kind, item),
      ("newest_version", hit.newestVersion.map(JSON.source) ?? .null),
    ])
  }
}
