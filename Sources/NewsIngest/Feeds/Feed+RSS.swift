extension Feed {
  /// Reads RSS 0.9x, 1.0 and 2.0; nil where the tree is none.
  init?(rss tree: FeedTree, address: String?) {
    guard let root = tree.nodes.indices.first(where: { !tree.nodes[$0].isText }),
      ["rss", "rdf", "channel"].contains(tree.nodes[root].name)
    else { return nil }
    self.init(format: .rss)
    let reader = RSSReader(tree: tree, bases: [address].compactMap { $0 })
    let channel =
      tree.nodes[root].name == "channel"
      ? root : tree.children(of: root).first { tree.nodes[$0].name == "channel" && reader.isRSS($0) }
    // RSS 1.0 has its items beside the channel; some feeds of the other kinds do so by mistake.
    let items = (tree.children(of: root) + (channel.map { $0 == root ? [] : tree.children(of: $0) } ?? []))
      .filter { tree.nodes[$0].name == "item" && reader.isRSS($0) }
    if let channel {
      title = reader.text("title", .rss, of: channel) ?? reader.text("title", .dublinCore, of: channel)
      link = reader.link(of: channel)
      language =
        (reader.plain("language", .rss, of: channel) ?? reader.plain("language", .dublinCore, of: channel))
      authors = reader.people(of: channel, channel: true)
      published = FeedDate(reader.plain("pubdate", .rss, of: channel), field: "pubDate")
      updated =
        FeedDate(reader.plain("lastbuilddate", .rss, of: channel), field: "lastBuildDate")
        ?? FeedDate(reader.plain("date", .dublinCore, of: channel), field: "dc:date")
    }
    entries = items.map(reader.entry)
  }
}

/// Reads the parts of an RSS feed.
private struct RSSReader {
  let tree: FeedTree
  let bases: [String]

  func isRSS(_ index: Int) -> Bool { tree.nodes[index].vocabulary == .rss }

  private func elements(_ name: String, _ vocabulary: FeedTree.Vocabulary, of index: Int) -> [Int] {
    tree.children(of: index).filter { tree.nodes[$0].name == name && tree.nodes[$0].vocabulary == vocabulary }
  }

  /// The text of the first element of a name that has any.
  func plain(_ name: String, _ vocabulary: FeedTree.Vocabulary, of index: Int) -> String? {
    elements(name, vocabulary, of: index).lazy.map { tree.text(of: $0).trimmed }.first { !$0.isEmpty }
  }

  /// A text that may be HTML: RSS does not say.
  func text(_ name: String, _ vocabulary: FeedTree.Vocabulary, of index: Int) -> FeedText? {
    for element in elements(name, vocabulary, of: index) {
      let text = FeedText.markup(
        (tree.hasElements(element) ? tree.markup(in: element) : tree.text(of: element)).trimmed)
      if !text.isBlank { return text }
    }
    return nil
  }

  /// The address of the article: what a service that counts clicks has put away comes first.
  func link(of index: Int) -> String? {
    if let original = plain("origlink", .feedburner, of: index) { return original }
    // Of several the last, as other readers of feeds have it.
    for element in elements("link", .rss, of: index).reversed() {
      let text = tree.text(of: element)
      let address = text.trimmed.isEmpty ? tree.value("href", of: element) : text
      if let found = FeedAddress.resolved(address, bases: bases + tree.bases(of: element)) { return found }
    }
    for element in elements("link", .atom, of: index) {
      guard ["", "alternate"].contains(tree.value("rel", of: element) ?? ""),
        let address = tree.value("href", of: element)
      else { continue }
      if let found = FeedAddress.resolved(address, bases: bases + tree.bases(of: element)) { return found }
    }
    return nil
  }

  func people(of index: Int, channel: Bool = false) -> [FeedPerson] {
    let own: [(String, FeedTree.Vocabulary)] =
      channel ? [("managingeditor", .rss), ("webmaster", .rss)] : [("author", .rss)]
    let names: [(String, FeedTree.Vocabulary)] =
      own + [("creator", .dublinCore), ("author", .dublinCore), ("author", .itunes)]
    for (name, vocabulary) in names {
      let people = elements(name, vocabulary, of: index).compactMap { FeedPerson(tree.text(of: $0)) }
      if !people.isEmpty { return people }
    }
    return elements("author", .atom, of: index).compactMap { element in
      func part(_ name: String) -> String? {
        tree.children(of: element).first { tree.nodes[$0].name == name }.map { tree.text(of: $0).trimmed }
      }
      if let name = part("name") { return FeedPerson(name: name, email: part("email")) }
      return FeedPerson(tree.text(of: element))
    }
  }

  func entry(_ index: Int) -> FeedEntry {
    var entry = FeedEntry()
    entry.title =
      text("title", .rss, of: index) ?? text("title", .dublinCore, of: index) ?? text("title", .media, of: index)
    entry.link = link(of: index)
    if let guid = elements("guid", .rss, of: index).first {
      let text = tree.text(of: guid).trimmed
      if !text.isEmpty {
        entry.identifier = text
        entry.isPermanentLink = tree.value("ispermalink", of: guid)?.lowercased() != "false" && FeedAddress.isWeb(text)
      }
    }
    entry.authors = people(of: index)
    entry.published =
      FeedDate(plain("pubdate", .rss, of: index), field: "pubDate")
      ?? FeedDate(plain("date", .dublinCore, of: index), field: "dc:date")
      ?? FeedDate(plain("issued", .dublinCore, of: index), field: "dcterms:issued")
      ?? FeedDate(plain("created", .dublinCore, of: index), field: "dcterms:created")
      ?? FeedDate(plain("published", .atom, of: index), field: "atom:published")
      ?? FeedDate(plain("pubdate", .other, of: index) ?? plain("date", .rss, of: index), field: "date")
    entry.updated =
      FeedDate(plain("updated", .atom, of: index), field: "atom:updated")
      ?? FeedDate(plain("modified", .dublinCore, of: index), field: "dcterms:modified")
      ?? FeedDate(plain("date", .dublinCore, of: index), field: "dc:date")
    entry.content =
      text("encoded", .content, of: index) ?? text("content", .atom, of: index) ?? text("body", .xhtml, of: index)
    entry.summary =
      text("description", .rss, of: index) ?? text("description", .dublinCore, of: index)
      ?? text("summary", .atom, of: index) ?? text("summary", .itunes, of: index)
      ?? text("description", .media, of: index)
    entry.language = plain("language", .dublinCore, of: index) ?? tree.value("xml:lang", of: index)
    entry.source = plain("source", .rss, of: index) ?? plain("publisher", .dublinCore, of: index)
    return entry
  }
}
