import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct ClauseReaderTests {
  private func reader(_ string: String) -> ClauseReader {
    let document = Document(body: string, reference: nil)
    return ClauseReader(document: document, resolver: PeopleResolver(document: document))
  }

  private func names(_ mentions: [Int], _ reader: ClauseReader) -> [String] {
    mentions.map { reader.document.analyzed.string(reader.resolver.mentions[$0].tokens) }
  }

  private func token(_ word: String, _ reader: ClauseReader) -> Int {
    reader.tokens.indices.first { reader.word($0) == word }!
  }

  @Test func `a list of agents is read from either side`() {
    let reader = reader("Envoys of Norway, Chile and Japan met Maria Velk and Tomas Orlan.")
    let verb = token("met", reader)
    #expect(names(reader.agents(before: verb, from: 0), reader) == ["Norway", "Chile", "Japan"])
    #expect(
      names(reader.agents(from: verb + 1, limit: reader.tokens.count), reader) == ["Maria Velk", "Tomas Orlan"])
  }

  @Test func `a country that belongs to a title is no agent beside it`() {
    let reader = reader("Norway President Maria Velk met nobody.")
    #expect(names(reader.agents(before: token("met", reader), from: 0), reader) == ["Maria Velk"])
  }

  @Test func `a clause ends at a semicolon and at but`() {
    let reader = reader("The bell rang; Norway met Chile, but the pier fell.")
    let verb = token("met", reader)
    let clause = reader.clause(around: verb..<(verb + 1), in: 0..<reader.tokens.count)
    #expect(reader.document.analyzed.string(clause) == "Norway met Chile,")
  }

  @Test(arguments: [
    ("Norway met Chile.", Event.Status.happened), ("Norway will meet Chile.", .planned),
    ("Norway is expected to meet Chile.", .planned), ("Norway did not meet Chile.", .denied),
    ("Norway didn't meet Chile.", .denied),
  ])
  func `the words around the trigger tell whether it took place`(_ pair: (text: String, status: Event.Status)) {
    let reader = reader(pair.text)
    let verb = reader.tokens.indices.first { ["met", "meet"].contains(reader.word($0)) }!
    #expect(reader.status(of: verb..<(verb + 1), in: 0..<reader.tokens.count) == pair.status)
  }

  @Test func `the nearest place wins, and a person is none`() {
    let reader = reader("In Kolm the two met in Varn, in Maria Velk they trust.")
    let verb = token("met", reader)
    let place = reader.place(near: verb..<(verb + 1), in: 0..<reader.tokens.count)
    #expect(place.map { reader.document.analyzed.string($0) } == "Varn")
  }
}
