import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct PeopleIndexTests {
  /// Persons by full name, with a role each, in this order.
  private func index(_ people: [(name: String, roles: [String])]) -> PeopleIndex {
    var index = PeopleIndex()
    for (number, person) in people.enumerated() {
      index.insert(
        Person(name: person.name, kind: .person, identity: NameEquivalence.identity(of: person.name)!), at: number)
      for role in person.roles { index.note(role: role, of: number) }
    }
    return index
  }

  @Test func `namesakes are found in the order in which they came`() {
    let index = index([("Maria Velk", []), ("Tomas Orlan", []), ("Peter Velk", [])])
    #expect(index.persons(ofFamily: "velk") == [0, 2])
    #expect(index.persons(ofFamily: "tarn").isEmpty)
  }

  @Test func `a given name leads to the one who bears it`() {
    let index = index([("Maria Velk", []), ("Tomas Orlan", []), ("Maria Tarn", [])])
    #expect(index.onlyPerson(givenName: { NameEquivalence.givenKey("Tomas") }) == 1)
    #expect(index.onlyPerson(givenName: { NameEquivalence.givenKey("Maria") }) == nil)
  }

  @Test func `a title leads to the one person whose role has its words`() {
    var index = index([
      ("Maria Velk", ["Norwegian Harbour Secretary", "mayor"]), ("Tomas Orlan", ["Chilean Harbour Secretary"]),
    ])
    #expect(index.person(withTitle: RoleWords("the Norwegian secretary")) == 0)
    #expect(index.person(withTitle: RoleWords("the secretary")) == nil)
    #expect(index.person(withTitle: RoleWords("the Japanese secretary")) == nil)
    #expect(index.person(withTitle: RoleWords("Norway")) == nil)
    // A role noted after the first look-up counts too; a second one of the same person leaves him one.
    index.note(role: "Mayor of Kolm", of: 0)
    #expect(index.person(withTitle: RoleWords("mayor")) == 0)
    index.note(role: "mayor", of: 1)
    #expect(index.person(withTitle: RoleWords("mayor")) == nil)
  }

  @Test func `a body goes by its name, and is no person`() {
    var index = PeopleIndex()
    let identity = NameEquivalence.identity(ofOrganization: "the Harbour Board")
    index.insert(Person(name: "Harbour Board", kind: .organization, identity: identity), at: 0)
    #expect(index.body(NameEquivalence.identity(ofOrganization: "Harbour Board")) == 0)
    #expect(index.persons(ofFamily: identity.family).isEmpty)
  }

  @Test func `the first mention is the earliest, whenever it was noted`() {
    var index = index([("Maria Velk", [])])
    index.note(mentionAt: 40, of: 0)
    index.note(mentionAt: 7, of: 0)
    #expect(index.firstMention(of: 0) == 7)
  }
}
