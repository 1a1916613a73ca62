import NewsModel
import Testing

@testable import NewsExtraction

/// Marks: ⟦words⟧a, where references and names with one letter are one; names stand in plain brackets, `[Ada Pym]a`.
@Suite struct ReferenceResolverTests {
  /// The text without marks, and for each mark its words' offset and letter.
  private func read(_ marked: String) -> (text: String, marks: [(start: Int, end: Int, letter: Character)]) {
    var text = ""
    var starts: [Int] = []
    var marks: [(Int, Int, Character)] = []
    var characters = marked[...]
    while let character = characters.popFirst() {
      switch character {
      case "⟦": starts.append(text.unicodeScalars.count)
      case "⟧": marks.append((starts.removeLast(), text.unicodeScalars.count, characters.popFirst()!))
      default: text.append(character)
      }
    }
    return (text, marks)
  }

  /// Expects the marked words to be found and to be one exactly where their letters are.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (text, marks) = read(marked)
    let found = Extractor().extract(Article(identifier: "x", body: text))
    var chains: [Int: Int] = [:]
    for (index, person) in found.people.enumerated() {
      for mention in person.mentions { chains[mention.span.start << 20 | mention.span.end] = index }
    }
    for reference in found.references { chains[reference.span.start << 20 | reference.span.end] = reference.chain }
    for mark in marks {
      #expect(chains[mark.start << 20 | mark.end] != nil, "not found: \(mark)", sourceLocation: sourceLocation)
      for other in marks {
        let areOne = chains[mark.start << 20 | mark.end] == chains[other.start << 20 | other.end]
        #expect(areOne == (mark.letter == other.letter), "\(mark) and \(other)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func `a pronoun means the person of its sex who was spoken of last`() {
    check("⟦Ada Pym⟧a met ⟦Oscar Lind⟧b in Kolm. ⟦She⟧a showed ⟦him⟧b ⟦her⟧a plans.")
  }

  @Test func `the subject of a clause is not its object`() {
    check("⟦Oscar Lind⟧a waited for ⟦Peter Velk⟧b. ⟦He⟧a thanked ⟦him⟧b.")
  }

  @Test func `a possessor in the phrase that opens a sentence is the subject behind it`() {
    check("⟦Oscar Lind⟧b slept. In ⟦her⟧a speech, ⟦Ada Pym⟧a thanked the crew.")
  }

  @Test func `in a quotation the first person is the speaker, and outside it the author`() {
    check("“⟦I⟧a never saw ⟦my⟧a boat again,” ⟦Ada Pym⟧a said. ⟦I⟧b asked around.")
  }

  @Test func `"we" of two speakers are different people`() {
    check("“⟦We⟧a will sail,” Ada Pym said. “⟦We⟧b will not,” Oscar Lind said.")
  }

  @Test func `"they" are several, and not one person`() {
    check("⟦Two fishermen⟧a rescued Ada Pym. ⟦They⟧a were cold.")
  }

  @Test func `"they" can be one whom nobody knows`() {
    check("If ⟦someone⟧a calls, ⟦they⟧a will hear nothing.")
  }

  @Test func `"they" of a company means no people`() {
    let found = Extractor().extract(Article(identifier: "x", body: "The Harbour Company sold a pier. They bought two."))
    #expect(found.references.isEmpty)
  }

  @Test func `an apposition and a copula tell who somebody is`() {
    check("⟦Ada Pym⟧a, ⟦a teacher⟧a from Kolm, left. ⟦Oscar Lind⟧b was ⟦a sailor⟧b.")
  }

  @Test func `the role of a person means that person later`() {
    check("The harbour envoy ⟦Ada Pym⟧a left Kolm. ⟦The envoy⟧a was tired.")
  }

  @Test func `the same noun with "the" means the same, with "a" or "another" somebody else`() {
    check("⟦A pilot⟧a saw the boat. ⟦Another pilot⟧b did not. Hours later ⟦the boat's captain⟧c left.")
    check("⟦A 34-year-old sailor⟧a left the boat. ⟦The sailor⟧a slept.")
  }

  @Test func `different numbers are different people`() {
    check("⟦Forty migrants⟧a came in May. ⟦Sixty migrants⟧b came in June.")
  }

  @Test func `"the boy" means who was spoken of last`() {
    check("⟦Ahmed Lind⟧a built a raft. People liked ⟦the boy⟧a.")
  }

  @Test func `relatives are told by whose they are`() {
    check("⟦Ada Pym⟧a left with ⟦⟦her⟧a father⟧b. Later ⟦⟦her⟧a father⟧b slept.")
  }

  @Test func `chains of those who are not named begin behind the people`() {
    let found = Extractor().extract(Article(identifier: "x", body: "Ada Pym saw a sailor. The sailor waved."))
    let unnamed = found.references.filter { $0.person == nil }
    #expect(unnamed.map(\.chain) == [found.people.count, found.people.count])
    #expect(found.references.allSatisfy { $0.person == nil || $0.person == $0.chain })
  }

  @Test func `spans count Unicode scalars`() {
    let text = "🚢 Ådal: Ada Pym left. She wept."
    let reference = Extractor().extract(Article(identifier: "x", body: text)).references.last
    let scalars = Array(text.unicodeScalars)
    #expect(reference.map { String(String.UnicodeScalarView(scalars[$0.span.start..<$0.span.end])) } == "She")
  }

  @Test func `references are left out on demand`() {
    let article = Article(identifier: "x", body: "Ada Pym left. She wept.")
    #expect(Extractor(references: false).extract(article).references.isEmpty)
    #expect(Extractor(references: false).extract(article).people == Extractor().extract(article).people)
  }
}
