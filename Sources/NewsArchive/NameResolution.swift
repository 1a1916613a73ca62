public import NewsModel

/// Who is meant by a name in a question or a query.
public struct NameResolution: Sendable {
  /// Those who could be meant; several only where the name fits them all.
  public var candidates: [StoredPerson] = []
  /// How they were found, where that is not plain.
  public var note: String?
}

extension Archive {
  /// Those who could be meant by a name: whoever has it as an id (p12), else a person's under any spelling, then a body's, then a role.
  public func resolve(_ name: AskedName) throws(ArchiveError) -> NameResolution {
    var found = NameResolution()
    if let id = Self.personID(name.words) {
      found.candidates = try person(id).map { [$0] } ?? []
      return found
    }
    if let identity = name.person {
      // A name the user gave to one person is that person's alone.
      found.candidates = try people(PeopleQuery(alias: identity, kinds: [.person]))
      if found.candidates.count == 1 { return found }
      found.candidates = try people(PeopleQuery(identity: identity, kinds: [.person]))
      // Of the same family name, those with the given name asked for; a family name alone may be any of them.
      if let given = identity.given {
        let exact = found.candidates.filter { $0.identity.given == given }
        if !exact.isEmpty { found.candidates = exact }
      }
    }
    for words in [name.body, name.words] where found.candidates.isEmpty {
      found.candidates = try people(PeopleQuery(name: words, kinds: [.organization, .office, .country, .group]))
    }
    // A role only where the question names one: a bare unknown name is nobody's.
    if found.candidates.isEmpty, name.namesRole, let words = FullTextQuery(words: name.words) {
      found.candidates = try people(PeopleQuery(matching: words, limit: 5))
      if !found.candidates.isEmpty { found.note = "“\(name.words)” by name or role" }
    }
    return found
  }

  /// The number of an id as newsdb prints it: p12.
  private static func personID(_ words: String) -> Int64? {
    guard words.first == "p", words.utf8.dropFirst().allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return nil
    }
    return Int64(words.dropFirst())
  }
}
