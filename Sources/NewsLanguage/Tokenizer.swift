/// Splits text into ``Token``s, after the conventions of the English Universal Dependencies treebanks: clitics
/// ("Healey|'s", "did|n't") and hyphens stand alone, abbreviations and abbreviated names keep their periods.
public struct Tokenizer: Sendable {
  let lexicon: Lexicon

  /// Makes a tokenizer that looks words up in `lexicon`.
  public init(lexicon: Lexicon = .english) {
    self.lexicon = lexicon
  }

  /// The tokens of `text`, in order; white space lies between them.
  public func tokens(of text: SourceText) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.bytes.count / 4)
    text.bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      var followsSpace = true
      while position < bytes.count {
        if bytes[position] == 0x20 {
          followsSpace = true
          position += 1
          continue
        }
        let (scalar, length) = ScalarClass.decode(bytes, at: position)
        let kind = ScalarClass(scalar)
        switch kind {
        case .space:
          followsSpace = true
          position += length
          continue
        case .letter:
          position = appendWord(bytes, position, followsSpace, to: &tokens)
        case .digit:
          position = appendNumber(bytes, position, followsSpace, to: &tokens)
        case .punctuation, .symbol:
          position = appendMark(bytes, position, length, kind, followsSpace, to: &tokens)
        }
        followsSpace = false
      }
    }
    return tokens
  }

  private func appendWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ followsSpace: Bool, to tokens: inout [Token]
  ) -> Int {
    if let end = urlEnd(bytes, start) {
      let word = WordHash.hash(bytes, start..<end)
      tokens.append(
        Token(start: start, end: end, shape: .symbol, followsSpace: followsSpace, word: word, entry: .unknown))
      return end
    }
    var end = start
    var capitals = 0
    var letters = 0
    var startsWithCapital = false
    // Whether it is single letters with periods between so far: "U", "U.S", and what has to come next for it to be.
    var alternates = true
    var expectsLetter = true
    scan: while end < bytes.count {
      // Nearly all of a text.
      if ScalarClass.isASCIILetter(bytes[end]) {
        letters += 1
        if bytes[end] < 0x60 {
          capitals += 1
          if end == start { startsWithCapital = true }
        }
        alternates = alternates && expectsLetter
        expectsLetter = false
        end += 1
        continue
      }
      let (scalar, length) = ScalarClass.decode(bytes, at: end)
      switch ScalarClass(scalar) {
      case .letter:
        letters += 1
        if ScalarClass.isUppercase(scalar) {
          capitals += 1
          if end == start { startsWithCapital = true }
        }
      case .digit:
        break
      default:
        // An apostrophe or a period inside a word belongs to it: "O’Brien", "U.S".
        guard end + length < bytes.count else { break scan }
        let (next, _) = ScalarClass.decode(bytes, at: end + length)
        guard ScalarClass(next) == .letter else { break scan }
        let bindsNextWord = scalar == 0x2D && Self.bindsNextWord(bytes, start, end)
        let isApostrophe = scalar == 0x27 || scalar == 0x2019
        // A period joins single letters only ("U.S", "a.m"), so that "end.The" is two words.
        let isInnerPeriod =
          scalar == 0x2E && alternates && !expectsLetter && nextLetterStandsAlone(bytes, end + length)
        guard isApostrophe || isInnerPeriod || bindsNextWord else { break scan }
      }
      alternates = alternates && scalar == 0x2E
      expectsLetter = true
      end += length
    }
    var wordEnd = end
    // The period of "Sept.", "Gen.", "U.S." is part of the word.
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let isAbbreviation =
        alternates && !expectsLetter && (letters > 1 || startsWithCapital)
        || lexicon.isAbbreviation(bytes, start..<end)
      if Self.needsNumber(bytes, start, end) ? Self.numbers(bytes, periodAt: end) : isAbbreviation { wordEnd = end + 1 }
    } else if Self.isBrokenOff(bytes, start, end) {
      wordEnd = end + 1
    }
    let shape: Token.Shape =
      !startsWithCapital ? .lower : letters > 1 && capitals == letters ? .allCaps : .capitalized
    if let split = cliticStart(bytes, start, wordEnd) ?? Self.seam(bytes, start, wordEnd), split > start {
      append(bytes, start, split, shape, followsSpace, to: &tokens)
      append(bytes, split, wordEnd, .lower, false, to: &tokens)
    } else {
      append(bytes, start, wordEnd, shape, followsSpace, to: &tokens)
    }
    return wordEnd
  }

  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: Token.Shape, _ followsSpace: Bool,
    to tokens: inout [Token]
  ) {
    let word = WordHash.hash(bytes, start..<end)
    let entry = lexicon.entry(bytes, start..<end, hash: word)
    tokens.append(
      Token(start: start, end: end, shape: shape, followsSpace: followsSpace, word: word, entry: entry))
  }

  private func nextLetterStandsAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position + 1 < bytes.count else { return true }
    let (next, _) = ScalarClass.decode(bytes, at: position + 1)
    let kind = ScalarClass(next)
    return kind != .letter && kind != .digit
  }

  /// Where a clitic begins inside a word: "'s", "'re", "n't". Nil where there is none.
  private func cliticStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var apostrophe = -1
    var length = 1
    var position = end - 1
    while position > start {
      if bytes[position] == 0x27 {
        apostrophe = position
        break
      }
      if position >= start + 2, bytes[position] == 0x99, bytes[position - 1] == 0x80, bytes[position - 2] == 0xE2 {
        apostrophe = position - 2
        length = 3
        break
      }
      if end - position > 3 { return nil }
      position -= 1
    }
    guard apostrophe > start else { return nil }
    let tail = apostrophe + length
    switch (end - tail, tail < end ? bytes[tail] | 0x20 : 0, end - tail == 2 ? bytes[tail + 1] | 0x20 : 0) {
    case (1, UInt8(ascii: "s"), _), (1, UInt8(ascii: "d"), _), (1, UInt8(ascii: "m"), _),
      (2, UInt8(ascii: "r"), UInt8(ascii: "e")), (2, UInt8(ascii: "v"), UInt8(ascii: "e")),
      (2, UInt8(ascii: "l"), UInt8(ascii: "l")):
      return apostrophe
    case (1, UInt8(ascii: "t"), _): return bytes[apostrophe - 1] | 0x20 == UInt8(ascii: "n") ? apostrophe - 1 : nil
    default: return nil
    }
  }

  private func appendNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ followsSpace: Bool, to tokens: inout [Token]
  ) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if 0x30...0x39 ~= byte || ScalarClass.isASCIILetter(byte) {
        end += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":"),
        end + 1 < bytes.count,
        0x30...0x39 ~= bytes[end + 1]
      {
        end += 1
      } else {
        break
      }
    }
    append(bytes, start, end, .number, followsSpace, to: &tokens)
    return end
  }

  private func appendMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int, _ kind: ScalarClass, _ followsSpace: Bool,
    to tokens: inout [Token]
  ) -> Int {
    // Runs of one mark are one token: "...", "--", "``", "''", and "!?!" is one too.
    var end = start + length
    let first = bytes[start]
    if length == 1, first == UInt8(ascii: ".") || first == UInt8(ascii: "-") || first == 0x60 || first == 0x27 {
      while end < bytes.count, bytes[end] == first { end += 1 }
    } else if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      while end < bytes.count, bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") { end += 1 }
    }
    // "'s" after a space or after a closing quote is still the clitic, "'s" in "”s" is not met in practice.
    append(bytes, start, end, kind == .symbol ? .symbol : .punctuation, followsSpace, to: &tokens)
    return end
  }

  /// Where a URL or an e-mail address that starts here ends.
  private func urlEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    // Most words begin with neither letter.
    guard bytes[start] | 0x20 == UInt8(ascii: "h") || bytes[start] | 0x20 == UInt8(ascii: "w") else { return nil }
    func matches(_ prefix: StaticString) -> Bool {
      guard start + prefix.utf8CodeUnitCount <= bytes.count else { return false }
      for offset in 0..<prefix.utf8CodeUnitCount where bytes[start + offset] | 0x20 != prefix.utf8Start[offset] | 0x20 {
        return false
      }
      return true
    }
    guard matches("http://") || matches("https://") || matches("www.") else { return nil }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: ")")
    {
      end += 1
    }
    while end > start, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
