/// The few classes of Unicode scalars that tokenizing English news needs.
enum ScalarClass {
  case space, letter, digit, punctuation, symbol

  // Inlined, so that the tokenizer's loop makes no call for letters and spaces.
  @inline(__always)
  init(_ scalar: UInt32) {
    switch scalar {
    case 0...0x20, 0x7F: self = .space
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x24, 0x25, 0x2B, 0x3C...0x3E, 0x5E, 0x7C, 0x7E: self = .symbol
    case 0...0x7F: self = .punctuation
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: self = .space
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3011:
      self = .punctuation
    case 0xA2...0xBF, 0xD7, 0xF7: self = .symbol
    case 0x200C...0x200F, 0x2060...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF,
      0x1F000...0x1FAFF, 0xE0000...0xE0FFF:
      self = .symbol
    default: self = .letter
    }
  }

  /// The scalar at a position of valid UTF-8, and its length in bytes.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[position])
    if first < 0x80 { return (first, 1) }
    func continuation(_ offset: Int) -> UInt32 {
      position + offset < bytes.count ? UInt32(bytes[position + offset]) & 0x3F : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3) }
    return ((first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
  }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x41...0x5A ~= scalar }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }
}
