/// Numbers that look random and are the same every time (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts of invented words, which are like news in what matters to finding copies: few words make up most of a text, articles on
/// one subject share their words and turns of phrase, and articles of a series share their frames.
package struct InventedTexts {
  package var random: SeededRandom
  private let common: [String]
  /// Turns of phrase that any article may have, of four to eight words.
  private let phrases: [[String]]

  package init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let common = Self.words(180, &random)
    phrases = (0..<300).map { _ in
      (0..<Int.random(in: 4...8, using: &random)).map { _ in common.randomElement(using: &random)! }
    }
    self.common = common
    self.random = random
  }

  private static func words(_ count: Int, _ random: inout SeededRandom) -> [String] {
    let onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl", "ch", ""]
    let vowels = ["a", "e", "i", "o", "u", "ai", "ou"]
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        onsets.randomElement(using: &random)! + vowels.randomElement(using: &random)!
      }.joined() + ["", "n", "r", "s"].randomElement(using: &random)!
    }
  }

  /// Paragraphs of articles on one subject.
  package mutating func articles(_ count: Int) -> [[String]] {
    let subject = Self.words(150, &random)
    let names = Self.words(12, &random).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    var articles: [[String]] = []
    for _ in 0..<count {
      var paragraphs: [String] = []
      for _ in 0..<Int.random(in: 6...16, using: &random) {
        var sentences: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) { sentences.append(sentence(subject, names)) }
        paragraphs.append(sentences.joined(separator: " "))
      }
      articles.append(paragraphs)
    }
    return articles
  }

  /// A sentence that nobody has written before.
  package mutating func sentence() -> String { sentence(Self.words(40, &random), ["Orla", "Benno"]) }

  private mutating func sentence(_ subject: [String], _ names: [String]) -> String {
    var words: [String] = []
    let length = Int.random(in: 8...28, using: &random)
    while words.count < length {
      switch Int.random(in: 0..<40, using: &random) {
      case 0..<18:
        // The commonest words make up most of a text (Zipf's law).
        let rank = Int(Double(common.count) * pow4(Double.random(in: 0..<1, using: &random)))
        words.append(common[min(rank, common.count - 1)])
      case 18..<37: words.append(subject.randomElement(using: &random)!)
      case 37..<39: words.append(names.randomElement(using: &random)!)
      default: words += phrases.randomElement(using: &random)!
      }
    }
    return words.joined(separator: " ").capitalizedFirst + "."
  }

  private func pow4(_ value: Double) -> Double { value * value * value * value }

  /// Articles of a series: the same sentences with other names, numbers and words filled in, every third of the words, and one
  /// sentence that is always the same.
  package mutating func series(_ count: Int) -> [[String]] {
    var frames: [[[String]]] = []
    for _ in 0..<Int.random(in: 8...14, using: &random) {
      var pieces: [[String]] = []
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        pieces.append((0..<Int.random(in: 2...6, using: &random)).map { _ in common.randomElement(using: &random)! })
      }
      frames.append(pieces)
    }
    let notice = sentence()
    var articles: [[String]] = []
    for _ in 0..<count {
      var paragraphs: [String] = []
      for frame in frames {
        var words: [String] = []
        for piece in frame {
          words += piece
          words += Self.words(Int.random(in: 1...3, using: &random), &random)
        }
        paragraphs.append(words.joined(separator: " ").capitalizedFirst + ".")
      }
      articles.append(paragraphs + [notice])
    }
    return articles
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
