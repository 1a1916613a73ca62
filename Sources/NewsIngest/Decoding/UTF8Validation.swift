/// Where UTF-8 stops being UTF-8 (The Unicode Standard, table 3-7).
enum UTF8Validation {
  /// The offset of the first byte of the first ill-formed sequence; nil where all is well-formed.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let lead = buffer[index]
        if lead < 0x80 {
          index = endOfASCII(buffer, from: index + 1)
          continue
        }
        let length = sequenceLength(lead: lead)
        guard length > 0, index + length <= count else { return index }
        guard secondByteRange(lead: lead).contains(buffer[index + 1]) else { return index }
        for offset in stride(from: 2, to: length, by: 1) where buffer[index + offset] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }

  /// Where the run of ASCII ends, eight bytes at a time.
  @inline(__always)
  private static func endOfASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(buffer)
    while index + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  private static func sequenceLength(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Overlong forms, surrogates and what lies beyond U+10FFFF are excluded here.
  private static func secondByteRange(lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
