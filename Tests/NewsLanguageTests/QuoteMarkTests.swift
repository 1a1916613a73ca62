import NewsLanguage
import Testing

@Suite struct QuoteMarkTests {
  private func marks(_ string: String) -> [QuoteMark?] {
    let text = SourceText(string)
    return Tokenizer().tokens(of: text).map { QuoteMark($0, in: text) }
  }

  @Test(arguments: [
    ("\"", QuoteMark.straight), ("“", .opening), ("„", .lowOpening), ("”", .closing), ("‘", .singleOpening),
    ("’", .singleClosing), ("'", .apostrophe), ("``", .graves), ("''", .apostrophes), ("«", .guillemet),
    ("»", .guillemetClosing), ("›", .singleGuillemetClosing),
  ])
  func `each mark is told from the others`(_ pair: (text: String, mark: QuoteMark)) {
    #expect(marks(pair.text) == [pair.mark])
  }

  @Test func `words, dashes and clitics are no quotation marks`() {
    #expect(marks("the pier’s – end…").allSatisfy { $0 == nil })
  }

  @Test func `a mark that opens closes nothing`() {
    func isClosing(_ string: String) -> Bool {
      let text = SourceText(string)
      return QuoteMark.isClosing(text, Tokenizer().tokens(of: text)[0])
    }
    #expect(["\"", "”", "’", "''", "'", "»", "›"].allSatisfy(isClosing))
    #expect(!["“", "„", "‘", "``", "«", "."].contains(where: isClosing))
  }
}
