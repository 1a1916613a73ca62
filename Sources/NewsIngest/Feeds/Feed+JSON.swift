extension Feed {
  /// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org); nil where the object is none.
  init?(json fields: [String: JSONValue]) {
    guard case .array(let items)? = fields["items"],
      fields["version"]?.text?.contains("jsonfeed.org") == true || fields["feed_url"] != nil
        || fields["home_page_url"] != nil || items.contains(where: Self.isEntry)
    else { return nil }
    self.init(format: .json)
    title = fields["title"]?.text.map { .plain($0.trimmed) }
    link = fields["home_page_url"]?.text?.trimmed
    language = fields["language"]?.text?.trimmed
    authors = Self.people(fields)
    entries = items.compactMap { item in
      guard case .object(let fields) = item else { return nil }
      return Self.entry(fields, base: link)
    }
  }

  /// Whether a value has a field that only entries of such feeds have.
  private static func isEntry(_ value: JSONValue) -> Bool {
    guard case .object(let fields) = value else { return false }
    return fields["content_html"] != nil || fields["content_text"] != nil
  }

  private static func entry(_ fields: [String: JSONValue], base: String?) -> FeedEntry {
    var entry = FeedEntry()
    let bases = [base].compactMap { $0 }
    entry.title = fields["title"]?.text.map { .plain($0.trimmed) }
    entry.link = FeedAddress.resolved(fields["url"]?.text ?? fields["external_url"]?.text, bases: bases)
    if case .number(let number)? = fields["id"] { entry.identifier = number }
    entry.identifier = entry.identifier ?? fields["id"]?.text?.trimmed
    entry.isPermanentLink = entry.identifier.map(FeedAddress.isWeb) ?? false
    entry.authors = people(fields)
    entry.published = FeedDate(fields["date_published"]?.text, field: "date_published")
    entry.updated = FeedDate(fields["date_modified"]?.text, field: "date_modified")
    entry.content = fields["content_html"]?.text.map { .markup($0) } ?? fields["content_text"]?.text.map { .plain($0) }
    entry.summary = fields["summary"]?.text.map { .plain($0) }
    entry.language = fields["language"]?.text?.trimmed
    return entry
  }

  /// 1.1 has `authors`, 1.0 `author`.
  private static func people(_ fields: [String: JSONValue]) -> [FeedPerson] {
    let people: [JSONValue] =
      if case .array(let people)? = fields["authors"] { people } else { [fields["author"]].compactMap { $0 } }
    return people.compactMap { person in
      switch person {
      case .object(let fields): fields["name"]?.text.map { FeedPerson(name: $0.trimmed) }
      case .string: person.text.flatMap { FeedPerson($0) }
      default: nil
      }
    }
  }
}
