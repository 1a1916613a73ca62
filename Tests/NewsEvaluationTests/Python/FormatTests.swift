import Testing

@testable import NewsEvaluation

@Suite struct FormatTests {
  @Test func `halves that binary can hold are rounded to even, others by their exact value`() {
    #expect(Format.fixed(0.125, digits: 2) == "0.12")
    #expect(Format.fixed(0.375, digits: 2) == "0.38")
    #expect(Format.fixed(2.675, digits: 2) == "2.67")
    #expect(Format.fixed(0.00005, digits: 4) == "0.0001")
  }

  @Test func `not a number has no sign`() {
    #expect(Format.fixed(-Double.nan, width: 7, digits: 4) == "    nan")
    #expect(Format.json(Double.nan) == "NaN")
  }

  @Test func `of an odd rest the larger half stands behind a centred text`() {
    #expect(Format.center("all", 8) == "  all   ")
  }

  @Test func `repr chooses its quotation marks as Python does`() {
    #expect(Format.repr(nil) == "None")
    #expect(Format.repr("it's") == "\"it's\"")
    #expect(Format.repr("it's \"x\"\n\u{200B}é") == "'it\\'s \"x\"\\n\\u200bé'")
  }

  @Test func `JSON is written in ASCII`() {
    #expect(Format.json("é\"\u{1F600}\n") == "\"\\u00e9\\\"\\ud83d\\ude00\\n\"")
    #expect(Format.json(0.1 + 0.2) == "0.30000000000000004")
  }
}
