import Testing

@testable import NewsIngest

struct FeedDecoderTests {
  private func text(_ declaration: String, _ bytes: [UInt8], charset: String? = nil) -> String {
    let decoded = FeedDecoder.utf8(
      Array("<?xml version=\"1.0\"\(declaration)?><a>".utf8) + bytes + Array("</a>".utf8), charset: charset)
    return String(decoding: decoded.drop { $0 != UInt8(ascii: ">") }.dropFirst(4).dropLast(4), as: UTF8.self)
  }

  @Test func `the declaration names the encoding`() {
    #expect(text(" encoding=\"windows-1251\"", [0xCF, 0xE8, 0xF0, 0xF1]) == "Пирс")
    #expect(text(" encoding='ISO-8859-2'", [0xBF]) == "ż")
  }

  @Test func `a wrong declaration does no harm`() {
    #expect(text(" encoding=\"ISO-8859-1\"", Array("Küste".utf8)) == "Küste")
    #expect(text(" encoding=\"UTF-8\"", [0x4B, 0xFC, 0x73, 0x74, 0x65]) == "Küste")
    #expect(text(" encoding=\"utf-16\"", [0x4B, 0xFC]) == "Kü")
  }

  @Test func `the transport goes before the declaration`() {
    #expect(text(" encoding=\"ISO-8859-1\"", [0xCF, 0xE8], charset: "windows-1251") == "Пи")
  }

  @Test func `UTF-16 is told by its zeros`() {
    let bytes = Array("<rss>pier</rss>".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(String(decoding: FeedDecoder.utf8(bytes, charset: nil).suffix(15), as: UTF8.self) == "<rss>pier</rss>")
  }
}
