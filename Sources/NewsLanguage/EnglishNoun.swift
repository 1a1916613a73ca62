/// Regular inflection of English nouns; irregular ones list their plural.
enum EnglishNoun {
  /// The plural: "envoys", "deputies", "coaches", "spokesmen".
  static func plural(of noun: String) -> String {
    for (singular, plural) in [("man", "men"), ("wife", "wives"), ("child", "children")] where noun.hasSuffix(singular)
    {
      return noun.dropLast(singular.count) + plural
    }
    let bytes = Array(noun.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return noun }
    let before = bytes[bytes.count - 2]
    switch last {
    case UInt8(ascii: "y") where ![UInt8(ascii: "a"), 0x65, 0x69, 0x6F, 0x75].contains(before):
      return noun.dropLast() + "ies"
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      return noun + "es"
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      return noun + "es"
    default:
      return noun + "s"
    }
  }
}
