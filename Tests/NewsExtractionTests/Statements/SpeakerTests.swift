import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct SpeakerTests {
  /// The name that speaks in a phrase.
  private func speaker(_ phrase: String) -> String? {
    let document = Document(body: phrase, reference: nil)
    let resolver = PeopleResolver(document: document)
    let speaker = Speaker(document.tokens.indices, document, resolver)
    return speaker.mention.map { document.analyzed.string(resolver.mentions[$0].tokens) }
  }

  @Test(arguments: [
    ("Maria Velk", "Maria Velk"), ("harbour secretary Maria Velk", "Maria Velk"),
    ("Secretary of State Maria Velk", "Maria Velk"), ("Maria Velk of the Harbour Board", "Maria Velk"),
    ("the Harbour Board", "Harbour Board"),
  ])
  func `the name of a phrase speaks`(_ pair: (phrase: String, name: String)) {
    #expect(speaker(pair.phrase) == pair.name)
  }

  @Test(arguments: [
    "a spokesman for the Harbour Board", "an aide to Maria Velk", "Maria Velk and Tomas Orlan", "two officials", "she",
  ])
  func `a name that somebody only belongs to does not speak`(_ phrase: String) {
    #expect(speaker(phrase) == nil)
  }

  @Test func `two titles before a name are one person's`() {
    let article = MarkedArticle("⟦The firm paid for the pier⟧, said lobbyist and party strategist Maria Velk.")
    #expect(article.speakers == ["Maria Velk"])
  }
}
