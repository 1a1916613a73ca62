import NewsArchive
import NewsModel

/// Articles in ninjs 1.3 (https://iptc.org/std/ninjs/). Its times are moments: of an article of which only the day is known, that
/// stands in the editor's note.
enum NinjsExport {
  static func object(_ stored: StoredArticle, people: [StoredPerson]) -> JSON {
    let article = stored.article
    var members: [(String, JSON)] = [
      ("uri", .string(article.uri ?? "a\(stored.id)")), ("type", .string("text")), ("mimetype", .string("text/plain")),
      ("representationtype", .string("complete")), ("pubstatus", .string("usable")),
    ]
    if let published = article.published {
      if published.time != nil, published.utcOffset != nil {
        members.append(("versioncreated", .string(published.iso8601)))
      } else {
        members.append(("ednote", .string("published \(published.iso8601)")))
      }
    }
    let texts = [
      ("language", article.language), ("headline", article.headline),
      ("byline", article.authors.isEmpty ? nil : article.authors.joined(separator: "; ")),
    ]
    members += texts.compactMap { name, text in text.map { (name, .string($0)) } }
    if let publisher = article.publisher {
      members.append(("infosources", .array([.object([("name", .string(publisher))])])))
    }
    for (name, kinds) in [("person", [Person.Kind.person]), ("organisation", [.organization, .office, .group])] {
      let some = people.filter { kinds.contains($0.kind) }
      if !some.isEmpty {
        members.append(
          (name, .array(some.map { .object([("name", .string($0.name)), ("rel", .string("mentions"))]) })))
      }
    }
    let countries = people.filter { $0.kind == .country }
    if !countries.isEmpty {
      members.append(("place", .array(countries.map { .object([("name", .string($0.name))]) })))
    }
    members.append(("body_text", .string(article.body)))
    return .object(members)
  }
}
