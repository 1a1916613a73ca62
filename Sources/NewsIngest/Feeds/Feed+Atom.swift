extension Feed {
  /// Reads Atom 1.0 (RFC 4287) and 0.3; nil where the tree is none.
  init?(atom tree: FeedTree, address: String?) {
    guard let root = tree.nodes.indices.first(where: { !tree.nodes[$0].isText }) else { return nil }
    let isEntry = tree.nodes[root].name == "entry" && tree.nodes[root].vocabulary == .atom
    guard tree.nodes[root].name == "feed" || isEntry else { return nil }
    self.init(format: .atom)
    let reader = AtomReader(tree: tree, bases: [address].compactMap { $0 })
    if isEntry {
      entries = [reader.entry(root)]
      return
    }
    for child in tree.children(of: root) where reader.isAtom(child) {
      switch tree.nodes[child].name {
      case "title": title = title ?? reader.text(child)
      case "author": authors += [reader.person(child)].compactMap { $0 }
      case "published", "issued", "created":
        published = published ?? FeedDate(tree.text(of: child), field: tree.nodes[child].name)
      case "updated", "modified": updated = updated ?? FeedDate(tree.text(of: child), field: tree.nodes[child].name)
      case "entry": entries.append(reader.entry(child))
      default: break
      }
    }
    link = reader.link(of: root)
    language = tree.value("xml:lang", of: root) ?? reader.dublinCore("language", of: root)
  }
}

/// Reads the parts of an Atom feed.
private struct AtomReader {
  let tree: FeedTree
  let bases: [String]

  /// Feeds without a namespace are meant as Atom, too.
  func isAtom(_ index: Int) -> Bool { tree.nodes[index].vocabulary == .atom || tree.nodes[index].vocabulary == .rss }

  func dublinCore(_ name: String, of index: Int) -> String? {
    tree.children(of: index).first { tree.nodes[$0].vocabulary == .dublinCore && tree.nodes[$0].name == name }
      .map { tree.text(of: $0).trimmed }
  }

  func entry(_ index: Int) -> FeedEntry {
    var entry = FeedEntry()
    for child in tree.children(of: index) where isAtom(child) {
      let name = tree.nodes[child].name
      switch name {
      case "title": entry.title = entry.title ?? text(child)
      case "id": entry.identifier = tree.text(of: child).trimmed
      case "author": entry.authors += [person(child)].compactMap { $0 }
      case "published", "issued": entry.published = entry.published ?? FeedDate(tree.text(of: child), field: name)
      case "updated", "modified": entry.updated = entry.updated ?? FeedDate(tree.text(of: child), field: name)
      case "content": entry.content = entry.content ?? text(child)
      case "summary": entry.summary = entry.summary ?? text(child)
      case "source": read(source: child, into: &entry)
      default: break
      }
    }
    if entry.published == nil {
      let created = tree.children(of: index).first { isAtom($0) && tree.nodes[$0].name == "created" }
      entry.published =
        FeedDate(created.map { tree.text(of: $0) }, field: "created")
        ?? FeedDate(dublinCore("date", of: index), field: "dc:date")
    }
    if entry.authors.isEmpty {
      entry.authors = dublinCore("creator", of: index).flatMap(FeedPerson.init).map { [$0] } ?? []
    }
    entry.link = link(of: index)
    entry.isPermanentLink = entry.identifier.map(FeedAddress.isWeb) ?? false
    entry.language = tree.value("xml:lang", of: index)
    return entry
  }

  private func read(source: Int, into entry: inout FeedEntry) {
    for child in tree.children(of: source) where isAtom(child) {
      if tree.nodes[child].name == "title" { entry.source = text(child)?.line }
    }
  }

  /// The first link to the entry itself: to a page rather than to anything else.
  func link(of index: Int) -> String? {
    let links = tree.children(of: index).filter { isAtom($0) && tree.nodes[$0].name == "link" }
    let alternate = links.filter { link in
      let relation = tree.value("rel", of: link)?.trimmed ?? ""
      return relation.isEmpty || relation == "alternate" || relation.hasSuffix("/alternate")
    }
    let isPage: (Int) -> Bool = { tree.value("type", of: $0)?.contains("html") ?? true }
    guard let link = alternate.first(where: isPage) ?? alternate.first else { return nil }
    // Atom 0.3's predecessors put the address between the tags.
    return FeedAddress.resolved(
      tree.value("href", of: link) ?? tree.text(of: link), bases: bases + tree.bases(of: link))
  }

  func person(_ index: Int) -> FeedPerson? {
    var person = FeedPerson()
    for child in tree.children(of: index) {
      let text = tree.text(of: child).trimmed
      guard !text.isEmpty else { continue }
      switch tree.nodes[child].name {
      case "name": person.name = text
      case "email": person.email = text
      default: break
      }
    }
    if tree.children(of: index).isEmpty { return FeedPerson(tree.text(of: index)) }
    return person.name == nil && person.email == nil ? nil : person
  }

  /// A text by its type: RFC 4287, sections 3.1 and 4.1.3; Atom 0.3 has media types and a mode besides.
  func text(_ index: Int) -> FeedText? {
    let type = tree.value("type", of: index)?.trimmed.lowercased() ?? ""
    let mode = tree.value("mode", of: index)?.trimmed.lowercased()
    guard !type.hasPrefix("image/"), !type.hasPrefix("audio/"), !type.hasPrefix("video/") else { return nil }
    let text: FeedText
    if mode == "base64" || isBinary(type), let decoded = Base64.decoded(tree.text(of: index)) {
      text = type == "text/plain" ? .plain(decoded) : .markup(decoded)
    } else if tree.hasElements(index) || type == "xhtml" || type.hasSuffix("xml") && mode != "escaped" {
      text = .markup(tree.markup(in: index).trimmed)
    } else if type == "html" || type == "text/html" || type.hasSuffix("xhtml+xml") || mode == "escaped" && type.isEmpty
    {
      text = .markup(tree.text(of: index).trimmed)
    } else {
      text = .plain(tree.text(of: index).trimmed)
    }
    return text.isBlank ? nil : text
  }

  private func isBinary(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.contains("json")
  }
}
