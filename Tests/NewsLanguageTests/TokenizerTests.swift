import NewsLanguage
import Testing

@Suite struct TokenizerTests {
  private func words(_ string: String) -> [String] {
    let text = SourceText(string)
    return Tokenizer().tokens(of: text).map { text.string($0.range) }
  }

  @Test func `clitics and hyphens stand alone`() {
    #expect(
      words("Marlow's well-paid aides didn't ask.") == [
        "Marlow", "'s", "well", "-", "paid", "aides", "did", "n't", "ask", ".",
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

  @Test func `a prefix is one word with what its hyphen binds it to`() {
    #expect(
      words("The pro-harbour mayor's non-stop e-mails re-opened it.") == [
        "The", "pro-harbour", "mayor", "'s", "non-stop", "e-mails", "re-opened", "it", ".",
      ])
    #expect(words("anti-Pym's") == ["anti-Pym", "'s"])
    // Offices and dates stay readable, and a prefix needs letters behind it.
    #expect(words("ex-mayor mid-May") == ["ex", "-", "mayor", "mid", "-", "May"])
    #expect(words("pre-2010 pro- re-") == ["pre", "-", "2010", "pro-", "re", "-"])
  }

  @Test func `two words written as one come apart`() {
    #expect(words("It cannot rain. Cannot?") == ["It", "can", "not", "rain", ".", "Can", "not", "?"])
    #expect(
      words("They're gonna, wanna, gotta go") == ["They", "'re", "gon", "na", ",", "wan", "na", ",", "got", "ta", "go"])
    #expect(words("Canton cannons") == ["Canton", "cannons"])
  }

  @Test func `a word broken off keeps its hyphen`() {
    #expect(words("th- that is wh- what") == ["th-", "that", "is", "wh-", "what"])
    #expect(words("the harbour- that") == ["the", "harbour", "-", "that"])
  }

  @Test func `no and c have a period before a number only`() {
    #expect(words("Pier No. 3 dates from c. 1820.") == ["Pier", "No.", "3", "dates", "from", "c.", "1820", "."])
    #expect(words("No. It does not.") == ["No", ".", "It", "does", "not", "."])
  }

  @Test func `marks of one kind in a row are one token`() {
    #expect(words("Why?! No!!! Well...") == ["Why", "?!", "No", "!!!", "Well", "..."])
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
