/// Reads JSON values one after the other from bytes that are valid UTF-8.
///
/// Strings come back scalar for scalar, without any normalization: offsets are reported into them. An unpaired surrogate
/// escape becomes U+FFFD, one scalar as Python counts it. Of a key given twice the last counts.
package struct JSONParser {
  private let bytes: [UInt8]
  /// The offset of the next byte to be read.
  package private(set) var position = 0
  private static let deepest = 200

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next value; nil at the end of the input.
  package mutating func next() throws(JSONError) -> JSONValue? {
    skipSpace()
    guard position < bytes.count else { return nil }
    return try value(depth: 0)
  }

  private func fail(_ reason: String) -> JSONError {
    position >= bytes.count
      ? JSONError(reason: "it ends in the middle of a value", offset: bytes.count, isTruncation: true)
      : JSONError(reason: reason, offset: position, isTruncation: false)
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
      position += 1
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw fail("") }
    return bytes[position]
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw fail("nested too deeply") }
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case 0x2D, 0x30...0x39: return number()
    default: throw fail("a value is missing, or what stands there is none")
    }
  }

  private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for byte in word.utf8 {
      guard try peek() == byte else { throw fail("a value is missing, or what stands there is none") }
      position += 1
    }
    return value
  }

  private mutating func number() -> JSONValue {
    let start = position
    while position < bytes.count,
      bytes[position].isASCIIDigit || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[position])
    {
      position += 1
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var items: [JSONValue] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return .array(items)
    }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"):
        position += 1
        return .array(items)
      default: throw fail("a comma or a closing bracket is missing")
      }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var fields: [String: JSONValue] = [:]
    skipSpace()
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return .object(fields)
    }
    while true {
      skipSpace()
      guard try peek() == UInt8(ascii: "\"") else { throw fail("a field's name in double quotes is missing") }
      let name = try string()
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw fail("the colon after a field's name is missing") }
      position += 1
      skipSpace()
      fields[name] = try value(depth: depth + 1)
      skipSpace()
      switch try peek() {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "}"):
        position += 1
        return .object(fields)
      default: throw fail("a comma or a closing brace is missing")
      }
    }
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var decoded: [UInt8] = []
    var start = position
    while true {
      skipPlainText()
      let byte = try peek()
      if byte == UInt8(ascii: "\"") {
        decoded += bytes[start..<position]
        position += 1
        return String(decoding: decoded, as: UTF8.self)
      }
      // Control characters must be escaped by the standard; they are let through, for nothing is lost by it, except the
      // line feed, which tells a line that was cut in half.
      guard byte != 0x0A else { throw fail("a string is not closed") }
      decoded += bytes[start..<position]
      try escape(&decoded)
      start = position
    }
  }

  /// Passes over the bytes of a string that stand for themselves.
  private mutating func skipPlainText() {
    bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        let byte = bytes[position]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x0A { return }
        position += 1
      }
    }
  }

  private mutating func escape(_ decoded: inout [UInt8]) throws(JSONError) {
    position += 1
    let kind = try peek()
    position += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(kind)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal()
      if 0xD800...0xDBFF ~= value, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let afterFirst = position
        position += 2
        let low = try hexadecimal()
        if 0xDC00...0xDFFF ~= low {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = afterFirst
        }
      }
      decoded += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}")!
    default:
      position -= 1
      throw fail("an unknown escape in a string")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x61 + 10)
      default: throw fail("an escape in a string lacks its four hexadecimal digits")
      }
      position += 1
    }
    return value
  }
}
