import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct PeopleResolverTests {
  private func people(_ string: String) -> [Person] {
    PeopleResolver(document: Document(body: string, reference: nil)).people
  }

  @Test func `spellings of one name are mentions of one person`() {
    let found = people("We saw Yuri Marchenko and then Yuriy Marchenko.")
    #expect(found.map { $0.mentions.map(\.text) } == [["Yuri Marchenko", "Yuriy Marchenko"]])
  }

  @Test func `a family name alone joins its full name, before or behind it`() {
    let found = people("The boat of Velk was first. It carried Maria Velk home, and Velk slept.")
    #expect(found.map(\.name) == ["Maria Velk"])
    #expect(found.first?.mentions.count == 3)
  }

  @Test func `a name that is nobody's by itself is whose family name has an age`() {
    let found = people("The board picked Ilke Brandovar last week. Brandovar, 48, ran the dairy business.")
    #expect(found.map(\.name) == ["Ilke Brandovar"])
  }

  @Test func `two people of one family name stay apart`() {
    let found = people("We saw Maria Velk and Peter Velk.")
    #expect(found.map(\.name) == ["Maria Velk", "Peter Velk"])
  }

  @Test func `a family name means whom the text has introduced, and nobody once it has introduced two`() {
    let found = people("Maria Velk came. Then Velk sat. Peter Velk came too, and Velk left.")
    #expect(found.first { $0.name == "Maria Velk" }?.mentions.count == 2)
    #expect(found.first { $0.name == "Peter Velk" }?.mentions.count == 1)
  }

  @Test func `a title tells which of two people a family name means`() {
    let found = people("We saw President Maria Velk and Mayor Peter Velk. Later Mayor Velk slept.")
    #expect(found.first { $0.name == "Peter Velk" }?.mentions.map(\.text) == ["Peter Velk", "Velk"])
    #expect(found.first { $0.name == "Maria Velk" }?.mentions.map(\.text) == ["Maria Velk"])
  }

  @Test func `roles are gathered as worded and each once`() {
    let found = people(
      "Harbour Secretary Maria Velk came. Harbour Secretary Maria Velk sat. Maria Velk, a lawyer, left.")
    #expect(found.map(\.roles) == [["Harbour Secretary", "lawyer"]])
  }

  @Test func `a title leads to the one person who bears it`() {
    let document = Document(
      body: "Harbour Secretary Maria Velk and Mayor Peter Tarn came. The mayor sat.", reference: nil)
    let resolver = PeopleResolver(document: document)
    let title = document.tokens.indices.filter { document.isToken($0, "mayor") }.last!
    #expect(resolver.person(withTitle: (title - 1)..<(title + 1)).map { resolver.people[$0].name } == "Peter Tarn")
  }

  @Test func `a title of another country leads to nobody`() {
    let document = Document(body: "Norwegian President Maria Velk came. The Chilean president sat.", reference: nil)
    let resolver = PeopleResolver(document: document)
    let title = document.tokens.indices.filter { document.isToken($0, "president") }.last!
    #expect(resolver.person(withTitle: (title - 2)..<(title + 1)) == nil)
    #expect(resolver.person(withTitle: title..<(title + 1)) == 0)
  }

  @Test func `a country and its capital are one`() {
    let article = Article(
      identifier: "fixture", body: "Oslo said the pier would close.\n\nNorway said the ferry would move.")
    let found = Extractor().extract(article).people
    #expect(found.map(\.name) == ["Norway"])
    #expect(found.first?.mentions.map(\.text) == ["Oslo", "Norway"])
  }

  @Test func `a form of address keeps a wife from her husband`() {
    let found = people("Robert Velk came on Monday. Mrs Velk stayed at home. Mr Velk left early.")
    #expect(found.map(\.name) == ["Robert Velk", "Velk"])
    #expect(found.first?.mentions.map(\.text) == ["Robert Velk", "Velk"])
  }

  @Test func `a family name that has long meant one person goes on to, unless a namesake was just named`() {
    let found = people(
      """
      Maria Velk came. Velk sat. Velk spoke. Her cousin Peter Velk came too. Velk left with him. It rained all day. \
      Then Velk sang.
      """)
    #expect(found.first { $0.name == "Maria Velk" }?.mentions.count == 4)
    #expect(found.first { $0.name == "Peter Velk" }?.mentions.count == 1)
  }

  @Test func `a short name in brackets is the body's`() {
    let resolver = PeopleResolver(
      document: Document(body: "The Harbour Workers Union (HWU) met. Later HWU voted.", reference: nil))
    for index in resolver.mentions.indices { _ = resolver.person(ofMention: index) }
    #expect(resolver.people.map(\.name) == ["Harbour Workers Union"])
  }

  @Test func `a double family name alone leads to its bearer`() {
    let found = people("Maria Velk-Tarn came. Nobody believed Velk-Tarn.")
    #expect(found.map(\.name) == ["Maria Velk-Tarn"])
    #expect(found.first?.mentions.count == 2)
  }

  @Test func `a company is called by its first word where the text has introduced it`() {
    let text = "Halvor Foods agreed to buy a rival. Halvor said it would pay. The Halvor deal is big."
    let found = Extractor().extract(Article(identifier: "fixture", body: text))
    #expect(!found.statements.isEmpty && found.statements.allSatisfy { $0.speaker == "Halvor Foods" })
  }

  @Test func `a given name of two syllables ends a name`() {
    #expect(people("We saw Lin Mei-hua and then Kwan Soo-jin.").map(\.name) == ["Lin Mei-hua", "Kwan Soo-jin"])
  }
}
