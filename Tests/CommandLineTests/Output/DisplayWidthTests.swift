import Testing

@testable import newsdb

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("pier", 4), ("Müller — “ja”", 13), ("e\u{301}", 1), ("東京", 4), ("ｱｲ", 2), ("Ｔｏ", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2), ("ไก่", 2), ("", 0),
  ])
  func `columns are those that a terminal gives a text`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `lines are broken at spaces, and the next ones hang`() {
    #expect(
      LineBreaking.lines(of: "the old pier of Kolm", indent: 2, hanging: 4, width: 12) == [
        "  the old", "    pier of", "    Kolm",
      ])
  }

  @Test func `text without spaces is broken between its characters, wide ones counted as two`() {
    #expect(LineBreaking.lines(of: "東京都は、雨", indent: 0, hanging: 0, width: 8) == ["東京都", "は、雨"])
  }

  @Test func `a word longer than the line stands alone, and nothing is lost`() {
    let lines = LineBreaking.lines(of: "see https://wire.example/a/long/address now", indent: 0, hanging: 2, width: 20)
    #expect(lines == ["see", "  https://wire.example/a/long/address", "  now"])
  }

  @Test func `without a width a line stays whole`() {
    #expect(LineBreaking.lines(of: "a b", indent: 1, hanging: 0, width: nil) == [" a b"])
  }
}
