/// A multiset.
struct Bag<Element: Hashable> {
  private var counts: [Element: Int] = [:]
  private(set) var total = 0

  init(_ elements: some Sequence<Element>) {
    for element in elements {
      counts[element, default: 0] += 1
      total += 1
    }
  }

  var isEmpty: Bool { total == 0 }

  /// Size of the intersection.
  func shared(with other: Bag) -> Int { counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) } }
}

/// Precision, recall and F1 of one page.
struct PageFigures {
  var precision: Double
  var recall: Double
  var f1: Double

  init(precision: Double, recall: Double, f1: Double) {
    (self.precision, self.recall, self.f1) = (precision, recall, f1)
  }

  /// By shared elements.
  init(shared: Int, predicted: Int, gold: Int) {
    precision = predicted == 0 ? 0 : Double(shared) / Double(predicted)
    recall = gold == 0 ? 0 : Double(shared) / Double(gold)
    f1 = precision + recall != 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// The plain means over pages.
  static func means(_ pages: [PageFigures]) -> [(String, Double)] {
    [
      ("p", Statistics.mean(pages.map(\.precision))), ("r", Statistics.mean(pages.map(\.recall))),
      ("f1", Statistics.mean(pages.map(\.f1))),
    ]
  }
}

/// How an extracted text is compared with the gold.
enum PageMeasures {
  /// The runs of `\w+`.
  static func words(_ text: Scalars) -> [Scalars] { text.words.map { Scalars(text[$0]) } }

  /// Folded for comparison: NFKC, case folded, words joined by a space.
  static func folded(_ text: String) -> Scalars {
    Scalars(words(text.compatibilityComposed.caseFolded).joined(separator: [" "]))
  }

  /// `re.sub(r"\s+", " ", text).strip()`, as bytes.
  static func spaceFolded(_ text: String) -> [UInt8] {
    let parts = text.unicodeScalars.split { $0.isPythonSpace }
    return Array(parts.map { String($0) }.joined(separator: " ").utf8)
  }

  /// Counts of 4-grams of one page (article-extraction-benchmark).
  struct Shingles {
    var shared: Int
    var predicted: Int
    var gold: Int
    var isExact: Bool

    init(gold goldText: String, predicted predictedText: String) {
      let (goldWords, predictedWords) = (words(goldText.scalars), words(predictedText.scalars))
      var numbers: [Scalars: Int] = [:]
      func grams(_ words: [Scalars]) -> Bag<ArraySlice<Int>> {
        let ids = words.map { word -> Int in
          let number = numbers[word] ?? numbers.count
          numbers[word] = number
          return number
        }
        guard !ids.isEmpty else { return Bag([]) }
        return Bag((0..<max(1, ids.count - 3)).map { ids[$0..<min(ids.count, $0 + 4)] })
      }
      let (ofGold, ofPredicted) = (grams(goldWords), grams(predictedWords))
      shared = ofGold.shared(with: ofPredicted)
      predicted = ofPredicted.total
      gold = ofGold.total
      isExact = goldWords == predictedWords
    }

    var figures: PageFigures { PageFigures(shared: shared, predicted: predicted, gold: gold) }

    /// Mean precision over pages with output, mean recall over pages with gold, and the harmonic mean of the two.
    static func means(_ pages: [Shingles]) -> (f1: Double, precision: Double, recall: Double, exact: Double) {
      let precisions = pages.filter { $0.predicted > 0 }.map { Double($0.shared) / Double($0.predicted) }
      let recalls = pages.filter { $0.gold > 0 }.map { Double($0.shared) / Double($0.gold) }
      let p = Statistics.mean(precisions.isEmpty ? [0] : precisions)
      let r = Statistics.mean(recalls.isEmpty ? [0] : recalls)
      let exact = Statistics.mean(pages.map { $0.isExact ? 1 : 0 })
      return (p + r != 0 ? 2 * p * r / (p + r) : 0, p, r, exact)
    }
  }

  /// Lower-cased words of one page (WCXB).
  static func bag(gold: String, predicted: String) -> PageFigures {
    let (gold, predicted) = (Bag(words(gold.scalars.lowercased)), Bag(words(predicted.scalars.lowercased)))
    if gold.isEmpty {
      let value = predicted.isEmpty ? 1.0 : 0
      return PageFigures(precision: value, recall: value, f1: value)
    }
    return PageFigures(shared: gold.shared(with: predicted), predicted: predicted.total, gold: gold.total)
  }

  /// Gold paragraphs that are a line of the answer.
  static func paragraphs(gold: [String], predicted: String) -> PageFigures {
    let gold = Bag(gold.map(folded).filter { !$0.isEmpty })
    let lines = predicted.unicodeScalars.split(separator: "\n").map { folded(String($0)) }
    let predicted = Bag(lines.filter { !$0.isEmpty })
    return PageFigures(shared: gold.shared(with: predicted), predicted: predicted.total, gold: gold.total)
  }

  /// The folded names of a list whose items may hold several.
  static func names(_ items: [String]) -> Set<Scalars> {
    Set(
      items.flatMap { parts($0.scalars) }.filter { !folded($0.string).isEmpty }.map {
        folded(withoutBy($0).string)
      })
  }

  /// `re.split(r"\s*(?:[;,/|&]|\band\b|\bund\b)\s*", text)`.
  private static func parts(_ text: Scalars) -> [Scalars] {
    var parts: [Scalars] = []
    var (start, index) = (0, 0)
    func separatorEnd(_ from: Int) -> Int? {
      guard from < text.count else { return nil }
      if [";", ",", "/", "|", "&"].contains(text[from]) { return from + 1 }
      for word in ["and", "und"] where text[from...].starts(with: word.unicodeScalars) {
        let end = from + 3
        if from == 0 || !text[from - 1].isPythonWord, end == text.count || !text[end].isPythonWord { return end }
      }
      return nil
    }
    func afterSpace(_ from: Int) -> Int { text[from...].firstIndex { !$0.isPythonSpace } ?? text.count }
    while index < text.count {
      if let end = separatorEnd(afterSpace(index)) {
        parts.append(Scalars(text[start..<index]))
        index = afterSpace(end)
        start = index
      } else {
        index += 1
      }
    }
    return parts + [Scalars(text[start...])]
  }

  /// `re.sub(r"(?i)^\s*(by|von|por|par)\s+", "", text)`.
  private static func withoutBy(_ text: Scalars) -> Scalars {
    let start = text.firstIndex { !$0.isPythonSpace } ?? text.count
    for word in ["by", "von", "por", "par"] {
      let end = start + word.unicodeScalars.count
      guard end < text.count, text[end].isPythonSpace else { continue }
      if text[start..<end].lowercased == word.scalars {
        return Scalars(text[end...].drop { $0.isPythonSpace })
      }
    }
    return text
  }
}
