import Testing

@testable import NewsArchive

@Suite struct FoldedWordsTests {
  @Test func `case, punctuation and line breaks make no other words`() {
    let plain = FoldedWords.hashes(of: "We don't know, said Ms. Ärm: not in 2031")
    #expect(plain.count == 10)
    #expect(FoldedWords.hashes(of: "“WE DON’T\nKNOW” — said Ms Ärm — (not in 2031)…") == plain)
    #expect(FoldedWords.hashes(of: "ärm") == FoldedWords.hashes(of: "ÄRM"))
    #expect(FoldedWords.hashes(of: "arm") != FoldedWords.hashes(of: "ÄRM"))
  }

  @Test func `other scripts have words too, and what is written without spaces has one for each sign`() {
    #expect(FoldedWords.hashes(of: "Мэр города сказал") == FoldedWords.hashes(of: "мэр ГОРОДА, сказал."))
    #expect(FoldedWords.hashes(of: "港口将重新开放。").count == 7)
    #expect(FoldedWords.hashes(of: "مرحبا بالعالم").count == 2)
    #expect(FoldedWords.hashes(of: "") == [])
    #expect(FoldedWords.hashes(of: " – “” ") == [])
  }

  @Test func `the same run of words has the same number wherever it stands`() {
    let words = FoldedWords.hashes(of: "one two three four five six seven eight nine ten")
    let later = FoldedWords.hashes(of: "zero one one two three four five six seven eight nine ten")
    #expect(WordRuns(words: later).hashes.suffix(6) == WordRuns(words: words).hashes[...])
    #expect(WordRuns("two words").hashes.count == 1)
    #expect(WordRuns("").hashes.isEmpty)
  }
}
