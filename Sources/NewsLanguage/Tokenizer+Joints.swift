/// Where words are joined or come apart against their look.
extension Tokenizer {
  /// Whether a hyphen behind the letters binds them to the next word, as in the treebanks: "non-stop", "pro-government" are one
  /// word. Prefixes of offices and of dates are not among them: "ex-minister", "mid-May" stay apart for the rules that read them.
  static func bindsNextWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 7, end + 1 < bytes.count, ScalarClass.isASCIILetter(bytes[end + 1]) else { return false }
    func isWord(_ word: StaticString) -> Bool {
      guard word.utf8CodeUnitCount == end - start else { return false }
      for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] | 0x20 != word.utf8Start[offset] {
        return false
      }
      return true
    }
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "a"): return isWord("anti")
    case UInt8(ascii: "c"): return isWord("counter")
    case UInt8(ascii: "e"): return isWord("e")
    case UInt8(ascii: "m"): return isWord("multi") || isWord("mini")
    case UInt8(ascii: "n"): return isWord("non")
    case UInt8(ascii: "p"): return isWord("pre") || isWord("pro") || isWord("post")
    case UInt8(ascii: "r"): return isWord("re")
    case UInt8(ascii: "s"): return isWord("semi") || isWord("sub")
    default: return false
    }
  }

  /// Whether a few letters and a hyphen are a word broken off: "th- that".
  static func isBrokenOff(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 3, end < bytes.count, bytes[end] == UInt8(ascii: "-") else { return false }
    return end + 1 < bytes.count && bytes[end + 1] <= 0x20
  }

  /// Whether a period belongs to the letters before it because a number follows: "No. 3", "c. 1820", "p. 7".
  static func numbers(_ bytes: UnsafeBufferPointer<UInt8>, periodAt period: Int) -> Bool {
    period + 2 < bytes.count && bytes[period + 1] == 0x20 && 0x30...0x39 ~= bytes[period + 2]
  }

  /// Whether the letters are ones that stand with a period before a number only: "no", "c", "d", "p".
  static func needsNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 1: return [UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "p")].contains(bytes[start])
    case 2: return bytes[start] | 0x20 == UInt8(ascii: "n") && bytes[start + 1] | 0x20 == UInt8(ascii: "o")
    default: return false
    }
  }

  /// Where two words written as one come apart: "can|not", "gon|na", "wan|na", "got|ta".
  static func seam(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard 5...6 ~= end - start else { return nil }
    func isWord(_ word: StaticString) -> Bool {
      guard word.utf8CodeUnitCount == end - start else { return false }
      for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] | 0x20 != word.utf8Start[offset] {
        return false
      }
      return true
    }
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "c") where isWord("cannot"): return start + 3
    case UInt8(ascii: "g") where isWord("gonna") || isWord("gotta"): return start + 3
    case UInt8(ascii: "w") where isWord("wanna"): return start + 3
    default: return nil
    }
  }
}
