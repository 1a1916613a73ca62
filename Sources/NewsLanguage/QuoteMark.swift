/// Quotation marks as they stand in English news.
public enum QuoteMark: Sendable {
  /// `"`
  case straight
  /// `“` and `„`
  case opening, lowOpening
  /// `”`
  case closing
  /// `‘` and `’`; the latter is an apostrophe more often
  case singleOpening, singleClosing
  /// `'`
  case apostrophe
  /// ` `` ` and `''`, as typewriters and wires have them
  case graves, apostrophes
  /// `«` and `»`
  case guillemet, guillemetClosing
  /// `›`
  case singleGuillemetClosing

  /// The mark that a token is; nil for all others.
  public init?(_ token: Token, in text: SourceText) {
    let length = token.end - token.start
    guard length <= 3, let mark = text.bytes.withUnsafeBufferPointer({ Self.mark($0, token.start, length) }) else {
      return nil
    }
    self = mark
  }

  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> QuoteMark? {
    switch (length, bytes[start]) {
    case (1, 0x22): return .straight
    case (1, 0x27): return .apostrophe
    case (2, 0x27) where bytes[start + 1] == 0x27: return .apostrophes
    // "''He said 'no,'''": a quotation's end with that of the one inside.
    case (3, 0x27) where bytes[start + 1] == 0x27 && bytes[start + 2] == 0x27: return .apostrophes
    case (2, 0x60) where bytes[start + 1] == 0x60: return .graves
    case (2, 0xC2):  // U+00AB, U+00BB
      return bytes[start + 1] == 0xAB ? .guillemet : bytes[start + 1] == 0xBB ? .guillemetClosing : nil
    case (3, 0xE2) where bytes[start + 1] == 0x80:  // U+2018 to U+203A
      switch bytes[start + 2] {
      case 0x98: return .singleOpening
      case 0x99: return .singleClosing
      case 0x9C: return .opening
      case 0x9D: return .closing
      case 0x9E: return .lowOpening
      case 0xBA: return .singleGuillemetClosing
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether a token is a mark that closes a quotation; a straight mark may do both.
  public static func isClosing(_ text: SourceText, _ token: Token) -> Bool {
    switch QuoteMark(token, in: text) {
    case .straight, .closing, .singleClosing, .apostrophes, .apostrophe, .guillemetClosing, .singleGuillemetClosing:
      true
    default: false
    }
  }
}
