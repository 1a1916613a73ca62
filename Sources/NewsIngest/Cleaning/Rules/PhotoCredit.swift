extension JunkRule {
  /// Who made a picture: `Photo: A. Name`, `Image credit: A. Name/Agency Images`, `A. Name / Agency via Agency`.
  static let photoCredit = JunkRule(name: "photo credit", effect: .inset) { line in
    guard line.wordCount <= 12, line.ending != .open, line.ending != .colon else { return false }
    let bytes = Array(line.text.utf8)
    if pictureWords.contains(line.firstWord) {
      let after = bytes.drop { $0.isASCIILetter || $0 >= 0x80 }.first { $0 != 0x20 }
      let second = line.words.dropFirst().first ?? ""
      if after == UInt8(ascii: ":") || ["by", "credit", "credits", "courtesy", "source", "von"].contains(second) {
        return true
      }
    }
    guard line.wordCount <= 8, line.ending == .none else { return false }
    if let last = line.words.last, ["images", "photo", "photos", "pictures"].contains(last),
      bytes.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") })
    {
      return true
    }
    // "First Last/AGENCY": a slash between capitalized words, and nothing but such words.
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > 0, slash + 1 < bytes.count, line.wordCount >= 2
    else { return false }
    let after = bytes[(slash + 1)...].first { $0 != 0x20 } ?? 0
    return after.isASCIIUpper && line.capitalizedCount == line.wordCount && line.wordCount <= 6
  }

  private static let pictureWords: Set<String> = [
    "photo", "photos", "image", "images", "picture", "pictures", "photograph", "credit", "illustration", "bild",
    "foto", "fotos", "crédit", "credits", "photographer", "featured",
  ]
}
