import NewsLanguage
import Testing

@Suite struct TokenizerTests {
  private func words(_ string: String) -> [String] {
    let text = SourceText(string)
    return Tokenizer().tokens(of: text).map { text.string($0.range) }
  }

  @Test func `clitics and hyphens stand alone`() {
    #expect(
      words("Marlow's aides didn't re-read it.") == [
        "Marlow", "'s", "aides", "did", "n't", "re", "-", "read", "it", ".",
      ])
    #expect(words("They’re O’Dowd’s") == ["They", "’re", "O’Dowd", "’s"])
  }

  @Test func `abbreviations keep their periods`() {
    #expect(
      words("Gen. Ortiz left the U.S. on Sept. 3 at 9 a.m.") == [
        "Gen.", "Ortiz", "left", "the", "U.S.", "on", "Sept.", "3", "at", "9", "a.m.",
      ])
    #expect(words("It ended.The rest") == ["It", "ended", ".", "The", "rest"])
  }

  @Test func `numbers keep inner marks and money its sign apart`() {
    #expect(words("$1,250.50, 7:30 and 15th") == ["$", "1,250.50", ",", "7:30", "and", "15th"])
  }

  @Test func `a lower-case us is a pronoun and US a country`() {
    let tokens = Tokenizer().tokens(of: SourceText("us US"))
    #expect(tokens[0].isAny(.pronoun) && !tokens[0].isAny(.country))
    #expect(tokens[1].isAny(.country))
  }

  @Test func `byte offsets lead back to scalar offsets past accents and emoji`() {
    let string = String(repeating: "é➡️ x ", count: 40)
    let text = SourceText(string)
    for token in Tokenizer().tokens(of: text) {
      let prefix = String(decoding: text.bytes[..<token.start], as: UTF8.self)
      #expect(text.scalarOffset(ofByte: token.start) == prefix.unicodeScalars.count)
    }
  }
}
