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

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(bytes.count / 5)
    var ends: [Int] = []
    Self.scan(bytes) { word, _ in
      hashes.append(word)
    } sentenceEnd: {
      if hashes.count > ends.last ?? 0 { ends.append(hashes.count) }
    }
    if hashes.count > ends.last ?? 0 { ends.append(hashes.count) }
    (self.hashes, sentenceEnds) = (hashes, ends)
  }

  /// Calls `word` with the number and the bytes of each word in order, and `sentenceEnd` wherever a mark may end a sentence.
  @inline(__always)
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, word: (UInt64, Range<Int>) -> Void, sentenceEnd: () -> Void = {}
  ) {
    var hash = start
    var first = 0
    var isInWord = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        let small = byte | 0x20
        if 0x61...0x7A ~= small || 0x30...0x39 ~= byte {
          if !isInWord { first = position - 1 }
          // The bit that makes small letters is set in digits anyway.
          hash = (hash ^ UInt64(small)) &* 0x100_0000_01b3
          isInWord = true
          continue
        }
        if isInWord {
          word(hash, first..<(position - 1))
          hash = start
          isInWord = false
        }
        if endsSentence(bytes, position - 1) { sentenceEnd() }
        continue
      }
      let (scalar, length) = decode(bytes, position)
      let kind = Kind(scalar)
      if isInWord, kind != .letter {
        word(hash, first..<position)
        hash = start
        isInWord = false
      }
      if kind != .other {
        if !isInWord { first = position }
        for byte in scalar.properties.lowercaseMapping.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        isInWord = true
      }
      if kind == .wordByItself {
        word(hash, first..<(position + length))
        hash = start
        isInWord = false
      }
      // "。", "！", "？", "।", "؟"
      if kind == .other, [0x3002, 0xFF01, 0xFF1F, 0x0964, 0x061F].contains(scalar.value) { sentenceEnd() }
      position += length
    }
    if isInWord { word(hash, first..<bytes.count) }
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
