import NewsModel

/// The words with which a wire story opens: `LONDON, April 23, 2025 (Example Wire) –`.
struct Dateline: Hashable, Sendable {
  /// The agency in brackets.
  private(set) var agency: String?
  /// The day, where the year is stated.
  private(set) var day: CalendarDay?
  /// The words up to the dash.
  let words: String

  /// Reads the opening of a body's first paragraph that has one; nil where none has.
  init?(_ body: String) {
    for line in Pieces(of: body[...], separatedBy: "\n").prefix(6) {
      if let found = Dateline(paragraph: line) {
        self = found
        return
      }
    }
    return nil
  }

  private init?(paragraph: Substring) {
    let head = String(paragraph.unicodeScalars.prefix(90))
    guard let mark = Self.dash(in: head) else { return nil }
    words = String(head[..<mark])
    let place = words.prefix { $0 != "," && $0 != "(" && $0 != ":" }
    // The place is written in capitals, or an agency or a date follows it.
    let isCapital = place.utf8.count >= 3 && !place.utf8.contains { $0.isASCIILower }
    guard WordScan(words).count <= 12, place.unicodeScalars.first?.properties.isUppercase == true else { return nil }
    if let open = words.utf8.firstIndex(of: UInt8(ascii: "(")), let close = words.utf8.lastIndex(of: UInt8(ascii: ")")),
      open < close
    {
      let name = String(words[words.utf8.index(after: open)..<close])
      if PublisherName.isName(name) { agency = name }
    }
    day = DateStamp(in: words)?.day
    guard isCapital || agency != nil || (day != nil && words.hasPrefix(place + ",")) else { return nil }
  }

  private static let dashes = [" – ", " — ", " - ", " -- ", ") –", ") —", ") -"].map { Array($0.utf8) }

  private static func dash(in text: String) -> String.Index? {
    let bytes = Array(text.utf8)
    for dash in dashes {
      guard bytes.count >= dash.count,
        let start = (0...(bytes.count - dash.count)).first(where: { start in
          bytes[start] == dash[0] && bytes[start...].starts(with: dash)
        })
      else { continue }
      return text.utf8.index(text.startIndex, offsetBy: dash[0] == UInt8(ascii: ")") ? start + 1 : start)
    }
    return nil
  }
}
