import NewsModel

/// A body with its words, as a browser looks for them: in any case, bounded by what is no word.
struct WordedText {
  private let scalars: [Unicode.Scalar]
  private var places: [Range<Int>] = []
  /// The words in small letters.
  private var folded: [String] = []
  /// The line of each word.
  private var lines: [Int] = []

  init(_ body: String) {
    scalars = Array(body.unicodeScalars)
    var line = 0
    var index = 0
    while index < scalars.count {
      guard Self.isLetter(scalars[index]) else {
        if scalars[index] == "\n" { line += 1 }
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, Self.isLetter(scalars[index]) || joins(index) { index += 1 }
      places.append(start..<index)
      folded.append(String(String.UnicodeScalarView(scalars[start..<index])).lowercased())
      lines.append(line)
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  /// An apostrophe inside a word, a point or comma inside a number.
  private func joins(_ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count, Self.isLetter(scalars[index + 1]) else { return false }
    switch scalars[index] {
    case "'", "\u{2019}": return true
    case ".", ",": return "0"..."9" ~= scalars[index - 1] && "0"..."9" ~= scalars[index + 1]
    default: return false
    }
  }

  func start(_ word: Int) -> Int { places[word].lowerBound }
  func end(_ word: Int) -> Int { places[word].upperBound }

  /// The words that lie wholly in a span.
  func words(in span: TextSpan) -> Range<Int> {
    let first = places.firstIndex { $0.lowerBound >= span.start } ?? places.count
    let end = places[first...].firstIndex { $0.upperBound > span.end } ?? places.count
    return first..<end
  }

  /// The words as they stand, from the first to the last, a single space for any white space.
  func string(_ words: Range<Int>) -> String {
    guard let last = words.last else { return "" }
    var text = String.UnicodeScalarView()
    var isSpace = false
    for scalar in scalars[places[words.lowerBound].lowerBound..<places[last].upperBound] {
      let space = scalar.properties.isWhitespace
      if !space { text.append(scalar) } else if !isSpace { text.append(" ") }
      isSpace = space
    }
    return String(text)
  }

  /// The words from `word` on that stand in its line.
  func sameLine(after word: Int, within words: Range<Int>) -> Range<Int> {
    var end = word
    while end < words.upperBound, lines[end] == lines[word] { end += 1 }
    return word..<end
  }

  /// The words before `end` that stand in one line.
  func sameLine(before end: Int, within words: Range<Int>) -> Range<Int> {
    var start = end
    while start > words.lowerBound, lines[start - 1] == lines[end - 1] { start -= 1 }
    return start..<end
  }

  /// Where the same words stand first, whatever is between them.
  func firstPlace(of words: Range<Int>, from: Int = 0) -> Int? {
    guard from + words.count <= folded.count else { return nil }
    let wanted = folded[words]
    return (from...(folded.count - words.count)).first { folded[$0..<($0 + words.count)].elementsEqual(wanted) }
  }

  /// Up to so many words before, of the same line.
  func contextWords(before words: Range<Int>, _ count: Int) -> Range<Int> {
    var start = words.lowerBound
    while start > 0, words.lowerBound - start < count, lines[start - 1] == lines[words.lowerBound] { start -= 1 }
    return start..<words.lowerBound
  }

  /// Up to so many words after, of the same line.
  func contextWords(after words: Range<Int>, _ count: Int) -> Range<Int> {
    var end = words.upperBound
    while end < folded.count, end - words.upperBound < count, lines[end] == lines[words.upperBound - 1] { end += 1 }
    return words.upperBound..<end
  }

  func context(before words: Range<Int>, _ count: Int) -> String? {
    let context = contextWords(before: words, count)
    return context.isEmpty ? nil : string(context)
  }

  func context(after words: Range<Int>, _ count: Int) -> String? {
    let context = contextWords(after: words, count)
    return context.isEmpty ? nil : string(context)
  }
}
