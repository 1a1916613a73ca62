import Testing

@testable import NewsIngest

@Suite struct PiecesTests {
  private func pieces(_ text: String, keepingEmpty: Bool = false) -> [Substring] {
    Array(Pieces(of: text[...], separatedBy: "|", keepingEmpty: keepingEmpty))
  }

  @Test func `empty pieces are left out unless they are asked for`() {
    #expect(pieces("|a||b|") == ["a", "b"])
    #expect(pieces("|a||b|", keepingEmpty: true) == ["", "a", "", "b", ""])
    #expect(pieces("") == [])
    #expect(pieces("", keepingEmpty: true) == [""])
    #expect(pieces("a") == ["a"])
  }

  @Test func `signs of several bytes come through whole`() {
    #expect(pieces("é|“ü”|🗞️") == ["é", "“ü”", "🗞️"])
  }

  @Test func `a part of a text is cut within its bounds`() {
    let text = "a|b|c|d"
    let part = text.dropFirst(2).dropLast(2)
    #expect(Array(Pieces(of: part, separatedBy: "|")) == ["b", "c"])
  }
}
