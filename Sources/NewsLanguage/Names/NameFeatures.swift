/// What a word of a run looks like to the recognizer of names, as small numbers.
package struct NameAtom: BitwiseCopyable {
  /// The word, case folded.
  package var word: UInt64 = 0
  /// What the lexicon says of it, alone or as part of a name of several words, and its shape.
  package var code: UInt64 = 0
  /// Its shape in more detail.
  var shape: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  var prefix3: UInt64 = 0
  /// What the text tells of it elsewhere.
  var evidence: UInt64 = 0
}

/// The features by which a word of a run gets its label.
package enum NameFeatures {
  /// Template number of the feature that stands for the label before.
  package static let transition: UInt64 = 99

  /// What the lexicon says, in few bits: the classes of names each, those of grammar together.
  @inline(__always)
  static func code(_ classes: LexicalClass) -> UInt64 {
    let raw = classes.rawValue
    // Bits 10 to 20 are role, honorific, organization noun, given name, group noun, country, demonym, city, metonym,
    // region and the name of an organization.
    var code = raw >> 10 & 0x7FF
    if raw & grammar != 0 {
      if raw & LexicalClass.determiner.rawValue != 0 { code |= 1 << 13 }
      if raw & LexicalClass.preposition.rawValue != 0 { code |= 1 << 14 }
      if raw & LexicalClass.conjunction.rawValue != 0 { code |= 1 << 15 }
      if raw & pronouns != 0 { code |= 1 << 16 }
      if raw & verbs != 0 { code |= 1 << 17 }
    }
    if raw & dates != 0 { code |= 1 << 11 }
    if raw & LexicalClass.speech.rawValue != 0 { code |= 1 << 12 }
    if raw & adverbs != 0 { code |= 1 << 18 }
    if raw & LexicalClass.familyName.rawValue != 0 { code |= 1 << 19 }
    return code
  }

  private static let grammar = LexicalClass.grammatical.rawValue
  private static let pronouns = LexicalClass([.pronoun, .personalPronoun]).rawValue
  private static let verbs = LexicalClass([.auxiliary, .modal, .negation]).rawValue
  private static let dates = LexicalClass([.month, .weekday]).rawValue
  private static let adverbs = LexicalClass([.adverb, .ordinary]).rawValue

  /// Bit of a word that is part of a name of several words the lexicon holds, and of its first word.
  static let inPhrase: UInt64 = 1 << 20
  static let opensPhrase: UInt64 = 1 << 21

  /// A token beside a run, or outside the sentence.
  @inline(__always)
  static func context(_ token: Token) -> NameAtom {
    var atom = NameAtom()
    atom.word = token.word
    atom.code = code(token.entry.classes) | UInt64(token.shape.rawValue) << 24
    return atom
  }

  /// What stands before the first and behind the last word of a sentence.
  static let edge: NameAtom = {
    var atom = NameAtom()
    atom.word = 7
    atom.code = 7 << 24
    return atom
  }()

  /// A token of a run.
  @inline(__always)
  static func word(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, classes: LexicalClass) -> NameAtom {
    var atom = NameAtom()
    atom.word = token.word
    atom.code = code(classes) | UInt64(token.shape.rawValue) << 24
    let (start, end) = (token.start, token.end)
    var last: UInt64 = 0
    for position in max(start, end - 4)..<end { last = last << 8 | UInt64(lowered(bytes[position])) }
    atom.suffix2 = last & 0xFFFF
    atom.suffix3 = last & 0xFF_FFFF
    atom.suffix4 = last
    for position in start..<min(start + 3, end) { atom.prefix3 = atom.prefix3 << 8 | UInt64(lowered(bytes[position])) }
    var inner: UInt64 = 0
    for position in start + 1..<max(end, start + 1) {
      switch bytes[position] {
      case 0x41...0x5A: inner |= 1
      case UInt8(ascii: "."): inner |= 2
      case UInt8(ascii: "'"), 0x99: inner |= 4
      case 0x30...0x39: inner |= 8
      default: break
      }
    }
    atom.shape = UInt64(token.shape.rawValue) | inner << 4 | UInt64(min(end - start, 5)) << 8
    return atom
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

  /// Fills `buffer` with the features of the word `atoms` points at; two atoms lie on either side of it.
  ///
  /// - Parameters:
  ///   - place: Where the word stands: whether a sentence opens with it, whether the sentence is set like a headline.
  ///   - first: The run's first word.
  ///   - last: The run's last word.
  ///   - hidesWord: Whether the word itself shall not be seen: in training, so that not every name is learned by heart.
  @inline(__always)
  package static func fill(
    _ buffer: inout FeatureBuffer, _ atoms: UnsafePointer<NameAtom>, place: UInt64, first: NameAtom, last: NameAtom,
    hidesWord: Bool = false
  ) {
    buffer.count = 0
    let word = atoms.pointee
    let before = atoms[-1]
    let after = atoms[1]
    let classes = word.code
    buffer.addRow(FeatureKey.of(1, classes))
    buffer.addRow(FeatureKey.of(3, classes, before.code))
    buffer.addRow(FeatureKey.of(4, classes, after.code))
    buffer.addRow(FeatureKey.of(5, classes, before.code, after.code))
    buffer.addRow(FeatureKey.of(6, classes, word.evidence))
    buffer.addRow(FeatureKey.of(7, word.evidence, place))
    buffer.addRow(FeatureKey.of(9, word.shape, place))
    buffer.addRow(FeatureKey.of(10, word.shape, word.suffix3))
    buffer.addRow(FeatureKey.of(11, word.suffix2, word.shape & 15))
    buffer.addRow(FeatureKey.of(12, word.suffix4))
    buffer.addRow(FeatureKey.of(13, word.prefix3))
    buffer.addRow(FeatureKey.of(14, before.word))
    buffer.addRow(FeatureKey.of(15, after.word))
    buffer.addRow(FeatureKey.of(16, atoms[-2].code, before.code))
    buffer.addRow(FeatureKey.of(17, after.code, atoms[2].code))
    buffer.addRow(FeatureKey.of(18, before.word, classes))
    buffer.addRow(FeatureKey.of(19, after.word, classes))
    buffer.addRow(FeatureKey.of(22, first.code, last.code, classes))
    buffer.addRow(FeatureKey.of(23, last.code, classes))
    buffer.addRow(FeatureKey.of(24, last.word))
    buffer.addRow(FeatureKey.of(25, after.evidence, after.code))
    if hidesWord { return }
    buffer.addRow(FeatureKey.of(40, word.word))
    buffer.addRow(FeatureKey.of(41, word.word, before.word))
    buffer.addRow(FeatureKey.of(42, word.word, after.word))
    buffer.addRow(FeatureKey.of(43, word.word, word.shape))
  }
}
