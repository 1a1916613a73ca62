import NewsModel
import SQLite

/// The one translation of a query to SQL: what each of its parts asks of the rows of a scope.
struct QueryTranslator {
  let archive: Archive
  let scope: SearchScope
  /// How names were understood, a line each.
  private(set) var notes: [String] = []
  private var resolutions: [AskedName: [StoredPerson]] = [:]
  /// Whether days alone are asked for.
  private var asksOnlyDays = false

  init(archive: Archive, scope: SearchScope) {
    self.archive = archive
    self.scope = scope
  }

  /// What the query asks of a row.
  mutating func condition(of query: QueryExpression) throws(ArchiveError) -> QueryCondition {
    if case .field(.days) = query { asksOnlyDays = true }
    return try part(query)
  }

  private mutating func part(_ query: QueryExpression) throws(ArchiveError) -> QueryCondition {
    switch query {
    case .words(let words): return found(words)
    case .field(let field): return try condition(of: field)
    case .all(let parts):
      var all = QueryCondition.everything
      for part in parts { all = try all.and(self.part(part), in: scope) }
      return all
    case .any(let parts):
      var any = QueryCondition.nothing
      for part in parts { any = try any.or(self.part(part), in: scope) }
      return any
    case .not(let part): return try self.part(part).negated(in: scope)
    }
  }

  // MARK: - Words

  /// Words in some of the columns of the index, or in any.
  private func found(_ words: QueryWords, in columns: [String]? = nil) -> QueryCondition {
    func limited(_ query: FullTextQuery) -> FullTextQuery {
      columns.map { FullTextQuery(trusted: query.inColumns($0.joined(separator: " "))) } ?? query
    }
    if words.isBeginning, let beginning = BeginningOfWord(words.text) {
      let match = limited(FullTextQuery(trusted: beginning.expression))
      guard let check = beginning.check else { return .match(match) }
      let texts = (columns ?? scope.textColumns).map { "ifnull(\(scope.alias).\($0), '')" }
      return .matchWhere(match, check(texts, scope.index, scope.rowID))
    }
    guard let query = FullTextQuery(phrase: words.text, isBeginning: words.isBeginning) else { return .everything }
    return .match(limited(query))
  }

