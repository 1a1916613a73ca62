import NewsModel

/// Takes a plain-text scrape apart: headline, byline, publisher, date, and the paragraphs of the article without what the page
/// put around and between them.
struct ScrapeCleaner {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var publication: Publication?
  private(set) var paragraphs: [String] = []

  /// A line of the input without surrounding space, and whether a blank line stands before it.
  private struct Line {
    var text: String
    var followsBlank: Bool
  }

  /// Cleans normalized text. `fetched` is the day from which "5 hours ago" counts.
  init(_ text: String, fetched: CalendarDay?) {
    var lines = Self.lines(of: text)
    lines = Self.isHardWrapped(lines) ? Self.unwrapped(lines) : lines
    readLeadingDate(&lines)
    let kept = withoutFurniture(lines, fetched)
    chooseHeadline(kept)
    dropRepeats()
    if publisher == nil { publisher = Self.wire(in: paragraphs) }
  }

  private static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var followsBlank = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ")
      if words.isEmpty {
        followsBlank = true
      } else {
        lines.append(Line(text: words.joined(separator: " "), followsBlank: followsBlank))
        followsBlank = false
      }
    }
    return lines
  }

  // MARK: - Wrapped lines

  /// Whether lines are broken at a column: most lines that have one right below them are of like length and end in the middle
  /// of a sentence.
  private static func isHardWrapped(_ lines: [Line]) -> Bool {
    guard lines.count >= 4 else { return false }
    let inner = zip(lines, lines.dropFirst()).filter { !$0.1.followsBlank }.map(\.0.text)
    guard inner.count * 2 > lines.count else { return false }
    let wrapped = inner.filter { 45...100 ~= $0.count && !".!?:”\"".contains($0.last!) }
    return wrapped.count * 3 > inner.count * 2
  }

  private static func unwrapped(_ lines: [Line]) -> [Line] {
    var joined: [Line] = []
    for line in lines {
      if line.followsBlank || joined.isEmpty || isBullet(line.text) {
        joined.append(line)
      } else {
        joined[joined.count - 1].text += " " + line.text
      }
    }
    return joined
  }

  static func isBullet(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    if ["•", "‣", "·", "▪", "●", "–", "—", "*", "-"].contains(first) { return true }
    return first.properties.isEmoji && first.value > 0x2000
  }

  // MARK: - Furniture

  private mutating func readLeadingDate(_ lines: inout [Line]) {
    guard let first = lines.first, let (date, rest) = PublicationDate.leading(Substring(first.text)) else { return }
    publication = date.publication
    if rest.isEmpty { lines.removeFirst() } else { lines[0].text = String(rest) }
  }

  /// The lines that are of the article; metadata is read from those that are not.
  private mutating func withoutFurniture(_ lines: [Line], _ fetched: CalendarDay?) -> [Line] {
    var kept: [Line] = []
    var isJunk: [Bool] = lines.map { JunkLine.kind(of: $0.text) != nil }
    var updated: Publication?
    var skipsTeaser = false
    for (index, line) in lines.enumerated() {
      if skipsTeaser {
        skipsTeaser = false
        // The teaser is the line right below, and no sentence of the article.
        if !line.followsBlank || !".!?”\"".contains(line.text.last!), !Self.isSentence(line.text) { continue }
      }
      if isJunk[index] {
        skipsTeaser = JunkLine.kind(of: line.text) == .teaserHeading
        if publication == nil, let fetched, let age = Self.age(line.text, before: fetched) { publication = age }
        continue
      }
      if readMetadata(line.text, isNearTop: kept.count < 4, &updated) {
        isJunk[index] = true
        continue
      }
      if isSiteName(at: index, lines, isJunk) {
        if publisher == nil { publisher = line.text }
        isJunk[index] = true
        continue
      }
      kept.append(line)
    }
    if publication == nil { publication = updated }
    return kept
  }

  private static func isSentence(_ line: String) -> Bool {
    ".!?".contains(line.last!) && line.split(separator: " ").count > 6
  }

  /// "5 hours ago": the day of fetching less that, where it is of days or more, or surely within the day before.
  private static func age(_ line: String, before fetched: CalendarDay) -> Publication? {
    let words = JunkLine.words(of: line)
    guard words.count >= 3, words[2] == "ago", let count = Int(words[0]), count < 4_000 else { return nil }
    let days: Int
    switch words[1] {
    case let unit where unit.hasPrefix("day"): days = count
    case let unit where unit.hasPrefix("week"): days = count * 7
    case let unit where unit.hasPrefix("min") || unit.hasPrefix("sec") || unit.hasPrefix("hour"): days = 0
    default: return nil
    }
    return Publication(day: fetched.adding(days: -days), basis: .fetched, evidence: "\(line), fetched \(fetched)")
  }

  /// Reads lines of date, byline and source; the pieces of "By Ada Pym | April 3, 2025" one by one.
  private mutating func readMetadata(_ line: String, isNearTop: Bool, _ updated: inout Publication?) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    if read(line, isNearTop, &updated) { return true }
    let pieces = line.split { "|•·".contains($0) }.map { $0.split(separator: " ").joined(separator: " ") }.filter {
      !$0.isEmpty
    }
    guard pieces.count > 1 else { return false }
    var copy = self
    var copyUpdated = updated
    for piece in pieces where !copy.read(piece, isNearTop, &copyUpdated) && JunkLine.kind(of: piece) == nil {
      return false
    }
    self = copy
    updated = copyUpdated
    return true
  }

  private mutating func read(_ line: String, _ isNearTop: Bool, _ updated: inout Publication?) -> Bool {
    if let date = PublicationDate(line: line) {
      if date.isUpdate { updated = updated ?? date.publication } else { publication = publication ?? date.publication }
      return true
    }
    if let source = Self.source(line) {
      publisher = source
      return true
    }
    if isNearTop, let names = Self.byline(line) {
      authors = authors.isEmpty ? names : authors
      return true
    }
    return false
  }

  /// "Source: BBC".
  private static func source(_ line: String) -> String? {
    for label in ["Source:", "SOURCE:", "Source :", "Sources:"] where line.hasPrefix(label) {
      let name = line.dropFirst(label.count).split(separator: " ").joined(separator: " ")
      return name.isEmpty || name.split(separator: " ").count > 5 || name.last == "." ? nil : name
    }
    return nil
  }

  /// "By Ada Pym and Bo Orlan, Harbour Correspondent".
  private static func byline(_ line: String) -> [String]? {
    guard line.hasPrefix("By ") || line.hasPrefix("BY ") || line.hasPrefix("Written by "), line.last != ".",
      line.split(separator: " ").count <= 12
    else { return nil }
    let names = line.dropFirst(line.hasPrefix("Written") ? 11 : 3)
    let people = names.split(separator: ",").first.map(String.init) ?? ""
    let found = people.replacing(" & ", with: " and ").split(separator: " and ").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let areNames = found.allSatisfy { name in
      let words = name.split(separator: " ")
      return 1...4 ~= words.count && words.allSatisfy { $0.first?.isUppercase ?? false }
    }
    return areNames && !found.isEmpty ? found : nil
  }

  /// One or two capitalized words alone on a line beside a control: the site's own name.
  private func isSiteName(at index: Int, _ lines: [Line], _ isJunk: [Bool]) -> Bool {
    let words = lines[index].text.split(separator: " ")
    guard words.count <= 2, let last = lines[index].text.last, last.isLetter || last.isNumber,
      words.allSatisfy({ $0.first?.isUppercase ?? false })
    else { return false }
    return index > 0 && isJunk[index - 1] || index + 1 < isJunk.count && isJunk[index + 1]
  }

  // MARK: - Headline and repeats

  private mutating func chooseHeadline(_ lines: [Line]) {
    var lines = lines[...]
    if let first = lines.first, lines.count > 1, Self.isTitle(first.text) {
      var title = first.text
      if let bar = title.range(ofLast: " | ") {
        // "Bridge to close | Kolm Post" names the site.
        publisher = publisher ?? String(title[bar.upperBound...])
        title = String(title[..<bar.lowerBound])
      } else if publisher == nil,
        let dash = title.range(ofLast: " – ") ?? title.range(ofLast: " - ") ?? title.range(ofLast: " — ")
      {
        let source = title[dash.upperBound...].split(separator: " ")
        if 1...3 ~= source.count, source.allSatisfy({ $0.first?.isUppercase ?? false }) {
          publisher = source.joined(separator: " ")
        }
      }
      headline = title
      lines.removeFirst()
      // The headline again, above the text.
      while let next = lines.first, next.text == first.text || next.text == title { lines.removeFirst() }
    }
    paragraphs = lines.map(\.text)
    if headline == nil { headline = paragraphs.first.map(Self.opening) }
  }

  /// A line that names an article: some words, no end of a sentence, no bullet, no dateline.
  private static func isTitle(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard 3...30 ~= words.count, !".:;,…".contains(line.last!),
      !isBullet(line) || line.unicodeScalars.first!.value > 0x2000
    else { return false }
    return line.utf8.count <= 220
  }

  /// The first sentence of a paragraph, cut at a word where it is long.
  static func opening(of paragraph: String) -> String {
    var words: [Substring] = []
    var length = 0
    for word in paragraph.split(separator: " ") {
      if length + word.count > 110 { return words.joined(separator: " ") + " …" }
      words.append(word)
      length += word.count + 1
      if let last = word.last, ".!?".contains(last), word.count > 4, length > 40 { break }
    }
    return words.joined(separator: " ")
  }

  /// Keeps a paragraph that stands in the article twice once. Short ones may recur: "Update:".
  private mutating func dropRepeats() {
    var seen: Set<String> = []
    paragraphs = paragraphs.filter { paragraph in
      let key = JunkLine.words(of: paragraph).joined(separator: " ")
      return key.utf8.count < 40 || seen.insert(key).inserted
    }
  }

  /// The agency of a dateline: "KOLM, April 3 (Reuters) - The bridge".
  private static func wire(in paragraphs: [String]) -> String? {
    guard let first = paragraphs.first, let open = first.prefix(80).firstIndex(of: "("),
      let close = first[open...].prefix(30).firstIndex(of: ")")
    else { return nil }
    let after = first[first.index(after: close)...].prefix(3)
    let before = first[..<open]
    guard after.contains(where: { "-–—".contains($0) }),
      before.prefix(while: { $0 != "," && $0 != " " }).allSatisfy({ $0.isUppercase }), !before.isEmpty
    else { return nil }
    return String(first[first.index(after: open)..<close])
  }
}

extension String {
  /// The last place where `text` stands.
  func range(ofLast text: String) -> Range<Index>? { ranges(of: text).last }
}
