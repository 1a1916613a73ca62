/// What to look for in the full text: built of plain words, so that nothing a user types can be a syntax error.
///
/// ```swift
/// FullTextQuery(words: #"Crimea "no plans""#)?.expression   // "Crimea" AND "no plans"
/// FullTextQuery(words: "recogni*")?.expression              // "recogni"*
/// FullTextQuery(words: "—?!")                               // nil: no word to look for
/// ```
public struct FullTextQuery: Hashable, Sendable {
  /// The query in the syntax of FTS5, every word in quotation marks.
  public let expression: String

  private init(expression: String) {
    self.expression = expression
  }

  /// Looks for all words of a line; words between quotation marks as a phrase, a word before `*` as a beginning.
  /// Nil where there is no word.
  public init?(words: String) {
    self.init(joining: Self.terms(of: words).compactMap(Self.quoted), by: " AND ")
  }

  /// Looks for all of these, each a word or a phrase. Nil where there is none.
  public init?(allOf phrases: [String]) {
    self.init(joining: phrases.compactMap { Self.quoted(Term(text: $0)) }, by: " AND ")
  }

  /// Looks for any of these, each a word or a phrase. Nil where there is none.
  public init?(anyOf phrases: [String]) {
    self.init(joining: phrases.compactMap { Self.quoted(Term(text: $0)) }, by: " OR ")
  }

  /// Looks for words that stand together, the last of them in full or, as the tokenizer stems it, as a beginning. Nil where
  /// there is none.
  public init?(phrase: String, isBeginning: Bool = false) {
    self.init(joining: [Self.quoted(Term(text: phrase, isBeginning: isBeginning))].compactMap { $0 }, by: " AND ")
  }

  private init?(joining terms: [String], by operation: String) {
    if terms.isEmpty { return nil }
    expression = terms.joined(separator: operation)
  }

  /// Looks for what both look for.
  public func and(_ other: FullTextQuery) -> FullTextQuery {
    FullTextQuery(expression: "(\(expression)) AND (\(other.expression))")
  }

  /// Looks for what either looks for.
  public func or(_ other: FullTextQuery) -> FullTextQuery {
    FullTextQuery(expression: "(\(expression)) OR (\(other.expression))")
  }

  /// Looks for what this looks for and the other does not.
  public func butNot(_ other: FullTextQuery) -> FullTextQuery {
    FullTextQuery(expression: "(\(expression)) NOT (\(other.expression))")
  }

  /// What this package puts together itself, every word in quotation marks.
  init(trusted expression: String) { self.expression = expression }

  /// The same in some columns only. The names are the schema's own, never a user's.
  func inColumns(_ columns: String) -> String { "{\(columns)} : (\(expression))" }

  private struct Term {
    var text: String
    var isBeginning = false
  }

  private static func terms(of line: String) -> [Term] {
    var terms: [Term] = []
    var text = ""
    var isPhrase = false
    func finish(isBeginning: Bool = false) {
      terms.append(Term(text: text, isBeginning: isBeginning))
      text = ""
    }
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "„", "«", "»":
        finish()
        isPhrase.toggle()
      case "*" where !isPhrase: finish(isBeginning: true)
      case _ where scalar.properties.isWhitespace && !isPhrase: finish()
      default: text.unicodeScalars.append(scalar)
      }
    }
    finish()
    return terms
  }

  /// The term as an FTS5 string; nil where the tokenizer would find no word in it. A string without words would match nothing.
  private static func quoted(_ term: Term) -> String? {
    guard term.text.unicodeScalars.contains(where: isWordScalar) else { return nil }
    var text = "\""
    for scalar in term.text.unicodeScalars where scalar != "\0" {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return text + (term.isBeginning ? "\"*" : "\"")
  }

  /// Whether the unicode61 tokenizer takes a scalar for part of a word: letters, numbers and private use
  /// (https://sqlite.org/fts5.html#unicode61_tokenizer).
  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .privateUse:
      true
    default: false
    }
  }
}

extension [FullTextQuery] {
  /// Looks for what all of them look for; nil where there is none.
  func reduced() -> FullTextQuery? {
    guard let first else { return nil }
    return dropFirst().reduce(first) { $0.and($1) }
  }
}
