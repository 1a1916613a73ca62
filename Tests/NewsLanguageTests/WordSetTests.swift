import NewsLanguage
import Testing

@Suite struct WordSetTests {
  private let set: WordSet = ["ferry", "didn't", "–"]

  private func found(_ string: String) -> [Bool] {
    Tokenizer().tokens(of: SourceText(string)).map(set.contains)
  }

  @Test func `a word is found whatever its case, a part of one is not`() {
    #expect(found("Ferry FERRY ferries ferr") == [true, true, false, false])
  }

  @Test func `marks are words too`() {
    #expect(found("pier – ferry") == [false, true, true])
  }

  @Test func `a token's number is that of its word, with either apostrophe`() {
    let tokens = Tokenizer().tokens(of: SourceText("O’Dowd O'DOWD O'Dowe"))
    #expect(tokens[0].word == tokens[1].word)
    #expect(tokens[0].word == WordHash.hash(of: "o'dowd"))
    #expect(tokens[0].word != tokens[2].word)
  }

  @Test func `the longest phrase of a table is found at its first token`() {
    var table = PhraseTable<Int>()
    table.insert("harbour", 1)
    table.insert("harbour master", 2)
    table.insert("harbour master 's office", 3)
    func longest(_ string: String) -> [Int?] {
      let match = table.longest(at: 0, in: Tokenizer().tokens(of: SourceText(string)))
      return [match?.count, match?.value]
    }
    #expect(longest("Harbour Master's office") == [4, 3])
    #expect(longest("Harbour master's house") == [2, 2])
    #expect(longest("harbour") == [1, 1])
    #expect(longest("old harbour") == [nil, nil])
  }
}
