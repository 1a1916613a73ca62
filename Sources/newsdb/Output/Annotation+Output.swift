import NewsArchive

extension Annotation {
  /// It, and what it is on, in words: `tag “check” on the statement “the harbour would reopen”`.
  var summary: String {
    let name =
      switch content {
      case .tag(let tag): "tag “\(tag)”"
      case .note(_, let number): "note \(number)"
      }
    return "\(name) on the \(subject)" + (words.map { " " + Self.quoted(Self.shortened($0)) } ?? "")
  }

  /// What it is on, in a line: `s12 the harbour would reopen`.
  var target: String {
    (item.map(\.description) ?? "(not in the archive now: \(subject))") + (words.map { " " + Self.shortened($0) } ?? "")
  }

  /// In quotation marks, where it does not begin with one.
  private static func quoted(_ text: String) -> String {
    text.hasPrefix("“") || text.hasPrefix("\"") ? text : "“\(text)”"
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }

  var json: JSON {
    let (tag, note, number): (String?, String?, Int64?) =
      switch content {
      case .tag(let tag): (tag, nil, nil)
      case .note(let note, let number): (nil, note, number)
      }
    return .object([
      ("id", .optional(item?.description)), ("type", .string(subject)), ("tag", .optional(tag)),
      ("note", .optional(note)), ("number", number.map { .integer($0) } ?? .null), ("words", .optional(words)),
      ("added_at", .string(addedAt)),
    ])
  }
}

extension Page {
  /// The tags and notes of a thing, if there are any.
  mutating func add(_ annotations: [Annotation]) {
    let tags = annotations.tags
    if !tags.isEmpty { line("tags: \(tags.joined(separator: ", "))") }
    for annotation in annotations {
      guard case .note(let note, let number) = annotation.content else { continue }
      line("note \(number), \(annotation.addedAt.prefix(10)): \(note)", hanging: 2)
    }
  }
}

extension [Annotation] {
  /// The tags among them.
  var tags: [String] {
    compactMap { annotation in
      guard case .tag(let tag) = annotation.content else { return nil }
      return tag
    }
  }

  /// The members that a shown thing has for them.
  var members: [(String, JSON)] {
    let notes: [JSON] = compactMap { annotation in
      guard case .note(let note, let number) = annotation.content else { return nil }
      return .object([
        ("number", .integer(number)), ("note", .string(note)), ("added_at", .string(annotation.addedAt)),
      ])
    }
    return [("tags", .strings(tags)), ("notes", .array(notes))]
  }
}
