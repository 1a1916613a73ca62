import SQLite

/// Keeps `version_of` and `duplicate_of` right for one transaction: which articles are versions of one, and which have one text.
///
/// What is linked hangs on the articles, not on the order in which they came: with every article that is new or whose
/// publication became known, its versions are put in order anew, and of all that have one text it is found anew which of them
/// stands for it. The others keep no body of their own.
struct ArticleLinks {
  let connection: Connection
  let index: FullTextIndexes
  let finder: CopyFinder
  /// Of each article whose links were looked at, what was kept of it before; nil for one that is new.
  private(set) var before: [Int64: LinkedArticle.State?] = [:]
  /// Of each article that was linked, the one of its versions that was stored first.
  private(set) var first: [Int64: Int64] = [:]
  /// Of an article that stands for a text from now on, the one that did before.
  private(set) var takenOver: [Int64: Int64] = [:]

  init(_ connection: Connection, _ index: FullTextIndexes) {
    self.connection = connection
    self.index = index
    finder = CopyFinder(connection: connection)
  }

  /// Marks an article as new: nothing was read from it yet.
  mutating func markNew(_ id: Int64) { before[id] = .some(nil) }

  /// Links articles anew; they, and what shares text with them, stand in the tables.
  ///
  /// Each family of versions once: a page that is saved every hour has thousands.
  mutating func link(_ ids: some Sequence<Int64>) throws {
    for id in ids where first[id] == nil {
      let family = try link(id)
      let first = family.min()
      for member in family { self.first[member] = first }
    }
  }

  /// Links an article and all its versions; their ids.
  private mutating func link(_ id: Int64) throws -> [Int64] {
    let text: String? = try connection.value("SELECT content_sha256 FROM articles WHERE id = ?", id)
    if let text { try keepOne(ofText: text) }
    guard let article = try connection.linkedArticles("a.id = ?", [.integer(id)]).first else { return [] }
    let family = try ordered(family(of: article))
    for (position, member) in family.enumerated() {
      note(member)
      let earlier = position == 0 ? nil : family[position - 1].id
      if member.versionOf != earlier {
        try connection.run("UPDATE articles SET version_of = ? WHERE id = ?", earlier, member.id)
      }
    }
    for text in Set(family.map(\.contentSHA256)).sorted() { try keepOne(ofText: text) }
    return family.map(\.id)
  }

  /// Versions in the order in which they came out. An excerpt of another, as feeds carry it, goes before all that are none,
  /// whenever it came: it would take the place of the article, and says nothing that the article does not.
  private func ordered(_ family: [LinkedArticle]) throws -> [LinkedArticle] {
    let family = family.sorted(by: LinkedArticle.isBefore)
    guard family.contains(where: { $0.contentSHA256 != family[0].contentSHA256 }) else { return family }
    var texts: [String: Excerpt] = [:]
    for member in family where texts[member.contentSHA256] == nil {
      let body: String? = try connection.value(
        "SELECT body FROM articles WHERE id = ?", member.duplicateOf ?? member.id)
      texts[member.contentSHA256] = Excerpt(body ?? "")
    }
    let longest = texts.values.map(\.wordCount).max() ?? 0
    let short = texts.filter { $0.value.mayBeExcerpt(ofWords: longest) }
    let excerpts = Set(short.filter { text in texts.values.contains { text.value.isExcerpt(of: $0) } }.keys)
    return family.filter { excerpts.contains($0.contentSHA256) }
      + family.filter { !excerpts.contains($0.contentSHA256) }
  }

  /// Remembers what is kept of an article now.
  mutating func note(_ article: LinkedArticle) {
    if before[article.id] == nil { before[article.id] = .some(article.state) }
  }

  /// The article with all its versions: those at its address, those of its publisher with nearly its text, and their versions.
  private func family(of article: LinkedArticle) throws -> [LinkedArticle] {
    var family = [article.id: article]
    var waiting = [article]
    var addresses: Set<String> = []
    while let member = waiting.popLast() {
      var relatives: [LinkedArticle] = []
      // Each address once: a page that is saved every hour has thousands of versions.
      if let uri = member.uri, addresses.insert(uri).inserted {
        relatives = try connection.linkedArticles("a.uri = ?", [.text(uri)])
      }
      if member.publisher != nil {
        for text in try editions(of: member.duplicateOf ?? member.id) {
          relatives += try connection.linkedArticles("a.id = ?1 OR a.duplicate_of = ?1", [.integer(text)])
            .filter(member.canBeVersion)
        }
      }
      for relative in relatives where family[relative.id] == nil {
        family[relative.id] = relative
        waiting.append(relative)
      }
    }
    return Array(family.values)
  }

  private func editions(of id: Int64) throws -> [Int64] {
    try connection.all("SELECT other_id FROM article_copies WHERE article_id = ? AND is_edition", id) {
      $0.integer(at: 0)
    }
  }

  /// Sees to it that of all articles with a text one stands for it, and keeps it.
  private mutating func keepOne(ofText contentSHA256: String) throws {
    let articles = try connection.linkedArticles("a.content_sha256 = ?", [.text(contentSHA256)])
    guard articles.count > 1 || articles.first?.duplicateOf != nil,
      let kept = articles.min(by: LinkedArticle.isRatherKept)
    else { return }
    for article in articles { note(article) }
    let former = articles.filter { $0.duplicateOf == nil && $0.id != kept.id }
    if kept.duplicateOf != nil {
      try connection.run("UPDATE articles SET duplicate_of = NULL WHERE id = ?", kept.id)
      if let first = former.first { takenOver[kept.id] = takenOver[first.id] ?? first.id }
    }
    for article in articles where article.id != kept.id && article.duplicateOf != kept.id {
      try connection.run("UPDATE articles SET duplicate_of = ? WHERE id = ?", kept.id, article.id)
    }
    for article in former { try moveBody(from: article.id, to: kept.id) }
  }

  private func moveBody(from former: Int64, to kept: Int64) throws {
    let body: String = try connection.value("SELECT body FROM articles WHERE id = ?", former) ?? ""
    let own: String = try connection.value("SELECT body FROM articles WHERE id = ?", kept) ?? ""
    try finder.move(from: former, to: kept, body: body)
    if own.isEmpty {
      try index.remove(.articles, kept)
      try connection.run("UPDATE articles SET body = ? WHERE id = ?", body, kept)
    }
    // What was changed by hand in one of two is no copy of the other any more, and is not thrown away.
    if own.isEmpty || own == body {
      try index.remove(.articles, former)
      try connection.run("UPDATE articles SET body = '' WHERE id = ?", former)
    }
  }
}
