public import NewsModel

/// Reads the query language of `search`, `export`, `timeline` and the filters of listings.
///
/// ```text
/// query   = and *("OR" and)
/// and     = not *(["AND"] not)
/// not     = ("NOT" / "-") not / primary
/// primary = "(" query ")" / [field ":"] (word ["*"] / phrase ["*"] / "(" query ")")
/// phrase  = quotation mark, anything but quotation marks, quotation mark
/// ```
///
/// The operators are in capitals. A field before brackets holds for every word in them: `speaker:(Pym OR Orlan)`. Punctuation
/// in words is passed over.
///
/// ```swift
/// let parser = QueryParser(today: CalendarDay("2031-04-12")!)
/// try parser.query(#"speaker:Pym ferry* -"last week""#).expression.description   // same text
/// try parser.query("said:yesterday").expression.description                      // "said:2031-04-11"
/// ```
public struct QueryParser: Sendable {
  private let today: CalendarDay

  /// Makes a parser. "yesterday" and `P7D` count from `today`.
  public init(today: CalendarDay) {
    self.today = today
  }

  /// What a query says.
  ///
  /// - Throws: ``QuerySyntaxError`` at the character where the query cannot be read on. In a line without fields nothing is an
  ///   error: a bracket or quotation mark without its partner is passed over, and an operator that joins nothing is a word,
  ///   each with a note.
  public func query(_ text: String) throws(QuerySyntaxError) -> (expression: QueryExpression, notes: [String]) {
    var lexer = try QueryLexer(text)
    if !lexer.usesFields {
      lexer.readLeniently()
    } else if let stray = lexer.strays.first {
      throw QuerySyntaxError(
        query: text, offset: stray.offset, message: "“\(stray.mark)” has no partner",
        hint: stray.mark == "\"" ? "close the phrase with another one" : "close it, or leave it out")
    }
    var reading = QueryReading(text: text, tokens: lexer.tokens, values: QueryValues(query: text, today: today))
    return (try reading.whole(), lexer.notes)
  }
}

/// The recursive descent over the parts of one query.
private struct QueryReading {
  let text: String
  let tokens: [QueryLexer.Token]
  let values: QueryValues
  var position = 0
  /// How deep brackets may go: what is typed never comes near, and the stack stays small.
  var depth = 0
  static let deepest = 64

  private var next: QueryLexer.Token? { position < tokens.count ? tokens[position] : nil }
  private var end: Int { text.unicodeScalars.count }

  mutating func whole() throws(QuerySyntaxError) -> QueryExpression {
    if tokens.isEmpty { return .everything }
    let expression = try alternatives(in: nil)
    if let rest = next { throw trouble(rest.offset, "this ends nothing that was opened", "leave it out") }
    return expression
  }

  private mutating func alternatives(in field: QueryLexer.Token?) throws(QuerySyntaxError) -> QueryExpression {
    var parts = [try conjunction(in: field)]
    while let token = next, token.kind == .or {
      position += 1
      try expectOperand(of: "OR", at: token.offset)
      parts.append(try conjunction(in: field))
    }
    let flat = parts.flatMap { part -> [QueryExpression] in
      if case .any(let inner) = part { return inner }
      // Nothing but punctuation is no alternative.
      return part == .everything ? [] : [part]
    }
    return flat.isEmpty ? .everything : flat.count == 1 ? flat[0] : .any(flat)
  }

  private mutating func conjunction(in field: QueryLexer.Token?) throws(QuerySyntaxError) -> QueryExpression {
    if let token = next, token.kind == .or || token.kind == .and {
      throw trouble(token.offset, "an operator with nothing before it", "put it between two words, or in small letters")
    }
    var parts: [QueryExpression] = []
    while let token = next, token.kind != .or, token.kind != .close {
      if token.kind == .and {
        position += 1
        try expectOperand(of: "AND", at: token.offset)
        continue
      }
      parts.append(try negation(in: field))
    }
    let flat = parts.flatMap { part -> [QueryExpression] in
      if case .all(let inner) = part { return inner }
      return [part]
    }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  private mutating func negation(in field: QueryLexer.Token?) throws(QuerySyntaxError) -> QueryExpression {
    guard let token = next, token.kind == .not else { return try primary(in: field) }
    position += 1
    try expectOperand(of: "NOT", at: token.offset)
    try descend(token)
    defer { depth -= 1 }
    let part = try negation(in: field)
    if case .not(let inner) = part { return inner }
    return part == .everything ? part : .not(part)
  }

  private mutating func primary(in field: QueryLexer.Token?) throws(QuerySyntaxError) -> QueryExpression {
    guard let token = next else { throw trouble(end, "the query breaks off", "go on, or leave out the last word") }
    position += 1
    switch token.kind {
    case .open:
      try descend(token)
      defer { depth -= 1 }
      let inner = try next?.kind == .close ? QueryExpression.everything : alternatives(in: field)
      if next?.kind == .close { position += 1 }
      return inner
    case .field:
      if let field {
        throw trouble(token.offset, "a field in the brackets of another", "close those of “\(name(field)):” first")
      }
      guard let value = next, value.kind.isOperand else {
        throw trouble(token.offset, "“\(name(token)):” without a value", "write one behind the colon")
      }
      return try primary(in: token)
    case .words(let words, let isQuoted, let isBeginning):
      guard let field, case .field(let name) = field.kind else {
        return Self.hasWord(words) ? .words(QueryWords(words, isBeginning: isBeginning)) : .everything
      }
      return try values.expression(
        name, QueryValues.Value(text: words, isQuoted: isQuoted, isBeginning: isBeginning, offset: token.offset))
    case .close, .and, .or, .not:
      throw trouble(token.offset, "an operator where a word is expected", "put it between two words")
    }
  }

  private mutating func descend(_ token: QueryLexer.Token) throws(QuerySyntaxError) {
    depth += 1
    if depth > Self.deepest {
      throw trouble(token.offset, "brackets more than \(Self.deepest) deep", "write it with fewer")
    }
  }

  private func name(_ field: QueryLexer.Token) -> String {
    if case .field(let name) = field.kind { return name.rawValue }
    return ""
  }

  private func expectOperand(of operation: String, at offset: Int) throws(QuerySyntaxError) {
    guard let next, next.kind.isOperand || next.kind == .not else {
      throw trouble(offset, "\(operation) with nothing behind it", "add a word, or write it in small letters")
    }
  }

  private func trouble(_ offset: Int, _ message: String, _ hint: String) -> QuerySyntaxError {
    QuerySyntaxError(query: text, offset: offset, message: message, hint: hint)
  }

  /// Whether there is anything to look for: a letter or a number.
  private static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .privateUse
    }
  }
}
