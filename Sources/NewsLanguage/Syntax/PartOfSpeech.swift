/// The universal parts of speech (Universal Dependencies 2).
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun, numeral
  case particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

  /// The part of speech of a tag of the treebanks: "NOUN", "ADP"; ``other`` for an unknown one.
  ///
  /// ```swift
  /// PartOfSpeech(universal: "PROPN")  // .properNoun
  /// ```
  public init(universal tag: String) {
    switch tag {
    case "ADJ": self = .adjective
    case "ADP": self = .adposition
    case "ADV": self = .adverb
    case "AUX": self = .auxiliary
    case "CCONJ": self = .coordinatingConjunction
    case "DET": self = .determiner
    case "INTJ": self = .interjection
    case "NOUN": self = .noun
    case "NUM": self = .numeral
    case "PART": self = .particle
    case "PRON": self = .pronoun
    case "PROPN": self = .properNoun
    case "PUNCT": self = .punctuation
    case "SCONJ": self = .subordinatingConjunction
    case "SYM": self = .symbol
    case "VERB": self = .verb
    default: self = .other
    }
  }
}
