import NewsModel
import Testing

@testable import NewsArchive

@Suite struct CandidateTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  func store(_ number: Int, _ people: (name: String, family: String, given: String?)..., role: String? = nil) throws {
    var draft = Draft(
      people.map(\.name).joined(separator: ", ") + " \(number).", uri: "https://example.org/\(number)",
      published: "2031-01-0\(number)")
    for person in people {
      draft = draft.person(person.name, person.family, person.given, roles: role.map { [$0] } ?? [])
    }
    try archive.store(draft)
  }

  func pairs() throws -> [String] {
    try archive.candidates().map { "\($0.person.name) = \($0.other.name)" }
  }

  func evidence(_ weight: FloatingPointSign) throws -> [String] {
    try archive.candidates()[0].evidence.filter { $0.weight.sign == weight }.map(\.text)
  }

  @Test func `family names one letter apart are proposed, with the role they share`() throws {
    try store(1, ("Pieter Laskow", "laskow", "pieter"), role: "the harbour master")
    try store(2, ("Pieter Lasko", "lasko", "pieter"), role: "harbour master")
    try store(3, ("Pieter Lasko", "lasko", "pieter"))
    #expect(try pairs() == ["Pieter Laskow = Pieter Lasko"])
    #expect(try evidence(.plus).contains("both are called “harbour master”"))
    #expect(try evidence(.plus).contains("named at the same time"))
  }

  @Test func `two full names in one article speak against it and go last`() throws {
    try store(1, ("Pieter Laskow", "laskow", "pieter"), ("Pieter Lasko", "lasko", "pieter"))
    try store(2, ("Jon Brekke", "brekke", "jon"))
    try store(3, ("Jonas Brekke", "brekke", "jonas"))
    #expect(try pairs() == ["Jon Brekke = Jonas Brekke", "Pieter Lasko = Pieter Laskow"])
    #expect(try archive.candidates()[1].evidence.contains { $0.text.contains("name both in full") && $0.weight < -2 })
  }

  @Test func `a family name alone names the others it may be`() throws {
    try store(1, ("Mara Velden", "velden", "mara"))
    try store(2, ("Joris Velden", "velden", "joris"))
    try store(3, ("Velden", "velden", nil))
    #expect(try Set(pairs()) == ["Velden = Mara Velden", "Velden = Joris Velden"])
    #expect(try evidence(.minus).contains { $0.hasPrefix("it may as well be p") })
  }

  @Test func `names in the other order, acronyms and other kinds are proposed`() throws {
    try store(1, ("Lin Bao", "bao", "lin"))
    try store(2, ("Bao Lin", "lin", "bao"))
    try archive.store(
      Draft("League of Small Ports, LSP", uri: "https://example.org/3")
        .person("League of Small Ports", "league of small ports", kind: .organization)
        .person("LSP", "lsp", kind: .organization))
    try archive.store(Draft("Ostrand", uri: "https://example.org/4").person("Ostrand", "ostrand", kind: .country))
    try archive.store(Draft("Ostrand.", uri: "https://example.org/5").person("Ostrand", "ostrand", kind: .organization))
    #expect(try Set(pairs()) == ["Bao Lin = Lin Bao", "LSP = League of Small Ports", "Ostrand = Ostrand"])
  }

  @Test func `whom the user told apart is not proposed, and nobody is merged`() throws {
    for number in 1...2 { try store(number, ("Mara Velden", "velden", "mara")) }
    try archive.split(#require(try archive.people(PeopleQuery()).first), articles: [2])
    #expect(try archive.candidates().isEmpty)
    #expect(try archive.people(PeopleQuery()).count == 2)
  }

  @Test(arguments: [
    ("lasko", "laskow", true), ("lasko", "laska", true), ("lasko", "lasko", true), ("lasko", "alsko", false),
    ("lasko", "laskowa", false), ("", "a", true),
  ])
  func `one letter apart`(one: String, two: String, isNear: Bool) {
    #expect(CandidatePairs.isNear(one, two) == isNear)
    #expect(CandidatePairs.isNear(two, one) == isNear)
  }
}
