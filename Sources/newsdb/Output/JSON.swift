// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc

/// A JSON value whose objects keep the order of their members (RFC 8259).
enum JSON {
  case null
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  case string(String)
  case array([JSON])
  indirect case object([(String, JSON)])

  static func optional(_ string: String?) -> JSON { string.map { .string($0) } ?? .null }
  static func optional(_ number: Int?) -> JSON { number.map { .integer(Int64($0)) } ?? .null }
  static func number(_ number: Int) -> JSON { .integer(Int64(number)) }
  static func strings(_ strings: [String]) -> JSON { .array(strings.map { .string($0) }) }

  /// The value on one line.
  var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the value on a line of its own to standard output.
  func print() {
    var bytes: [UInt8] = []
    // An article with what was found in it takes some 8 KB.
    bytes.reserveCapacity(16 << 10)
    write(to: &bytes)
    bytes.append(0x0A)
    bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, stdout) }
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): Self.write(value, to: &bytes)
    case .real(let value): bytes += (value.isFinite ? String(value) : "null").utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ number: Int64, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let first = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  /// Writes a string between quotation marks. What needs no escape is copied in one piece up to what does.
  private static func write(_ string: String, to bytes: inout [UInt8]) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      var start = 0
      for index in text.indices {
        if needsEscape(text[index]) {
          bytes.append(contentsOf: text[start..<index])
          escape(text[index], to: &bytes)
          start = index + 1
        } else if let control = control(text, index) {
          bytes.append(contentsOf: text[start..<index])
          bytes += "\\u".utf8 + [12, 8, 4, 0].map { hexadecimal(UInt8(control >> $0 & 15)) }
          start = index + (control < 0x100 ? 2 : 3)
        }
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  /// The control beyond ASCII that begins here: C1, or one that turns the order of characters round (see ``Console/safe(_:)``). JSON
  /// need not escape it; a terminal on which the JSON is looked at may obey it.
  private static func control(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt16? {
    switch text[index] {
    case 0xC2:
      guard index + 1 < text.count, text[index + 1] < 0xA0 else { return nil }
      return UInt16(text[index + 1])
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] & 0xFE == 0x80 else { return nil }
      let scalar = 0x2000 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
      return 0x202A...0x202E ~= scalar || 0x2066...0x2069 ~= scalar ? scalar : nil
    default: return nil
    }
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default: bytes += "u00".utf8 + [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
