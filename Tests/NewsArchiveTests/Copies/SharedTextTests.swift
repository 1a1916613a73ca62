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
    func report(_ figures: [Int]) -> String {
      """
      The bank said it had given the market a further \(figures[0]) million of help in the afternoon session. This takes its help \
      so far today to \(figures[1]) million and compares with its forecast of a shortage of around \(figures[2]) million. The bank \
      bought bills outright for \(figures[3]) million in the first band, and for \(figures[4]) million in the second one.
      """
    }
    let one = report([152, 497, 700, 34, 39])
    let other = report([168, 188, 210, 25, 138])
    let found = overlap(one, other)
    #expect(found.share > 0.5 && found.words.inPassages > 20)
    #expect(!found.isCopy)
    #expect(overlap(one, "It was a long day. " + one.split(separator: ". ")[0] + ". More is to come.").isCopy)
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
