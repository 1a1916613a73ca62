import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct NameFinderTests {
  private func mentions(_ string: String) -> [(name: String, mention: NameMention)] {
    let document = Document(body: string, reference: nil)
    return NameFinder(document: document).mentions().map { (document.analyzed.string($0.tokens), $0) }
  }

  private func names(_ string: String) -> [String] { mentions(string).map(\.name) }

  @Test func `a title is parted from the name behind it`() {
    let found = mentions("Nobody believed Harbour Secretary Maria Velk in the end.")
    #expect(found.map(\.name).contains("Maria Velk"))
    #expect(found.first { $0.name == "Maria Velk" }?.mention.strength == .strong)
  }

  @Test func `a post behind a word alone makes it somebody`() {
    let found = mentions("Kesik, the spokeswoman of Morwen's defence ministry, said on Monday that a unit had fired.")
    #expect(found.first { $0.name == "Kesik" }?.mention.kind == .person)
    let firm = mentions("Ostrel, the leader of the dairy market, said on Monday that sales had grown.")
    #expect(
      firm.first { $0.name == "Ostrel" }.map { $0.mention.kind != .person || $0.mention.strength == .weak } ?? true)
  }

  @Test func `a country before a title is a name of its own`() {
    #expect(names("Later Norway President Maria Velk left.") == ["Norway", "Maria Velk"])
  }

  @Test func `particles belong to the name`() {
    #expect(names("He saw Jan van der Molt there.") == ["Jan van der Molt"])
    #expect(names("He saw Maria de Solva there.") == ["Maria de Solva"])
  }

  @Test func `hyphens belong to the name`() {
    #expect(names("He saw Jean-Luc Tarn there.") == ["Jean-Luc Tarn"])
  }

  @Test func `a head noun makes an organization`() {
    let found = mentions("They wrote to the Harbour Ministry.")
    #expect(found.map(\.name) == ["Harbour Ministry"])
    #expect(found.map(\.mention.kind) == [.organization])
  }

  @Test func `a country before a body is part of the body's name`() {
    let found = mentions("They wrote to the Norwegian Harbour Ministry.")
    #expect(found.map(\.name) == ["Norwegian Harbour Ministry"])
    #expect(found.map(\.mention.kind) == [.organization])
  }

  @Test func `a capital stands for its country`() {
    let found = mentions("The envoy flew to Lisbon.")
    #expect(found.map { $0.mention.country.map { Lexicon.english.countries[$0].name } } == ["Portugal"])
    #expect(found.map(\.mention.isPlace) == [true])
  }

  @Test func `a word that opens a sentence is no name for its capital letter`() {
    #expect(names("However the pier held. Yesterday it fell.").isEmpty)
  }

  @Test func `a weekday and a month are no names`() {
    #expect(names("The pier fell on Tuesday, 6 May 2031.").isEmpty)
  }

  @Test func `words of a headline are no names without a title or a given name`() {
    #expect(names("Old Wooden Pier Falls Into Cold Harbour Water\n\nNobody was hurt.").isEmpty)
  }

  @Test(arguments: [
    ("A judge heard that Democrat Hillary Brandt had won the race.", "Hillary Brandt"),
    ("The group, among them Tories Kenneth Clarke and others, met.", "Kenneth Clarke"),
    ("The Secretary of State Kasim Megabach spoke.", "Kasim Megabach"),
    ("The Chancellor of the Exchequer Nigel Lawson spoke.", "Nigel Lawson"),
  ])
  func `a party and the end of an office are no part of the name`(_ example: (String, String)) {
    #expect(names(example.0).contains(example.1))
  }

  @Test func `what goes on behind a name in a headline is no part of it`() {
    #expect(
      !names("Hillary Brown Wins Award For Harbour Work\n\nNobody was hurt.").contains { $0.contains("Wins") })
    #expect(names("Woman Reveals Stunning Thing About Harbour Work\n\nNobody was hurt.").isEmpty)
  }

  @Test func `capitals alone are a weak mention`() {
    #expect(mentions("The boat of Dovrel sank.").map(\.mention.strength) == [.weak])
  }

  @Test func `names of several cultures are found without a title`() {
    #expect(names("The prize went to Lim Soo-jin and to Chidi Okafor.") == ["Lim Soo-jin", "Chidi Okafor"])
    #expect(names("Nobody had seen Khalid al-Amri since.") == ["Khalid al-Amri"])
  }

  @Test func `a nickname in quotation marks stands inside its name`() {
    #expect(names("They asked Richard \"Tow\" Brandt about it.") == ["Richard \"Tow\" Brandt"])
  }

  @Test func `a person behind a body is a name of its own`() {
    #expect(names("They asked NPD Robert Brandt about it.").contains("Robert Brandt"))
  }

  @Test func `words between two titles are title`() {
    #expect(names("They asked Chief Harbour Officer Maria Velk.") == ["Maria Velk"])
  }

  @Test func `an age behind a name makes a person`() {
    let found = mentions("The cook was Dovrel Tarn, 34, of the ferry.")
    #expect(found.first?.name == "Dovrel Tarn")
    #expect(found.first?.mention.kind == .person)
    #expect(found.first?.mention.strength == .strong)
  }

  @Test func `a paper that is named after its town is nobody`() {
    #expect(!mentions("She wrote it for the Lisbon Star in May.").contains { $0.mention.kind == .person })
  }

  @Test func `an honour behind a name is no name`() {
    #expect(names("They saw prosecutor Maria Velk KC there.") == ["Maria Velk"])
  }

  @Test func `a body's name begins with its first capital`() {
    #expect(names("They met the Velkian Farmers' Federation there.") == ["Velkian Farmers' Federation"])
    let found = mentions("They joined the union Bakers and Millers United there.")
    #expect(found.map(\.name) == ["Bakers and Millers United"])
    #expect(found.map(\.mention.kind) == [.organization])
  }

  @Test func `a firm of two names is one`() {
    #expect(names("She works at Brook & Pell in town.") == ["Brook & Pell"])
  }

  @Test func `talks named after two people are no person`() {
    #expect(names("They hailed the Smith-Jones talks there.") == ["Smith", "Jones"])
  }

  @Test func `a name behind the noun for a body is the body's`() {
    let found = mentions("They fled to the town, according to the aid group Open Hands.")
    #expect(found.map(\.name) == ["Open Hands"])
    #expect(found.map(\.mention.kind) == [.organization])
  }

  @Test func `a people's name behind a form of address is a person's`() {
    let found = mentions("They thanked Mr German for it.")
    #expect(found.map(\.name) == ["German"])
    #expect(found.map(\.mention.kind) == [.person])
  }

  @Test func `a seat in parliament is no part of a party's name`() {
    #expect(!names("A Labour MP said so.").contains { $0.contains("MP") })
  }

  @Test func `somebody taken up by who or a pronoun is a person`() {
    for text in ["They had lost, said Brandt, who leads them.", "Brandt said he had lost."] {
      #expect(mentions(text).first { $0.name == "Brandt" }?.mention.kind == .person)
    }
  }

  @Test func `where analysts work is a body`() {
    #expect(mentions("An analyst at Hartley Wood sold it.").map(\.mention.kind) == [.organization])
  }
}
