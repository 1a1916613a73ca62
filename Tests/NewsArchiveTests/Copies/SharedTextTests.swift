import Testing

@testable import NewsArchive

@Suite struct SharedTextTests {
  func text(_ numbers: some Sequence<Int>) -> String { numbers.map { "word\($0)" }.joined(separator: " ") }

  func overlap(_ one: String, _ other: String) -> SharedText.Overlap {
    SharedText(WordRuns(one)).overlap(with: WordRuns(other))
  }

  @Test func `what is shared is counted in words, from either side`() {
    let found = overlap(text(0..<100), text(500..<540) + " " + text(20..<60))
    #expect(found.words.all == 40)
    #expect(found.otherWords.all == 40)
    #expect(found.share == 0.4)
    #expect(found.otherShare == 0.5)
    #expect(found.isCopy)
    #expect(!found.isEdition)
  }

  @Test func `runs shorter than five words are chance`() {
    let one = text(0..<100)
    let other = (0..<25).map { text(($0 * 4)..<($0 * 4 + 4)) + " other\($0)" }.joined(separator: " ")
    #expect(overlap(one, other).words.all == 0)
  }

  @Test func `a frame filled with other words is no copy`() {
    // Seven words of every ten are the same, never more than seven in a row.
    func filled(_ tag: String) -> String {
      (0..<12).map { text(($0 * 7)..<($0 * 7 + 7)) + " \(tag)\($0)a \(tag)\($0)b \(tag)\($0)c" }.joined(separator: " ")
    }
    let found = overlap(filled("x"), filled("y"))
    #expect(found.share > 0.6 && found.words.inPassages == 0)
    #expect(!found.isEdition)
  }

  @Test func `two fillings of one form are no copies, a brief that keeps a sentence is one`() {
    // Twelve words of the form, five of its filling, and so on; a sentence has 34 words.
    func report(_ tag: String) -> String {
      (0..<4).map { sentence in
        (0..<2).map { half in
          let place = sentence * 2 + half
          return text((place * 12)..<(place * 12 + 12)) + (0..<5).map { " \(tag)\(place)x\($0)" }.joined()
        }.joined(separator: " ") + "."
      }.joined(separator: " ")
    }
    let one = report("a")
    let found = overlap(one, report("b"))
    #expect(found.share > 0.6 && found.words.inPassages > 80)
    #expect(!found.isCopy)
    let sentence =
      "She said so in the old hall of the town to all who had come there on foot, and to many who had come by boat."
    #expect(overlap(one + " " + sentence, "It was a long day for them. " + sentence + " More of it is to come.").isCopy)
  }

  @Test func `an edited text is an edition, a brief of it is not`() {
    let text = text(0..<200)
    #expect(overlap(text, self.text(0..<90) + " changed " + self.text(92..<200) + " " + self.text(300..<340)).isEdition)
    let brief = overlap(text, self.text(0..<50))
    #expect(brief.isCopy && !brief.isEdition)
    #expect(overlap(text, text).share == 1)
  }

  @Test func `a passage that stands twice is counted twice where it does`() {
    let found = overlap(text(0..<20), text(0..<20) + " and " + text(0..<20))
    #expect(found.otherWords.all == 40)
    #expect(found.words.all == 20)
  }
}
