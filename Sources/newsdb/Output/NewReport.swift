import NewsArchive

/// What is new, each thing once, under the first saved search that found it.
struct NewReport {
  private var found: [(search: SavedSearch, hits: [SearchHit])] = []
  private var names: [RowID: [String]] = [:]

  /// Adds what a search found.
  mutating func add(_ hits: [SearchHit], to search: SavedSearch) {
    let fresh = hits.filter { names[$0.id] == nil }
    for hit in hits where names[hit.id]?.contains(search.name) != true {
      names[hit.id, default: []].append(search.name)
    }
    if !fresh.isEmpty { found.append((search, fresh)) }
  }

  /// All that is new.
  var hits: [SearchHit] { found.flatMap(\.hits) }

  /// An object for each, with the names of all searches that found it.
  var json: [JSON] {
    hits.map { hit in
      guard case .object(let members) = SearchReport.json(hit) else { return .null }
      return .object([("id", .string(hit.id.description)), ("searches", .strings(names[hit.id] ?? []))] + members)
    }
  }

  /// A section for each search.
  func page() -> Page {
    var page = Page()
    for (search, hits) in found {
      if !page.text.isEmpty { page.line() }
      page.line("\(search.name): \(search.query)", style: .bold)
      page.line()
      page.append(SearchReport(hits: hits).page())
      let others = Set(hits.flatMap { names[$0.id] ?? [] }).subtracting([search.name]).sorted()
      if !others.isEmpty { page.line("some of it is also new to \(others.joined(separator: ", "))", style: .dim) }
    }
    return page
  }
}
