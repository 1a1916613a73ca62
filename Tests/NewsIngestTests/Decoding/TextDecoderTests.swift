import Testing

@testable import NewsIngest

@Suite struct TextDecoderTests {
  private func failure(_ bytes: [UInt8]) -> IngestFailure? {
    do throws(IngestFailure) {
      _ = try TextDecoder.text(of: bytes, path: "x")
      return nil
    } catch {
      return error
    }
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  @Test func `a byte order mark decides`() throws {
    let text = "Zürich “waits” 🌉"
    #expect(try TextDecoder.text(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8), path: "x") == text)
    #expect(try TextDecoder.text(of: [0xFF, 0xFE] + utf16(text, bigEndian: false), path: "x") == text)
    #expect(try TextDecoder.text(of: [0xFE, 0xFF] + utf16(text, bigEndian: true), path: "x") == text)
  }

  @Test(arguments: [true, false])
  func `UTF-16 without a mark is told by its zero bytes`(bigEndian: Bool) throws {
    let text = "The harbor of Zürich is closed for the night."
    #expect(try TextDecoder.text(of: utf16(text, bigEndian: bigEndian), path: "x") == text)
  }

  @Test func `windows-1252 is read where it is plausible`() throws {
    let bytes =
      Array("Caf".utf8) + [0xE9] + Array(" owner: ".utf8) + [0x93] + Array("No".utf8) + [0x94] + Array(" for 5 ".utf8)
      + [0x80]
    #expect(try TextDecoder.text(of: bytes, path: "x") == "Café owner: “No” for 5 €")
  }

  @Test func `UTF-8 with broken bytes is refused with the offset of the first`() {
    let found = failure(Array("naïve ".utf8) + [0xE9] + Array(" café".utf8))
    #expect(found?.code == .invalidEncoding)
    #expect(found?.reason.contains("0xE9 at byte offset 7") == true)
  }

  @Test(
    arguments: [
      [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xEC, 0xE8, 0xF0], [0x41, 0x81, 0x42, 0x43, 0x44, 0x45],
      [0x41, 0x07, 0xE9, 0x42, 0x43, 0x44, 0x45],
    ] as [[UInt8]])
  func `bytes of another encoding, or of none, are refused`(bytes: [UInt8]) {
    #expect(failure(bytes)?.code == .invalidEncoding)
  }

  @Test(arguments: [
    ("%PDF-1.7 x", "PDF"), ("PK\u{3}\u{4} x", "zip"), ("SQLite format 3\u{0} x", "SQLite"), ("GIF89a x", "GIF"),
    ("ab\u{0}cdefg", "zero bytes"),
  ])
  func `a binary file is named`(text: String, name: String) {
    let found = failure(Array(text.utf8))
    #expect(found?.code == .binary)
    #expect(found?.reason.contains(name) == true)
  }

  @Test func `UTF-16 cut in the middle of a character is refused`() {
    #expect(failure([0xFF, 0xFE, 0x41])?.code == .invalidEncoding)
    #expect(failure([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00])?.code == .invalidEncoding)
  }
}
