/// Chooses the line that is the article's headline.
struct HeadlineChoice: Hashable, Sendable {
  /// The headline, without the publisher that it ended with.
  private(set) var headline: String?
  /// The publisher that the page's title names behind the headline.
  private(set) var publisher: String?
  /// Where the headline stands.
  private(set) var index: Int?

  /// Looks at the lines before the first paragraph of the article.
  init(_ lines: [JudgedLine], zone: Range<Int>, inWholePage: Bool) {
    guard let first = lines[zone].indices.first(where: { lines[$0].kind.isContent && !Self.isQuestion(lines, $0) })
    else {
      return
    }
    let candidates = (0..<first).filter { index in
      (lines[index].kind.isShort || lines[index].kind == .repeated || Self.isQuestion(lines, index))
        && lines[index].line.isTitleLike
    }
    if inWholePage {
      choosePageTitle(lines, candidates, first: first, before: Self.earlyEnd(lines, zone: zone, first: first))
    } else {
      // A title of three words is told from a site's name by its small letters.
      let chosen =
        candidates.first { lines[$0].line.wordCount >= 4 }
        ?? candidates.first { lines[$0].line.wordCount == 3 && !PublisherName.isName(lines[$0].line.text) }
        ?? candidates.last
      index = chosen ?? Self.shortTitle(lines, before: first)
      headline = index.map { lines[$0].line.text }
      splitBar()
    }
  }

  /// A line of two words is a headline only where it is all that stands before the text.
  private static func shortTitle(_ lines: [JudgedLine], before first: Int) -> Int? {
    let labels = (0..<first).filter { lines[$0].kind == .label && lines[$0].line.ending == .none }
    return labels.count == 1 && lines[labels[0]].line.wordCount >= 2 ? labels[0] : nil
  }

  /// A headline that asks or calls out has a sentence's end: a short line at the top, a paragraph of more words after it.
  private static func isQuestion(_ lines: [JudgedLine], _ index: Int) -> Bool {
    let line = lines[index].line
    guard lines[index].kind == .sentence || lines[index].kind == .prose, line.isTitleLike, index + 1 < lines.count
    else {
      return false
    }
    guard line.ending == .none || line.ending == .sentence && asks(line.text), line.wordCount <= 30 else {
      return false
    }
    let isFirst = lines[..<index].allSatisfy { !$0.kind.isContent }
    return isFirst
      && lines[(index + 1)...].prefix(3).contains { $0.line.wordCount > line.wordCount && $0.kind == .prose }
  }

  /// Whether a line ends in a question mark or an exclamation mark, quotation marks aside: a full stop ends a lede.
  private static func asks(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { !["\"", "'", "”", "’", ")", "»"].contains($0) }
    return last == "?" || last == "!"
  }

  /// A page's title is its first line, often with the site's name; the headline is the same words again, near the text.
  private mutating func choosePageTitle(_ lines: [JudgedLine], _ candidates: [Int], first: Int, before end: Int) {
    guard let title = lines.first?.line else { return }
    let titleWords = title.words
    func isRepeated(_ index: Int) -> Bool {
      let words = lines[index].line.words
      return index > 0 && words.count >= 3 && titleWords.starts(with: words)
    }
    // A heading inside the text may say the same: that over it comes first.
    let repeated = (0..<first).last(where: isRepeated) ?? (first..<max(first, end)).last(where: isRepeated)
    if let repeated {
      index = repeated
      headline = lines[repeated].line.text
      let suffix = title.text.utf8.dropFirst(lines[repeated].line.text.utf8.count)
      let name = String(String(suffix) ?? "").trimmedOfMarks
      if PublisherName.isName(name) { publisher = name }
      return
    }
    // The title's words in another order or wording: the line near the text that shares most of them.
    let shared = candidates.filter { $0 > 0 && lines[$0].line.wordCount >= 4 }.max { left, right in
      Self.overlap(lines[left].line.words, titleWords) < Self.overlap(lines[right].line.words, titleWords)
    }
    if let shared, Self.overlap(lines[shared].line.words, titleWords) >= 0.5 {
      index = shared
      headline = lines[shared].line.text
    } else if title.wordCount >= 3 {
      headline = title.text
      splitBar()
      if headline == title.text { dropTitleSuffix() }
    }
  }

  /// Where a tenth of the article's words has passed: teasers of other articles may stand over the headline, but not much
  /// of its own text.
  private static func earlyEnd(_ lines: [JudgedLine], zone: Range<Int>, first: Int) -> Int {
    func words(_ index: Int) -> Int { lines[index].kind.isContent ? lines[index].line.wordCount : 0 }
    let total = zone.reduce(0) { $0 + words($1) }
    var passed = 0
    for index in zone {
      passed += words(index)
      if passed * 10 > total { return max(index, first) }
    }
    return first
  }

  private static func overlap(_ words: [String], _ title: [String]) -> Double {
    guard !words.isEmpty else { return 0 }
    let known = Set(title)
    return Double(words.count { known.contains($0) }) / Double(max(words.count, title.count))
  }

  /// `Headline | The Example`: a bar sets the site's name off.
  private mutating func splitBar() {
    guard let text = headline, let bar = text.lastRange(of: " | ") else { return }
    let name = String(text[bar.upperBound...])
    let rest = String(text[..<bar.lowerBound])
    guard WordScan(rest).count >= 2, WordScan(name).count <= 5 else { return }
    headline = rest
    if PublisherName.isName(name) { publisher = name }
    splitBar()
  }

  /// `Headline - The Example` in a page's title, where no line repeats it.
  private mutating func dropTitleSuffix() {
    guard let text = headline else { return }
    for mark in [" - ", " – ", " — ", " • "] {
      guard let range = text.lastRange(of: mark) else { continue }
      let name = String(text[range.upperBound...])
      guard PublisherName.isName(name), WordScan(String(text[..<range.lowerBound])).count >= 4 else { continue }
      headline = String(text[..<range.lowerBound])
      publisher = name
      return
    }
  }
}

extension String {
  /// The text without the marks and spaces that set parts of a title apart.
  var trimmedOfMarks: String {
    let marks: Set<Unicode.Scalar> = [" ", "|", "-", "–", "—", "•", "·", ":", "»", "«", "/"]
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
      let last = scalars.lastIndex(where: { !marks.contains($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The last place where `part` stands.
  func lastRange(of part: String) -> Range<String.Index>? { self[...].utf8.lastRange(ofBytes: Array(part.utf8)) }
}
