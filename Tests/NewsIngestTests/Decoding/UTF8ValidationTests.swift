import Testing

@testable import NewsIngest

@Suite struct UTF8ValidationTests {
  @Test func `well-formed text has no fault`() {
    #expect(UTF8Validation.firstInvalidOffset(in: Array("aé€🌉\u{10FFFF}".utf8)) == nil)
    #expect(UTF8Validation.firstInvalidOffset(in: []) == nil)
  }

  @Test(
    arguments: [
      [0x61, 0x80], [0x61, 0xC0, 0xAF], [0x61, 0xE0, 0x80, 0x80], [0x61, 0xED, 0xA0, 0x80],
      [0x61, 0xF4, 0x90, 0x80, 0x80],
      [0x61, 0xF5, 0x80, 0x80, 0x80], [0x61, 0xE2, 0x82], [0x61, 0xE2, 0x28, 0xA1], [0x61, 0xF0, 0x9F, 0x8C, 0x28],
    ] as [[UInt8]])
  func `stray, overlong, surrogate, out of range and cut sequences are found where they start`(bytes: [UInt8]) {
    #expect(UTF8Validation.firstInvalidOffset(in: bytes) == 1)
  }
}
