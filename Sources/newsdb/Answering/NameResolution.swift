import NewsArchive
import NewsModel
import NewsQuestions

/// Finds who is meant by a name in a question.
struct NameResolution {
  /// Those who could be meant; several only where the name fits them all.
  var candidates: [StoredPerson] = []
  /// How they were found, where that is not plain.
  var note: String?

  /// By person's name under any spelling, then as a body, then by role.
  init(_ name: AskedName, in archive: Archive) throws(ArchiveError) {
    if let identity = name.person {
      // A name the user gave to one person is that person's alone.
      candidates = try archive.people(PeopleQuery(alias: identity, kinds: [.person]))
      if candidates.count == 1 { return }
      candidates = try archive.people(PeopleQuery(identity: identity, kinds: [.person]))
      // Of the same family name, those with the given name asked for; a family name alone may be any of them.
      if let given = identity.given {
        let exact = candidates.filter { $0.identity.given == given }
        if !exact.isEmpty { candidates = exact }
      }
    }
    if candidates.isEmpty {
      for words in [name.body, name.words] where candidates.isEmpty {
        candidates = try archive.people(
          PeopleQuery(name: words, kinds: [.organization, .office, .country, .group]))
      }
    }
    // A role only where the question names one: a bare unknown name is nobody's.
    if candidates.isEmpty, name.namesRole, let words = FullTextQuery(words: name.words) {
      let byRole = try archive.people(PeopleQuery(matching: words, limit: 5))
      candidates = byRole
      if !byRole.isEmpty { note = "“\(name.words)” by name or role" }
    }
  }
}
