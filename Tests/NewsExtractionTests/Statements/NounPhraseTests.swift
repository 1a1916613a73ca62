import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct NounPhraseTests {
  private func phrases(_ string: String) -> NounPhrase {
    let document = Document(body: string, reference: nil)
    return NounPhrase(document: document, resolver: PeopleResolver(document: document))
  }

  /// The noun phrase that stands before `word`.
  private func phrase(before word: String, in string: String) -> String? {
    let phrases = phrases(string)
    let analyzed = phrases.document.analyzed
    guard let end = analyzed.tokens.indices.first(where: { analyzed.string($0) == word }) else { return nil }
    return phrases.ending(before: end, from: 0).map { analyzed.string($0) }
  }

  /// The noun phrase that stands behind `word`.
  private func phrase(behind word: String, in string: String) -> String? {
    let phrases = phrases(string)
    let analyzed = phrases.document.analyzed
    guard let start = analyzed.tokens.indices.first(where: { analyzed.string($0) == word }) else { return nil }
    return phrases.starting(at: start + 1, limit: analyzed.tokens.count).map { analyzed.string($0) }
  }

  @Test(arguments: [
    ("Maria Velk said so.", "Maria Velk"),
    ("Later, harbour secretary Maria Velk said so.", "harbour secretary Maria Velk"),
    ("A spokesman for the Harbour Board said so.", "A spokesman for the Harbour Board"),
    ("In Norway officials said so.", "officials"), ("Velk left and officials said so.", "officials"),
    ("Maria Velk and Tomas Orlan said so.", "Maria Velk and Tomas Orlan"),
    ("Nobody knows what she said so.", "she"), ("On Tuesday two officials said so.", "two officials"),
  ])
  func `a subject is read up to what cannot be in it`(_ pair: (text: String, phrase: String)) {
    #expect(phrase(before: "said", in: pair.text) == pair.phrase)
  }

  @Test(arguments: [
    ("“No,” said Maria Velk in Kolm.", "Maria Velk"), ("“No,” said Maria Velk, who left.", "Maria Velk"),
    ("“No,” said the head of the harbour board.", "the head of the harbour board"),
  ])
  func `a subject behind its verb ends where the saying is told of`(_ pair: (text: String, phrase: String)) {
    #expect(phrase(behind: "said", in: pair.text) == pair.phrase)
  }

  @Test func `what cannot speak is no subject`() {
    #expect(phrase(before: "said", in: "Soon after said bridge fell.") == nil)
    #expect(phrase(before: "said", in: "said Maria Velk.") == nil)
  }

  @Test(arguments: [
    ("The report is out.", "report"), ("Velk’s claims are old.", "claims"), ("Its claim is old.", "claim"),
  ])
  func `a form behind a determiner or a possessor is a noun`(_ pair: (text: String, word: String)) {
    let phrases = phrases(pair.text)
    let analyzed = phrases.document.analyzed
    let index = analyzed.tokens.indices.first { analyzed.string($0) == pair.word }!
    #expect(phrases.isNounUse(index))
  }
}
