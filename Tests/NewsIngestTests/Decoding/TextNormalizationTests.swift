import Testing

@testable import NewsIngest

@Suite struct TextNormalizationTests {
  @Test(arguments: [
    ("a\r\nb\rc\u{2028}d\u{0B}e", "a\nb\nc\nd\ne"), ("a\u{A0}b\u{202F}c\td", "a b c d"), ("a \t\nb  ", "a\nb"),
    ("so\u{AD}ft\u{200B}ly\u{FEFF}", "softly"), ("\u{202E}abc\u{2069}", "abc"), ("a\u{0}\u{1B}b\u{9D}", "ab"),
    ("x\u{E001}y", "xy"),
    ("\r\n\r\n", "\n\n"), ("", ""),
  ])
  func `line ends, spaces and invisible characters are brought to one form`(text: String, expected: String) {
    #expect(Array(TextNormalization.normalized(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("e\u{301}te\u{301}", "\u{E9}t\u{E9}"), ("\u{418}\u{306}", "\u{419}"), ("\u{212B}", "\u{C5}"),
    ("\u{1100}\u{1161}", "\u{AC00}"),
  ])
  func `text is composed`(text: String, expected: String) {
    #expect(Array(TextNormalization.normalized(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `joiners stay where they carry meaning`() {
    let family = "👩\u{200D}👧"
    #expect(TextNormalization.normalized(family).unicodeScalars.count == 3)
    #expect(TextNormalization.normalized("ab\u{200D}c").unicodeScalars.count == 3)
  }
}
