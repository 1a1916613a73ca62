/// Brings the words of a name to lower case without diacritics, on their bytes.
extension NameEquivalence {
  /// The pieces of a name between spaces, no-break spaces and line breaks, folded.
  static func foldedWords(of name: String) -> [String] {
    var name = name
    return name.withUTF8 { bytes in
      var words: [String] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isNoBreakSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || isNoBreakSpace else {
          index += 1
          continue
        }
        if start < index { words.append(fold(UnsafeBufferPointer(rebasing: bytes[start..<index]))) }
        index += isNoBreakSpace ? 2 : 1
        start = index
      }
      if start < index { words.append(fold(UnsafeBufferPointer(rebasing: bytes[start..<index]))) }
      return words
    }
  }

  /// Lower case without diacritics, apostrophes as ASCII, possessive endings off.
  static func fold(_ word: String) -> String {
    var word = word
    return word.withUTF8 { fold($0) }
  }

  private static func fold(_ word: UnsafeBufferPointer<UInt8>) -> String {
    guard word.allSatisfy({ $0 < 0x80 }) else { return foldBeyondASCII(String(decoding: word, as: UTF8.self)) }
    return String(unsafeUninitializedCapacity: word.count) { buffer in
      var count = 0
      for byte in word {
        guard let folded = fold(byte) else { continue }
        buffer[count] = folded
        count += 1
      }
      return endOfFolded(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static func foldBeyondASCII(_ word: String) -> String {
    var folded: [UInt8] = []
    for scalar in word.unicodeScalars {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { fold(lower, into: &folded) }
    }
    let end = folded.withUnsafeBufferPointer(endOfFolded)
    return String(decoding: folded[..<end], as: UTF8.self)
  }

  /// Where a folded word ends without "'s", periods and apostrophes.
  private static func endOfFolded(_ folded: UnsafeBufferPointer<UInt8>) -> Int {
    var end = folded.count
    if end >= 2, folded[end - 1] == UInt8(ascii: "s"), folded[end - 2] == UInt8(ascii: "'") { end -= 2 }
    while end > 0, folded[end - 1] == UInt8(ascii: ".") || folded[end - 1] == UInt8(ascii: "'") { end -= 1 }
    return end
  }

  /// An ASCII byte folded; nil for what is left out.
  private static func fold(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): nil
    default: byte
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, into folded: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: if let byte = fold(UInt8(scalar.value)) { folded.append(byte) }
    case 0x2019, 0x2BC, 0x2018: folded.append(UInt8(ascii: "'"))
    case 0x300...0x36F: break
    default: folded += latinBase[scalar] ?? Array(String(scalar).utf8)
    }
  }

  /// Latin letters without their diacritics, as far as European and Vietnamese names and transliterated Arabic have them.
  private static let latinBase: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    let groups: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("çćčĉċ", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ğĝġģ", "g"), ("ĥħ", "h"),
      ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"),
      ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("æ", "ae"),
      ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ạảấầẩẫậắằẳẵặ", "a"), ("ẹẻẽếềểễệ", "e"), ("ỉịǐ", "i"),
      ("ọỏốồổỗộơớờởỡợ", "o"), ("ụủưứừửữựǔ", "u"), ("ỳỵỷỹ", "y"), ("ḥḫ", "h"), ("ṣ", "s"), ("ṭ", "t"), ("ḍ", "d"),
      ("ẓ", "z"),
    ]
    for (letters, base) in groups {
      for letter in letters.unicodeScalars { table[letter] = Array(base.utf8) }
    }
    return table
  }()
}
