import NewsLanguage
import Testing

@Suite struct PartOfSpeechTests {
  @Test(arguments: [
    ("ADJ", PartOfSpeech.adjective), ("ADP", .adposition), ("ADV", .adverb), ("AUX", .auxiliary),
    ("CCONJ", .coordinatingConjunction), ("DET", .determiner), ("INTJ", .interjection), ("NOUN", .noun),
    ("NUM", .numeral), ("PART", .particle), ("PRON", .pronoun), ("PROPN", .properNoun), ("PUNCT", .punctuation),
    ("SCONJ", .subordinatingConjunction), ("SYM", .symbol), ("VERB", .verb), ("X", .other),
  ])
  func `a tag of the treebanks has its part of speech`(_ pair: (tag: String, part: PartOfSpeech)) {
    #expect(PartOfSpeech(universal: pair.tag) == pair.part)
  }

  @Test(arguments: ["", "noun", "NOUN NN", "_"])
  func `a tag that is none of the universal ones is other`(_ tag: String) {
    #expect(PartOfSpeech(universal: tag) == .other)
  }

  @Test func `every part of speech has a tag`() {
    let tags = [
      "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
      "SYM",
      "VERB", "X",
    ]
    #expect(Set(tags.map { PartOfSpeech(universal: $0) }) == Set(PartOfSpeech.allCases))
  }
}
