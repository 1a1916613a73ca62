import Testing

@testable import NewsLanguage

@Suite struct NameRunsTests {
  private func runs(_ string: String) -> [String] {
    let text = AnalyzedText(string)
    var runs: [String] = []
    NameRuns(text).forEach { run, _ in runs.append(text.string(run)) }
    return runs
  }

  @Test func `capitalized words in a row are a run, with what may join them`() {
    #expect(runs("We saw Maria de Velk at the Board of Trade.") == ["Maria de Velk", "Board of Trade"])
    #expect(runs("We saw Lim Soo-jin and al-Amri.") == ["Lim Soo-jin and al-Amri"])
  }

  @Test func `a word of grammar that opens a sentence, a pronoun and a country alone are no runs`() {
    #expect(runs("The pier fell and I left Norway. However it stood.").isEmpty)
  }

  @Test func `a country in a longer run stays in it`() {
    #expect(runs("We saw Norway Harbours there.") == ["Norway Harbours"])
  }
}

@Suite struct NameLabelTests {
  @Test func `a further word follows a word of its own kind alone`() {
    for kind in NameKind.allCases {
      for other in NameKind.allCases {
        #expect(NameLabel.follows(NameLabel.inside(kind), NameLabel.begin(other)) == (kind == other))
        #expect(NameLabel.follows(NameLabel.inside(kind), NameLabel.inside(other)) == (kind == other))
        #expect(NameLabel.follows(NameLabel.begin(kind), NameLabel.inside(other)))
      }
      #expect(!NameLabel.follows(NameLabel.inside(kind), NameLabel.outside))
      #expect(NameLabel.kind(NameLabel.inside(kind)) == kind)
    }
    #expect(NameLabel.kind(NameLabel.outside) == nil)
  }
}

@Suite struct NameRecognizerTests {
  private func names(_ string: String) -> [String] {
    let text = AnalyzedText(string)
    return NameRecognizer.english.names(in: text, isTitleCase: text.sentences.map { text.isTitleCase($0) })
      .map { "\(text.string($0.tokens)): \($0.kind)" }
  }

  @Test func `a sentence's names are told apart by what they name`() {
    #expect(
      names("Maria Velk of the Harbour Board said in Dovrel that she would leave.") == [
        "Maria Velk: person", "Harbour Board: organization", "Dovrel: place",
      ])
  }

  @Test func `a text without capitals has no names`() {
    #expect(names("nobody was hurt when the pier fell.").isEmpty)
    #expect(names("").isEmpty)
  }
}
