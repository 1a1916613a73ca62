/// Whether words look like the name of a publisher, and where such names stand.
enum PublisherName {
  /// Names of a page's sections, which stand where a site's name may stand too.
  private static let sections: Set<String> = [
    "news", "world", "politics", "sport", "sports", "business", "opinion", "culture", "arts", "science", "tech",
    "technology",
    "health", "economy", "money", "markets", "lifestyle", "life", "entertainment", "travel", "weather", "local",
    "national",
    "international", "europe", "asia", "africa", "americas", "analysis", "video", "live", "breaking", "exclusive",
    "home", "latest",
    "politik", "wirtschaft", "kultur", "panorama", "ausland", "monde", "politique", "deportes", "mundo", "update",
    "updates", "feature",
    "features", "editorial", "interview", "explainer", "archive", "blog", "press", "release", "story", "top", "us",
    "uk",
  ]
  private static let particles: Set<String> = [
    "of", "the", "and", "for", "de", "la", "le", "der", "die", "das", "&", "in", "on",
  ]

  /// One to five words that start with a capital or a digit, particles aside, and are no section's name or button.
  static func isName(_ text: String) -> Bool {
    let parts = text.pieces(separatedBy: " ")
    guard 1...5 ~= parts.count, text.utf8.count <= 50 else { return false }
    let isCapitalized = parts.allSatisfy { part in
      guard let first = part.unicodeScalars.first else { return false }
      return particles.contains(String(part)) || first.properties.isUppercase || ("0"..."9").contains(first)
        || part.utf8.contains { $0.isASCIIUpper || $0 == UInt8(ascii: ".") }
    }
    guard isCapitalized, text.utf8.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return false }
    let words = WordScan(text).words
    return !words.allSatisfy {
      sections.contains($0) || particles.contains($0) || InterfaceVocabulary.core.contains($0)
        || InterfaceVocabulary.companions.contains($0)
    } && !words.contains { MonthNames.isWeekday($0) }
  }

  /// The holder of the rights in `© 2025 The Example. All rights reserved.`; nil without a year, for pictures are signed so.
  static func rightsHolder(in line: String) -> String? {
    let first = Pieces(of: line[...], separatedBy: " ").first { _ in true }
    guard line.hasCopyrightSign || first?.lowercased() == "copyright" || line.hasPrefix("(c)") else { return nil }
    var words = line.pieces(separatedBy: " ")
    guard
      let year = words.firstIndex(where: { word in
        let digits = word.utf8.filter { $0.isASCIIDigit }
        return digits.count == 4 || digits.count == 8
      })
    else { return nil }
    words.removeSubrange(...year)
    var name: [Substring] = []
    for word in words {
      if ["all", "alle", "reserved", "|", "-", "–", "·"].contains(word.lowercased()) { break }
      if name.isEmpty, ["by", "©", "copyright"].contains(word.lowercased()) { continue }
      let end = word.utf8.last
      let isLast = end == UInt8(ascii: ".") || end == UInt8(ascii: ",") || end == UInt8(ascii: ";")
      name.append(isLast ? word.dropLast() : word)
      if isLast { break }
    }
    let text = name.joined(separator: " ")
    return isName(text) ? text : nil
  }
}
