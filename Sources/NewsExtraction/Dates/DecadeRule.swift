import NewsModel

/// A decade or a century by name: "the 1990s", "the early 1990s", "the '60s", "the 19th century".
struct DecadeRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    let hasArticle = scan.word(position) == .the
    if hasArticle { position += 1 }
    switch scan.word(position) {
    case .early, .late, .mid: position += scan.word(position + 1) == .hyphen ? 2 : 1
    default: break
    }
    let number = scan.word(position) == .apostrophe ? position + 1 : position
    switch scan.numeral(number) {
    case .decade(let year) where year >= 1000:
      return DateMatch(end: number + 1, period: .decade(of: year), isRelative: false)
    case .decade(let year) where year < 100 && (hasArticle || number > position):
      // "in their 40s" is an age; decades of two digits are the century's that is past.
      return DateMatch(end: number + 1, period: .decade(of: 1900 + year), isRelative: false)
    default: break
    }
    let ordinal: Int
    if case .ordinal(let value) = scan.numeral(position) {
      ordinal = value
    } else {
      guard let word = scan.ordinalWord(position) else { return nil }
      ordinal = word
    }
    let unit = scan.word(position + 1) == .hyphen ? position + 2 : position + 1
    guard scan.unit(unit) == .century, ordinal <= 21 else { return nil }
    return DateMatch(end: unit + 1, period: .century(ordinal), isRelative: false)
  }
}
