import NewsModel
import SQLite

/// The acronyms under which articles introduce organizations, offices and groups: "the League of Ports (LP)".
///
/// An acronym belongs to the one body of its kind that any article introduces with it, if its letters are the initials of
/// that body's name; where two are, it stands for itself.
struct BodyAcronyms {
  private let connection: Connection
  /// What this transaction introduces and has not stored yet, by kind and acronym in lower case.
  private var new: [PersonResolver.Family: Set<String>] = [:]

  init(_ connection: Connection, new bodies: [(body: Person, acronyms: [String])]) {
    self.connection = connection
    for (body, acronyms) in bodies {
      for acronym in acronyms where Self.initials(acronym.lowercased(), fit: body.identity.family) {
        let key = PersonResolver.Family(kind: body.kind.rawValue, key: acronym.lowercased())
        new[key, default: []].insert(body.identity.family)
      }
    }
  }

  /// The body that a name is the acronym of; nil where it is none, or that of several.
  func body(of name: PersonResolver.Family) throws -> PersonResolver.Family? {
    guard 2...8 ~= name.key.utf8.count, name.key.utf8.allSatisfy({ 0x61...0x7A ~= $0 }) else { return nil }
    let stored = try connection.all(
      """
      SELECT DISTINCT m.family_key FROM person_names AS n JOIN article_people AS m ON m.id = n.article_person_id
      WHERE n.name = ? COLLATE NOCASE AND m.kind = ? AND m.family_key <> ?
      """, name.key, name.kind, name.key
    ) { $0.string(at: 0) }
    let bodies = (new[name] ?? []).union(stored.filter { Self.initials(name.key, fit: $0) })
    guard bodies.count == 1, let body = bodies.first else { return nil }
    return PersonResolver.Family(kind: name.kind, key: body)
  }

  /// Whether letters are the initials of some of a name's words, in order, the first and the last word among them.
  private static func initials(_ acronym: String, fit name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: " ")).compactMap(\.first)
    guard words.count >= acronym.utf8.count, words.last == acronym.utf8.last, words.first == acronym.utf8.first else {
      return false
    }
    var rest = words[...]
    for letter in acronym.utf8 {
      guard let match = rest.firstIndex(of: letter) else { return false }
      rest = rest[(match + 1)...]
    }
    return true
  }
}
