import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsModel

extension Archive {
  /// The one person meant by an id or a name, as the user typed it.
  ///
  /// - Throws: `ValidationError` where several could be meant, with their ids; exit code 1, said on standard error, where
  ///   nobody is.
  func person(named text: String) throws -> StoredPerson {
    if case .person(let id)? = RowID(text) {
      if let person = try person(id) { return person }
      if let successor = try successor(ofPerson: id) {
        Console.warn("newsdb: \(text) is \(Page.identified(successor)) now, by a decision of yours")
        return successor
      }
      Console.warn("newsdb: the archive holds no \(text) (newsdb people lists who there is)")
      throw ExitCode.nothingFound
    }
    let found = try people(called: text)
    guard let person = found.first else {
      Console.warn("newsdb: nobody in the archive is called “\(text)” (newsdb people lists who there is)")
      throw ExitCode.nothingFound
    }
    if found.count > 1 {
      let named = found.prefix(8).map(Page.identified).joined(separator: "; ")
      let more = found.count > 8 ? "; and \(found.count - 8) more" : ""
      throw ValidationError("“\(text)” may be \(found.count) people; name one by its id: \(named)\(more)")
    }
    return person
  }

  /// Everybody who could be meant by a name, most specific first: by a decision of the user's, by the very name, by its keys.
  private func people(called text: String) throws -> [StoredPerson] {
    let identity = NameEquivalence.identity(of: text)
    if let identity {
      let decided = try people(PeopleQuery(alias: identity, kinds: [.person]))
      if decided.count == 1 { return decided }
    }
    let named = try people(PeopleQuery(name: text))
    // A family name alone may be anybody's of the family.
    let isFull = identity?.given != nil || named.allSatisfy { $0.kind != .person }
    if isFull {
      let shown = named.filter { $0.name == text }
      if shown.count == 1 { return shown }
      if !named.isEmpty { return named }
    }
    let bodies = try people(
      PeopleQuery(
        identity: NameEquivalence.identity(ofOrganization: text), kinds: Person.Kind.allCases.filter { $0 != .person }))
    guard let identity else { return bodies }
    let family = try people(PeopleQuery(identity: identity, kinds: [.person]))
    let exact = identity.given == nil ? family : family.filter { $0.identity.given == identity.given }
    let people = exact.isEmpty ? family : exact
    return people + bodies + named.filter { one in !(family + bodies).contains { $0.id == one.id } }
  }
}
