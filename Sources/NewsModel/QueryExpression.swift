/// A query of the archive: words and fields, joined by and, or, not. Its text form is its ``description``, and the parser of
/// NewsQuestions reads it back.
///
/// ```swift
/// let query: QueryExpression = .all([.words(QueryWords("harbour")), .not(.field(.statementKind(.direct)))])
/// query.description   // "harbour -kind:direct"
/// ```
public indirect enum QueryExpression: Hashable, Sendable {
  /// Words anywhere in what is searched.
  case words(QueryWords)
  /// A field with its value.
  case field(QueryField)
  /// What all of these match; everything where there are none.
  case all([QueryExpression])
  /// What any of these matches; nothing where there are none.
  case any([QueryExpression])
  /// What this does not match.
  case not(QueryExpression)
}

/// A word, words that stand together, or the beginning of a word.
public struct QueryWords: Hashable, Sendable {
  /// As they were typed, without quotation marks.
  public var text: String
  /// Whether the last word may go on: "recogni*".
  public var isBeginning: Bool

  /// Makes words that stand together.
  public init(_ text: String, isBeginning: Bool = false) {
    self.text = text
    self.isBeginning = isBeginning
  }
}

/// What a query may ask of one property. A field matches nothing of a kind that has no such property: an article has no
/// speaker.
public enum QueryField: Hashable, Sendable {
  /// Who said it, under any name.
  case speaker(AskedName)
  /// Who is named: as speaker, participant, or in the words.
  case person(AskedName)
  /// What is said or reported, apart from who says it.
  case about(QueryWords)
  /// The headline of the article.
  case headline(QueryWords)
  /// Words of the publisher's name, of any publication of the text.
  case publisher(QueryWords)
  /// Where it happened; the key stands for all names of the place.
  case place(QueryWords, key: String?)
  /// A word of the attribution.
  case cue(QueryWords)
  /// How a statement is reported.
  case statementKind(Statement.Kind)
  /// What a person is.
  case personKind(Person.Kind)
  /// A PLOVER category.
  case eventKind(Event.Kind)
  /// A sort of happening.
  case happening(Event.Happening)
  /// Whether an event happened.
  case status(Event.Status)
  /// How the speaker stands to what is said.
  case stance(Statement.Stance)
  /// Days; nil where the day is not known.
  case days(QueryClock, DayInterval?)
  /// The language of the article; "en" is also that of "en-GB".
  case language(String)
  /// A tag of the user's.
  case tag(String)
  /// Characters of the address.
  case uri(String)
}

/// Which of the clocks of the archive a date is meant by.
public enum QueryClock: String, Hashable, Sendable, CaseIterable {
  /// When it was said.
  case said
  /// When the article was published.
  case published
  /// When the article came into the archive.
  case ingested
  /// When it was said or took place, else when that was published.
  case date
}

extension QueryExpression {
  /// Everything.
  public static let everything = QueryExpression.all([])

  /// Each word of a line, wherever it stands; white space alone divides words, and nothing in it is an operator.
  public init(words line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map { QueryExpression.words(QueryWords(String($0))) }
    self = words.count == 1 ? words[0] : .all(words)
  }

  /// What both match.
  public func and(_ other: QueryExpression) -> QueryExpression {
    switch (self, other) {
    case (.all([]), _): other
    case (_, .all([])): self
    case (.all(let left), .all(let right)): .all(left + right)
    case (.all(let left), _): .all(left + [other])
    case (_, .all(let right)): .all([self] + right)
    default: .all([self, other])
    }
  }

  /// Every field of the query, in the order in which they stand.
  public var fields: [QueryField] {
    switch self {
    case .words: []
    case .field(let field): [field]
    case .all(let parts), .any(let parts): parts.flatMap(\.fields)
    case .not(let part): part.fields
    }
  }

  /// Whether it is nothing but words to look for.
  public var isPlainWords: Bool {
    switch self {
    case .words: true
    case .all(let parts): parts.allSatisfy(\.isPlainWords)
    case .field, .any, .not: false
    }
  }
}
