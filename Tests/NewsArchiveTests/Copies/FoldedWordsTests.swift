import Testing

@testable import NewsArchive

@Suite struct FoldedWordsTests {
  @Test func `case, punctuation and line breaks make no other words`() {
    let plain = FoldedWords("We don't know, said Ms. Ärm: not in 2031").hashes
    #expect(plain.count == 10)
    #expect(FoldedWords("“WE DON’T\nKNOW” — said Ms Ärm — (not in 2031)…").hashes == plain)
    #expect(FoldedWords("ärm").hashes == FoldedWords("ÄRM").hashes)
    #expect(FoldedWords("arm").hashes != FoldedWords("ÄRM").hashes)
  }

  @Test func `other scripts have words too, and what is written without spaces has one for each sign`() {
    #expect(FoldedWords("Мэр города сказал").hashes == FoldedWords("мэр ГОРОДА, сказал.").hashes)
    #expect(FoldedWords("港口将重新开放。").hashes.count == 7)
    #expect(FoldedWords("مرحبا بالعالم").hashes.count == 2)
    #expect(FoldedWords("").hashes == [])
    #expect(FoldedWords(" – “” ").hashes == [])
  }

  @Test func `sentences end at full stops, not inside of figures, and at blank lines`() {
    #expect(FoldedWords("It rose 9.16 per cent. Then it fell! Did it?").sentenceEnds == [6, 9, 11])
    #expect(FoldedWords("A heading\n\nA sentence over\ntwo lines").sentenceEnds == [2, 7])
    #expect(FoldedWords("港口。开放").sentenceEnds == [2, 4])
    #expect(FoldedWords("").sentenceEnds == [])
  }

  @Test func `the same run of words has the same number wherever it stands`() {
    let words = FoldedWords("one two three four five six seven eight nine ten")
    let later = FoldedWords("zero one one two three four five six seven eight nine ten")
    #expect(WordRuns(later).hashes.suffix(6) == WordRuns(words).hashes[...])
    #expect(WordRuns("two words").hashes.count == 1)
    #expect(WordRuns("").hashes.isEmpty)
  }
}