  /// Words one after the other anywhere in a short text, in any case.
  private func contains(_ words: QueryWords, _ column: String) -> SQLFragment {
    let text = Self.likePattern(words.text)
    let pattern = words.isBeginning ? "% \(text)%" : "% \(text) %"
    // Whatever divides words in a name is a space here.
    let plain = [",", ".", ":", ";", "/", "(", ")", "-", "–", "'", "’", "\"", "“", "”"].reduce("ifnull(\(column), '')")
    {
      "replace(\($0), '\($1 == "'" ? "''" : $1)', ' ')"
    }
    return SQLFragment(sql: "' ' || \(plain) || ' ' LIKE ? ESCAPE '\\'", values: [.text(pattern)])
  }

  private static func likePattern(_ text: String) -> String {
    var pattern = ""
    var wasSpace = true
    for scalar in text.unicodeScalars {
      if FullTextQuery.isWordScalar(scalar) {
        pattern.unicodeScalars.append(scalar)
        wasSpace = false
      } else if !wasSpace {
        pattern += " "
        wasSpace = true
      }
    }
    while pattern.last == " " { pattern.removeLast() }
    return pattern
  }

  // MARK: - Fields

  private mutating func condition(of field: QueryField) throws(ArchiveError) -> QueryCondition {
    switch field {
    case .speaker(let name): try spoken(by: name)
    case .person(let name): try named(name)
    case .about(let words): about(words)
    case .headline(let words): headline(words)
    case .publisher(let words): ofArticles(contains(words, "a.publisher"))
    case .place(let words, let key): place(words, key)
    case .cue(let words): only(.statements, contains(words, "s.cue"))
    case .statementKind(let kind): only(.statements, SQLFragment(sql: "s.kind = ?", values: [.text(kind.rawValue)]))
    case .personKind(let kind): only(.people, SQLFragment(sql: "p.kind = ?", values: [.text(kind.rawValue)]))
    case .eventKind(let kind): only(.events, SQLFragment(sql: "e.kind = ?", values: [.text(kind.rawValue)]))
    case .happening(let sort): only(.events, SQLFragment(sql: "e.happening = ?", values: [.text(sort.rawValue)]))
    case .status(let status): only(.events, SQLFragment(sql: "e.status = ?", values: [.text(status.rawValue)]))
    case .stance(let stance): only(.statements, SQLFragment(sql: "s.stance = ?", values: [.text(stance.rawValue)]))
    case .days(let clock, let days):
      QueryClockCondition(scope: scope, days: days, findsRows: asksOnlyDays).condition(clock)
    case .language(let tag):
      ofArticles(
        SQLFragment(
          sql: "(a.language = ? COLLATE NOCASE OR a.language LIKE ? ESCAPE '\\')",
          values: [.text(tag), .text(Self.escaped(tag) + "-%")]))
    case .tag(let tag): tagged(tag)
    case .uri(let address):
      ofArticles(SQLFragment(sql: "a.uri LIKE ? ESCAPE '\\'", values: [.text("%\(Self.escaped(address))%")]))
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "%_\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// A condition on rows of one scope; no other row has the property.
  private func only(_ scope: SearchScope, _ fragment: SQLFragment) -> QueryCondition {
    self.scope == scope ? .sql(fragment) : .nothing
  }

  /// A condition on articles `a`: on the article itself, or on one of the articles that print the text a row is of.
  private func ofArticles(_ fragment: SQLFragment) -> QueryCondition {
    let articles = "SELECT ifnull(a.duplicate_of, a.id) FROM articles AS a WHERE \(fragment.sql)"
    switch scope {
    case .articles:
      let copies = "SELECT a.duplicate_of FROM articles AS a WHERE a.duplicate_of IS NOT NULL AND \(fragment.sql)"
      return .sql(
        SQLFragment(sql: "(\(fragment.sql) OR a.id IN (\(copies)))", values: fragment.values + fragment.values))
    case .statements: return .sql(SQLFragment(sql: "s.article_id IN (\(articles))", values: fragment.values))
    case .events: return .sql(SQLFragment(sql: "e.article_id IN (\(articles))", values: fragment.values))
    case .people:
      return .sql(
        SQLFragment(
          sql: "p.id IN (SELECT person_id FROM article_people WHERE article_id IN (\(articles)))",
          values: fragment.values))
    }
  }

  /// What itself has a tag: that of an article is not one of its statements.
  private func tagged(_ tag: String) -> QueryCondition {
    let column =
      switch scope {
      case .statements: "statement_id"
      case .events: "event_id"
      case .people: "person_id"
      case .articles: "article_id"
      }
    return .sql(
      SQLFragment(
        sql: "\(scope.rowID) IN (SELECT \(column) FROM annotations WHERE tag = ?)",
        values: [.text(Annotation.tag(tag) ?? tag)]))
  }

  private func about(_ words: QueryWords) -> QueryCondition {
    switch scope {
    case .statements: found(words, in: ["text"])
    case .events: found(words, in: ["summary"])
    case .articles: found(words)
    case .people: .nothing
    }
  }

  private func headline(_ words: QueryWords) -> QueryCondition {
    if scope == .articles { return found(words, in: ["headline"]) }
    guard let query = FullTextQuery(phrase: words.text, isBeginning: words.isBeginning) else { return .everything }
    return ofArticles(
      SQLFragment(
        sql: "a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)",
        values: [.text(query.inColumns("headline"))]))
  }

  private func place(_ words: QueryWords, _ key: String?) -> QueryCondition {
    switch scope {
    case .events:
      let byName = found(words, in: ["place"])
      guard let key, !words.isBeginning else { return byName }
      return byName.or(.sql(SQLFragment(sql: "e.place_key = ?", values: [.text(key)])), in: scope)
    case .statements: return found(words, in: ["text"])
    case .articles: return found(words)
    case .people: return .nothing
    }
  }

  // MARK: - Names

  private mutating func spoken(by name: AskedName) throws(ArchiveError) -> QueryCondition {
    let people = try resolve(name)
    switch scope {
    case .statements:
      if people.isEmpty { return found(QueryWords(name.words), in: ["speaker"]) }
      return .sql(Self.isOne(of: people, "s.speaker_id"))
    case .people:
      if people.isEmpty { return .nothing }
      return .sql(SQLFragment(sql: Self.isOne(of: people, "p.id").sql + " AND p.statement_count > 0"))
    case .events, .articles: return .nothing
    }
  }

  private mutating func named(_ name: AskedName) throws(ArchiveError) -> QueryCondition {
    let people = try resolve(name)
    if people.isEmpty { return found(QueryWords(name.words)) }
    switch scope {
    case .statements:
      let spoken = QueryCondition.sql(Self.isOne(of: people, "s.speaker_id"))
      // Named in the words: where the article names them at all, by the last word of a name, else by the whole of it.
      var names: [String] = []
      for person in people {
        let all = try archive.names(ofPerson: person.id)
        names += person.kind == .person ? all.compactMap { $0.split(separator: " ").last.map(String.init) } : all
      }
      guard let words = FullTextQuery(anyOf: Array(Set(names)).sorted()) else { return spoken }
      let articles = "SELECT article_id FROM article_people WHERE \(Self.isOne(of: people, "person_id").sql)"
      return spoken.or(
        .matchWhere(
          FullTextQuery(trusted: words.inColumns("text")), SQLFragment(sql: "s.article_id IN (\(articles))")),
        in: scope)
    case .events:
      return .sql(
        SQLFragment(
          sql: "e.id IN (SELECT event_id FROM event_participants WHERE \(Self.isOne(of: people, "person_id").sql))"))
    case .people: return .sql(Self.isOne(of: people, "p.id"))
    case .articles:
      return .sql(
        SQLFragment(
          sql: "a.id IN (SELECT article_id FROM article_people WHERE \(Self.isOne(of: people, "person_id").sql))"))
    }
  }

  private static func isOne(of people: [StoredPerson], _ column: String) -> SQLFragment {
    SQLFragment(sql: "\(column) IN (\(people.map { String($0.id) }.joined(separator: ", ")))")
  }

  private mutating func resolve(_ name: AskedName) throws(ArchiveError) -> [StoredPerson] {
    if let known = resolutions[name] { return known }
    let resolution = try archive.resolve(name)
    let people = resolution.candidates
    resolutions[name] = people
    let listed = people.prefix(8).map { "\($0.name) (p\($0.id))" }.joined(separator: ", ")
    let more = people.count > 8 ? " and \(people.count - 8) more" : ""
    if people.isEmpty {
      notes.append("nobody in the archive is called “\(name.words)”; looked for the words")
    } else if people.count > 1 {
      notes.append("“\(name.words)” may be \(listed)\(more)")
    } else if resolution.note != nil || people[0].name.lowercased() != name.words.lowercased() {
      notes.append("“\(name.words)” is \(listed)")
    }
    return people
  }
}

extension SearchScope {
  /// The short name of the rows in conditions.
  var alias: String { String(rowID.prefix(1)) }

  /// The columns of the full-text index.
  var textColumns: [String] {
    switch self {
    case .statements: ["text", "speaker"]
    case .events: ["summary", "participants", "place"]
    case .people: ["names", "roles"]
    case .articles: ["headline", "body"]
    }
  }
}
