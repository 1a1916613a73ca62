import Testing

@testable import NewsLanguage

@Suite struct EnglishNounTests {
  @Test(arguments: [
    ("envoy", "envoys"), ("deputy", "deputies"), ("coach", "coaches"), ("spokesman", "spokesmen"), ("boss", "bosses"),
    ("midwife", "midwives"), ("grandchild", "grandchildren"), ("mayor", "mayors"),
  ])
  func `plurals follow the spelling`(_ noun: (String, String)) {
    #expect(EnglishNoun.plural(of: noun.0) == noun.1)
  }

  @Test func `a noun for people and its plural have one lemma`() {
    let (one, many) = (Lexicon.english.entry(of: "refugee"), Lexicon.english.entry(of: "refugees"))
    #expect(one.lemma == many.lemma && one.lemma != 0)
    #expect(one.classes.contains(.personNoun) && !one.classes.contains(.pluralNoun))
    #expect(many.classes.isSuperset(of: [.personNoun, .pluralNoun]))
    #expect(Lexicon.english.entry(of: "women").classes.isSuperset(of: [.personNoun, .pluralNoun, .feminine]))
    #expect(Lexicon.english.entry(of: "ministers").classes.isSuperset(of: [.personNoun, .pluralNoun]))
  }
}
