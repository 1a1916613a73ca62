/// The words of a text as numbers, by which texts are compared: the same word has the same number in any case, with any
/// punctuation and any line breaks around it.
///
/// A word is a run of letters, digits and the marks on them; an ideograph or a kana is a word by itself, since nothing parts
/// such words. No language is known here.
struct FoldedWords {
  /// The numbers of the words in order (FNV-1a, 64 bits, of the small letters' UTF-8).
  private(set) var hashes: [UInt64] = []
  /// The places behind the last words of sentences, in order. What ends a sentence is taken roughly: an abbreviation does so, too.
  private(set) var sentenceEnds: [Int] = []
  /// Where each word stands, in bytes of UTF-8; empty where that was not asked for.
  private(set) var places: [Range<Int>] = []

  init(_ text: String, withPlaces: Bool = false) {
    var text = text
    text.withUTF8 { text in Self.folded.withUnsafeBufferPointer { read(text, folded: $0, withPlaces: withPlaces) } }
  }

  /// The words of a text that is only lent.
  init(utf8: UnsafeBufferPointer<UInt8>) {
    Self.folded.withUnsafeBufferPointer { read(utf8, folded: $0, withPlaces: false) }
  }

  /// Of each ASCII byte the small letter or the digit; 0 for all that parts words.
  private static let folded: [UInt8] = (0..<128).map { (byte: UInt8) in
    let small = byte | 0x20
    // The bit that makes small letters is set in digits anyway.
    return 0x61...0x7A ~= small || 0x30...0x39 ~= byte ? small : 0
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>, withPlaces: Bool
  ) {
    hashes.reserveCapacity(bytes.count / 5)
    var hash = Self.start
    var isInWord = false
    var first = 0
    func finish(_ words: inout FoldedWords, at end: Int) {
      words.hashes.append(hash)
      if withPlaces { words.places.append(first..<end) }
      hash = Self.start
      isInWord = false
    }
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        let small = folded[Int(byte)]
        if small != 0 {
          if !isInWord { first = position - 1 }
          hash = (hash ^ UInt64(small)) &* 0x100_0000_01b3
          isInWord = true
          continue
        }
        if isInWord { finish(&self, at: position - 1) }
        // Most are spaces.
        if byte != 0x20, Self.endsSentence(bytes, position - 1), hashes.count > sentenceEnds.last ?? 0 {
          sentenceEnds.append(hashes.count)
        }
        continue
      }
      let (scalar, length) = Self.decode(bytes, position)
      let kind = Kind(scalar)
      if isInWord, kind != .letter { finish(&self, at: position) }
      if kind != .other {
        if !isInWord { first = position }
        for byte in scalar.properties.lowercaseMapping.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        isInWord = true
      }
      if kind == .wordByItself { finish(&self, at: position + length) }
      // "。", "！", "？", "।", "؟"
      if kind == .other, [0x3002, 0xFF01, 0xFF1F, 0x0964, 0x061F].contains(scalar.value),
        hashes.count > sentenceEnds.last ?? 0
      {
        sentenceEnds.append(hashes.count)
      }
      position += length
    }
    if isInWord { finish(&self, at: bytes.count) }
    if hashes.count > sentenceEnds.last ?? 0 { sentenceEnds.append(hashes.count) }
  }

  /// Whether a mark ends a sentence, or a blank line starts there: the point in "9.16" and "U.S" does not.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0x0A
    switch bytes[position] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !(0x30...0x39 ~= next || 0x41...0x5A ~= next || 0x61...0x7A ~= next)
    case 0x0A: return next == 0x0A
    default: return false
    }
  }

  private enum Kind {
    case letter, wordByItself, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      // General punctuation, among it the curly quotation marks and dashes of every article.
      case 0x80...0xA9, 0x2000...0x206F: self = .other
      case 0xC0...0x24F: self = scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .letter
      // Kana, and the scripts without spaces of South-East Asia.
      case 0x3041...0x30FF, 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: self = .wordByItself
      default:
        let properties = scalar.properties
        if properties.isIdeographic {
          self = .wordByItself
        } else {
          switch properties.generalCategory {
          case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .nonspacingMark, .spacingMark:
            self = .letter
          default: self = .other
          }
        }
      }
    }
  }

  /// The scalar at a position of valid UTF-8, and how many bytes it has.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar, Int) {
    func tail(_ offset: Int) -> UInt32 {
      position + offset < bytes.count ? UInt32(bytes[position + offset] & 0x3F) : 0
    }
    let first = UInt32(bytes[position])
    let (value, length): (UInt32, Int) =
      switch first {
      case ..<0xE0: ((first & 0x1F) << 6 | tail(1), 2)
      case ..<0xF0: ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
      default: ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

/// The runs of some words of a text as numbers, one for each word at which such a run begins (Karp and Rabin, 1987).
struct WordRuns {
  /// How many words a run has. Of four, phrases of the trade agree by chance; of six and more, a text in which every few words
  /// were changed agrees in nothing.
  static let length = 5

  /// How many words the text has.
  let wordCount: Int
  /// The places behind the last words of sentences.
  let sentenceEnds: [Int]
  /// The numbers in the order of the text; that of the whole text where it is shorter than a run.
  let hashes: [UInt64]

  init(_ text: String) { self.init(FoldedWords(text)) }

  init(_ folded: FoldedWords) {
    let words = folded.hashes
    sentenceEnds = folded.sentenceEnds
    wordCount = words.count
    guard !words.isEmpty else {
      hashes = []
      return
    }
    let length = min(Self.length, words.count)
    var leading: UInt64 = 1
    for _ in 1..<length { leading = leading &* Self.base }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count - length + 1)
    var rolling: UInt64 = 0
    for (index, word) in words.enumerated() {
      if index >= length { rolling = rolling &- words[index - length] &* leading }
      rolling = rolling &* Self.base &+ word
      if index >= length - 1 { hashes.append(Self.mixed(rolling)) }
    }
    self.hashes = hashes
  }

  /// How many words a run of this text has.
  var runLength: Int { min(Self.length, wordCount) }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Spreads the bits, so that the least of some numbers is a random one of them (the finalizer of SplitMix64).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
