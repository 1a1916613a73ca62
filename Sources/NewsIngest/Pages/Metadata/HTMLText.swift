import CLibXML2

/// Text that may hold character references and tags where it should not.
enum HTMLText {
  /// The text without them, white space as it stands; tags of blocks become line breaks.
  static func plainText(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return TextNormalization.normalized(text)
    }
    var plain = decodingReferences(text)
    if plain.utf8.contains(UInt8(ascii: "<")) { plain = withoutTags(plain) }
    // "&amp;quot;" was escaped twice.
    if plain.utf8.contains(UInt8(ascii: "&")) { plain = decodingReferences(plain) }
    return TextNormalization.normalized(plain)
  }

  /// Character references replaced by the characters (HTML Living Standard, 13.2.5.72), names as libxml2 knows them.
  static func decodingReferences(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"), let (scalar, length) = reference(bytes[index...].prefix(12)) else {
        output.append(bytes[index])
        index += 1
        continue
      }
      output += UTF8.encode(scalar)!
      index += length
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")), end > bytes.startIndex + 1 else { return nil }
    let name = bytes[(bytes.startIndex + 1)..<end]
    let length = end - bytes.startIndex + 1
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let value =
        digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, let scalar = scalar(value) else { return nil }
      return (scalar, length)
    }
    if name.elementsEqual("apos".utf8) { return ("'", length) }
    let known = (name + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    guard let known, let scalar = Unicode.Scalar(known.pointee.value) else { return nil }
    return (scalar, length)
  }

  /// Numbers from 128 to 159 mean windows-1252, as in browsers.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= value, let text = Windows1252.text(of: [UInt8(value)]) else { return Unicode.Scalar(value) }
    return text.unicodeScalars.first
  }

  private static func withoutTags(_ text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1].isASCIILetter || bytes[index + 1] == UInt8(ascii: "/"),
        let end = bytes[index...].prefix(2000).firstIndex(of: UInt8(ascii: ">"))
      {
        let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix {
          $0.isASCIILetter || $0.isASCIIDigit
        }
        let element = name.map(\.asciiLowercased).withUnsafeBufferPointer { ElementName($0) }
        if element.isBlock || element == .br { output.append(0x0A) }
        index = end + 1
      } else {
        output.append(byte)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
