/// The words of a quotation in a draft, and where its writer left words out or put own ones in.
///
/// ```swift
/// QuotedWords("[T]he bridge … will [in her view] hold")   // The bridge ‹omission› will ‹insertion› hold
/// ```
struct QuotedWords {
  /// What may stand between two words.
  enum Gap {
    /// Nothing.
    case none
    /// Some words, in the place of which the writer put others in brackets, or none.
    case insertion
    /// Any words of the same passage.
    case omission

    /// How many words of the source may stand there.
    var most: Int {
      switch self {
      case .none: 0
      case .insertion: 8
      case .omission: 80
      }
    }
  }

  /// The words without what the writer put in.
  let words: PlacedWords
  /// What may stand before each word; the first has nothing before it.
  let gaps: [Gap]
  /// Whether words were left out anywhere, at the ends too.
  let hasOmission: Bool
  /// Whether anything stands in brackets.
  let hasInsertion: Bool

  init(_ text: String) {
    var kept = String.UnicodeScalarView()
    var marks: [(words: Int, gap: Gap)] = []
    var hasOmission = false
    var hasInsertion = false
    func mark(_ gap: Gap) {
      marks.append((PlacedWords(String(kept)).count, gap))
      kept.append(" ")
    }
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "[":
        guard let close = scalars[index...].firstIndex(of: "]") else {
          index += 1
          continue
        }
        let inner = scalars[(index + 1)..<close]
        let isWhole = close + 1 >= scalars.count || !scalars[close + 1].properties.isAlphabetic
        if inner.allSatisfy({ $0 == "." || $0 == "…" || $0.properties.isWhitespace }) {
          hasOmission = true
          mark(.omission)
        } else if !isWhole, inner.allSatisfy(\.properties.isAlphabetic) {
          // "[T]he": the letter is the writer's, the word is not.
          kept.append(contentsOf: inner)
          hasInsertion = true
        } else {
          hasInsertion = true
          mark(.insertion)
        }
        index = close + 1
      case "…":
        hasOmission = true
        mark(.omission)
        index += 1
      case "." where Self.dots(scalars, index) != nil:
        hasOmission = true
        mark(.omission)
        index = Self.dots(scalars, index)!
      default:
        kept.append(scalars[index])
        index += 1
      }
    }
    words = PlacedWords(String(kept))
    var gaps = [Gap](repeating: .none, count: words.count)
    for mark in marks where mark.words > 0 && mark.words < gaps.count {
      if gaps[mark.words].most < mark.gap.most { gaps[mark.words] = mark.gap }
    }
    self.gaps = gaps
    self.hasOmission = hasOmission
    self.hasInsertion = hasInsertion
  }

  /// The end of three points or more, with or without spaces, that begin at `index`.
  private static func dots(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
    var end = index
    var count = 0
    var position = index
    while position < scalars.count, scalars[position] == "." || scalars[position] == " " {
      if scalars[position] == "." {
        count += 1
        end = position + 1
      }
      position += 1
    }
    return count >= 3 ? end : nil
  }

  /// Where the words stand in a text, without a word more or less than the gaps allow: the first places, so many at most.
  func places(in source: [UInt64], most: Int = 16) -> [Range<Int>] {
    guard let first = words.hashes.first, words.count <= source.count else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while start <= source.count - words.count, places.count < most {
      if source[start] == first, let end = end(of: 1, at: start + 1, in: source) {
        places.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// Where the words from `word` on end, when they begin at `position` or after the gap that is allowed there.
  private func end(of word: Int, at position: Int, in source: [UInt64]) -> Int? {
    var (word, position) = (word, position)
    while word < words.count, gaps[word] == .none {
      guard position < source.count, source[position] == words.hashes[word] else { return nil }
      word += 1
      position += 1
    }
    guard word < words.count else { return position }
    for start in position...min(source.count, position + gaps[word].most)
    where start < source.count && source[start] == words.hashes[word] {
      if let end = end(of: word + 1, at: start + 1, in: source) { return end }
    }
    return nil
  }

  /// The runs of words without a gap, each as text.
  var runs: [String] {
    let starts = [0] + gaps.indices.filter { gaps[$0] != .none }
    return starts.enumerated().map { index, start in
      words.string(start..<(index + 1 < starts.count ? starts[index + 1] : words.count))
    }
  }
}
