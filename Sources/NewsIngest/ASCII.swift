/// Byte tests for the ASCII range, where most of a text lies.
extension UInt8 {
  var isASCIIDigit: Bool { 0x30...0x39 ~= self }
  var isASCIIUpper: Bool { 0x41...0x5A ~= self }
  var isASCIILower: Bool { 0x61...0x7A ~= self }
  var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isASCIISpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
  var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
}

extension String {
  /// Whether "©" stands somewhere; the bytes are asked first, for nearly always they say no.
  var hasCopyrightSign: Bool { utf8.contains(0xA9) && contains("©") }

  /// The text without ASCII white space at either end.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isASCIISpace }),
      let last = bytes.lastIndex(where: { !$0.isASCIISpace })
    else { return "" }
    return String(self[first...last])
  }
}

extension Substring {
  /// The pieces between separators.
  func pieces(separatedBy separator: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
    Array(Pieces(of: self, separatedBy: separator, keepingEmpty: keepingEmpty))
  }
}

extension String {
  /// The pieces between separators.
  func pieces(separatedBy separator: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
    self[...].pieces(separatedBy: separator, keepingEmpty: keepingEmpty)
  }
}
