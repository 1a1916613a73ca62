/// The parts of a query's text.
struct QueryLexer {
  /// A part, with where it begins, in Unicode scalars.
  struct Token: Hashable {
    enum Kind: Hashable {
      case open, close, and, or, not
      /// A field's name and its colon.
      case field(QueryFieldName)
      case words(String, isQuoted: Bool, isBeginning: Bool)
    }

    var kind: Kind
    var offset: Int
  }

  /// A bracket or a quotation mark without its partner.
  struct Stray: Hashable {
    var mark: Unicode.Scalar
    var offset: Int
  }

  private let query: String
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var strays: [Stray] = []
  /// What was passed over, in words.
  private(set) var notes: [String] = []

  init(_ query: String) throws(QuerySyntaxError) {
    self.query = query
    scalars = Array(query.unicodeScalars)
    try read()
    findStrayBrackets()
  }

  /// Whether a field was written: then the query is no line of plain words.
  var usesFields: Bool {
    tokens.contains { token in
      if case .field = token.kind { return true }
      return false
    }
  }

  private mutating func read() throws(QuerySyntaxError) {
    while position < scalars.count {
      let scalar = scalars[position]
      switch scalar {
      case _ where scalar.properties.isWhitespace: position += 1
      case "(": take(.open)
      case ")": take(.close)
      case _ where Self.isQuotationMark(scalar): readPhrase()
      case "-" where negatesNext: take(.not)
      default: try readWord()
      }
    }
  }

  private mutating func take(_ kind: Token.Kind) {
    tokens.append(Token(kind: kind, offset: position))
    position += 1
  }

  /// Whether the minus sign here stands before a word, a bracket or a quotation mark.
  private var negatesNext: Bool {
    guard position + 1 < scalars.count else { return false }
    let next = scalars[position + 1]
    return next == "(" || Self.isQuotationMark(next) || next.properties.isAlphabetic
      || next.properties.numericType != nil
  }

  private mutating func readPhrase() {
    let start = position
    guard let end = scalars[(start + 1)...].firstIndex(where: Self.isQuotationMark) else {
      strays.append(Stray(mark: scalars[start], offset: start))
      position += 1
      return
    }
    position = end + 1
    let isBeginning = position < scalars.count && scalars[position] == "*"
    if isBeginning { position += 1 }
    append(scalars[(start + 1)..<end], isQuoted: true, isBeginning: isBeginning, at: start)
  }

  /// A word up to white space, a bracket or a quotation mark; or the name of a field up to its colon.
  private mutating func readWord() throws(QuerySyntaxError) {
    let start = position
    if try readFieldName() { return }
    // A bracket opened within an address belongs to it: "/wiki/Kolm_(town)".
    var depth = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.properties.isWhitespace || Self.isQuotationMark(scalar) { break }
      if scalar == "(" {
        if position == start || !isInAddress(from: start) { break }
        depth += 1
      }
      if scalar == ")" {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    var word = scalars[start..<position]
    let isBeginning = word.last == "*" && word.count > 1
    if isBeginning { word = word.dropLast() }
    switch String(String.UnicodeScalarView(word)) {
    case "AND" where !isBeginning: tokens.append(Token(kind: .and, offset: start))
    case "OR" where !isBeginning: tokens.append(Token(kind: .or, offset: start))
    case "NOT" where !isBeginning: tokens.append(Token(kind: .not, offset: start))
    default: append(word, isQuoted: false, isBeginning: isBeginning, at: start)
    }
  }

  private func isInAddress(from start: Int) -> Bool { scalars[start..<position].contains("/") }

  private mutating func readFieldName() throws(QuerySyntaxError) -> Bool {
    let start = position
    var end = start
    while end < scalars.count, scalars[end].isASCII, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > start, end < scalars.count, scalars[end] == ":" else { return false }
    let written = String(String.UnicodeScalarView(scalars[start..<end]))
    if let name = QueryFieldName(rawValue: written.lowercased()) {
      tokens.append(Token(kind: .field(name), offset: start))
      position = end + 1
      return true
    }
    // "note: this" and "http://…" are words; "speeker:Pym" is a slip that would find nothing.
    let next = end + 1 < scalars.count ? scalars[end + 1] : " "
    if next.properties.isWhitespace || next == "/" { return false }
    if !(next.properties.isAlphabetic || next.properties.numericType != nil || Self.isQuotationMark(next)
      || next == "(")
    {
      return false
    }
    guard let near = QueryFieldName.nearest(to: written.lowercased()) else {
      notes.append("there is no field “\(written)”; “\(written):” at character \(start + 1) was looked for as a word")
      return false
    }
    throw QuerySyntaxError(
      query: query, offset: start, message: "no field “\(written)”",
      hint: "did you mean \(near.rawValue):? Words with a colon go between quotation marks")
  }

  private mutating func append(
    _ scalars: ArraySlice<Unicode.Scalar>, isQuoted: Bool, isBeginning: Bool, at offset: Int
  ) {
    let text = String(String.UnicodeScalarView(scalars))
    tokens.append(Token(kind: .words(text, isQuoted: isQuoted, isBeginning: isBeginning), offset: offset))
  }

  private mutating func findStrayBrackets() {
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.kind == .open { open.append(index) }
      if token.kind == .close, open.popLast() == nil { strays.append(Stray(mark: ")", offset: token.offset)) }
    }
    strays += open.map { Stray(mark: "(", offset: tokens[$0].offset) }
    strays.sort { $0.offset < $1.offset }
  }

  /// Makes plain words of what is no syntax: takes out brackets without a partner, and makes words of operators that have nothing to
  /// join.
  mutating func readLeniently() {
    dropStrayBrackets()
    notes += strays.map { "“\($0.mark)” at character \($0.offset + 1) has no partner and was passed over" }
    while let index = tokens.indices.first(where: isDangling) {
      let word =
        switch tokens[index].kind {
        case .and: "AND"
        case .or: "OR"
        default: "NOT"
        }
      // A minus sign that negates nothing is punctuation.
      guard scalars[tokens[index].offset] != "-" else {
        tokens.remove(at: index)
        continue
      }
      notes.append("\(word) at character \(tokens[index].offset + 1) joins nothing and was taken as a word")
      tokens[index].kind = .words(word, isQuoted: false, isBeginning: false)
    }
  }

  /// Whether an operator lacks what it should join.
  private func isDangling(_ index: Int) -> Bool {
    let next = index + 1 < tokens.count ? tokens[index + 1].kind : nil
    let isFollowed = next.map { $0.isOperand || $0 == .not } ?? false
    switch tokens[index].kind {
    case .and, .or:
      guard index > 0, isFollowed else { return true }
      switch tokens[index - 1].kind {
      case .words, .close: return false
      case .open, .and, .or, .not, .field: return true
      }
    case .not: return !isFollowed
    case .open, .close, .words, .field: return false
    }
  }

  private mutating func dropStrayBrackets() {
    let offsets = Set(strays.map(\.offset))
    tokens.removeAll { ($0.kind == .open || $0.kind == .close) && offsets.contains($0.offset) }
  }

  static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»": true
    default: false
    }
  }
}

extension QueryLexer.Token.Kind {
  /// Whether a value or a group begins here.
  var isOperand: Bool {
    switch self {
    case .open, .words, .field: true
    case .close, .and, .or, .not: false
    }
  }
}
