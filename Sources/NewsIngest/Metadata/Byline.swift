/// Who wrote it: `By Ada Example`, `By Ada Example and Ben Sample, Reporter`, `Author: Ada Example`.
enum Byline {
  private static let openings = PhraseList([
    "written by", "story by", "report by", "reported by", "posted by", "published by", "author", "authors", "by",
    "von", "par", "por", "di",
  ])
  /// Words that make a part of a byline a role, not a name.
  private static let roles: Set<String> = [
    "reporter", "reporters", "correspondent", "editor", "editors", "staff", "writer", "writers", "columnist",
    "contributor", "desk",
    "bureau", "chief", "journalist", "analyst", "senior", "associate", "producer", "team", "agencies", "agency",
    "newsroom",
    "redaktion", "redacción", "rédaction", "news", "service", "special",
  ]
  /// Words that stand behind a name in the same line and end it.
  private static let stops: Set<String> = [
    "published", "updated", "posted", "last", "follow", "for", "twitter", "on", "in", "at", "email", "view", "contact",
    "am",
    "korrespondent", "correspondent", "reporter", "redakteur", "editor",
  ]
  private static let particles: Set<String> = [
    "de", "da", "di", "du", "del", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "ibn", "dos", "ter",
    "ten", "af", "zu",
  ]

  private static let longest = 18

  /// Whether a byline may stand in a normalized text: a line of it that is not too long starts with such an opening.
  ///
  /// A look at the first word of each line, for texts of which nothing but the authors is asked.
  static func mayStand(in text: String) -> Bool {
    var isFirst = true
    for line in Pieces(of: text[...], separatedBy: "\n") where line.utf8.contains(where: { $0 != 0x20 }) {
      defer { isFirst = false }
      // A stamp may stand before it on the first line.
      if isFirst, LeadingStamp.mayOpen(line) { return true }
      var opening = ""
      WordScan.forEachWord(of: line, atMost: 1) { opening = String(decoding: $0, as: UTF8.self) }
      if openings.canStart(with: opening), WordScan(String(line)).count <= longest { return true }
    }
    return false
  }

  /// The authors of a line that is a byline; none where it is not.
  static func authors(of line: TextLine) -> [String] {
    guard 2...longest ~= line.wordCount, line.ending != .open,
      let length = openings.prefixLength(of: line)
    else { return [] }
    let rest = remainder(of: line.text, after: length)
    let found = names(rest)
    // A name has two words; "By Agency" stands alone on its line.
    guard let first = found.first, first.utf8.contains(0x20) || line.wordCount == length + 1 else { return [] }
    if line.ending == .sentence, line.wordCount > length + 4 { return [] }
    return found
  }

  /// The names in `Ada Example and Ben Sample, Reporter`; a leading "By" is passed over.
  static func names(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.pieces(separatedBy: " ") {
      let lower = word.lowercased()
      if parts.count == 1, parts[0].isEmpty, lower == "by" { continue }
      let isSeparator = ["and", "&", "und", "et", "y", "e", "og", "och", "with"].contains(lower) && word == lower[...]
      if isSeparator || lower == "•" {
        parts.append([])
        continue
      }
      // What follows a bar, a dash or a date is no name.
      if ["|", "-", "–", "—", "·", "/", "@"].contains(lower) || word.utf8.contains(where: { $0.isASCIIDigit }) {
        break
      }
      if word.utf8.first == UInt8(ascii: "(") || word.utf8.last == UInt8(ascii: ":") { break }
      if stops.contains(lower) {
        // "Ada Example, Education Editor": the part behind the comma is a role.
        if parts.count > 1, roles.contains(lower) { parts[parts.count - 1] = [] }
        break
      }
      let endsPart = word.utf8.last == UInt8(ascii: ",") || word.utf8.last == UInt8(ascii: ";")
      parts[parts.count - 1].append(endsPart ? word.dropLast() : word)
      if endsPart { parts.append([]) }
    }
    let names = parts.compactMap(name)
    // "Ada Example, CFP": letters after a name are a title.
    return names.filter { name in
      names.count == 1 || name.utf8.count > 5 || name.utf8.contains { $0.isASCIILower }
    }
  }

  private static func name(_ words: [Substring]) -> String? {
    var words = words[...]
    // "Ada Example Mar 5, 2025": the month stands before the digits that ended the name.
    if let last = words.last, words.count > 2 {
      let month = last.utf8.last == UInt8(ascii: ".") ? last.dropLast() : last
      if MonthNames.month(month.lowercased()) != nil { words = words.dropLast() }
    }
    while let last = words.last, MonthNames.isWeekday(last.lowercased()), words.count > 1 { words = words.dropLast() }
    guard 1...5 ~= words.count else { return nil }
    for word in words {
      let lower = word.lowercased()
      if roles.contains(lower) || MonthNames.isWeekday(lower) || ["published", "updated", "posted"].contains(lower) {
        return nil
      }
      guard let first = word.unicodeScalars.first else { return nil }
      let isCaseless = first.value > 0xFF && !first.properties.isLowercase
      guard first.properties.isUppercase || isCaseless || particles.contains(lower) else { return nil }
    }
    if words.count == 1, MonthNames.month(words[words.startIndex].lowercased()) != nil { return nil }
    return words.map(capitalized).joined(separator: " ")
  }

  /// `ADA` as `Ada`; initials and short forms stay.
  private static func capitalized(_ word: Substring) -> String {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0.isASCIIUpper }) else { return String(word) }
    return word.prefix(1) + word.dropFirst().lowercased()
  }

  private static func remainder(of text: String, after count: Int) -> String {
    let space = UInt8(ascii: " ")
    let colon = UInt8(ascii: ":")
    var rest = text.utf8[...]
    for _ in 0..<count {
      rest = rest.drop { $0 == space }.drop { $0 != space && $0 != colon }
    }
    return String(Substring(rest.drop { $0 == space || $0 == colon }))
  }
}
