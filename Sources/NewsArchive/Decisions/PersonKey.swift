import NewsModel

/// By what a decision knows somebody, whatever id the derived tables give: the unique key of the table `people`.
struct PersonKey: Hashable {
  var kind: String
  var family: String
  var given: String?
  /// 0, or the number of the split that told this one apart from a namesake.
  var apart: Int64 = 0

  init(kind: String, family: String, given: String?, apart: Int64 = 0) {
    self.kind = kind
    self.family = family
    self.given = given
    self.apart = apart
  }

  init(_ family: PersonResolver.Family, _ given: String?) {
    self.init(kind: family.kind, family: family.key, given: given)
  }

  init(_ person: StoredPerson) {
    self.init(
      kind: person.kind.rawValue, family: person.identity.family, given: person.identity.given, apart: person.apart)
  }

  init(_ person: Person) {
    self.init(kind: person.kind.rawValue, family: person.identity.family, given: person.identity.given)
  }

  var familyOfKind: PersonResolver.Family { PersonResolver.Family(kind: kind, key: family) }

  /// Whether it is that of a full name, which tells people apart: no family name alone, and no initial or short form.
  var isFullName: Bool {
    guard kind == Person.Kind.person.rawValue else { return true }
    return given.map { !GivenKey($0).isVague } ?? false
  }
}
