/// Regular inflection of English verbs; irregular ones list their forms.
package enum EnglishVerb {
  /// Base form, third person, `-ing` form, past.
  package static func forms(of base: String) -> [String] {
    let bytes = Array(base.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return [base] }
    let isVowelBeforeLast = [UInt8(ascii: "a"), 0x65, 0x69, 0x6F, 0x75].contains(bytes[bytes.count - 2])
    switch last {
    case UInt8(ascii: "e"):
      return [base, base + "s", String(base.dropLast()) + "ing", base + "d"]
    case UInt8(ascii: "y") where !isVowelBeforeLast:
      return [base, String(base.dropLast()) + "ies", base + "ing", String(base.dropLast()) + "ied"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "h"):
      return [base, base + "es", base + "ing", base + "ed"]
    default:
      return [base, base + "s", base + "ing", base + "ed"]
    }
  }
}
