/// The text form of a query; the parser of NewsQuestions reads it back to the same query.
extension QueryExpression: CustomStringConvertible {
  /// The query as a user would type it.
  public var description: String {
    switch self {
    case .words(let words): words.description
    case .field(let field): field.description
    case .all(let parts): parts.map { $0.operand(isAlternative: false) }.joined(separator: " ")
    case .any(let parts): parts.map { $0.operand(isAlternative: true) }.joined(separator: " OR ")
    case .not(let part): "-" + part.negated
    }
  }

  private func operand(isAlternative: Bool) -> String {
    switch self {
    case .any: "(\(description))"
    case .all(let parts): isAlternative && parts.count > 0 ? description : "(\(description))"
    default: description
    }
  }

  private var negated: String {
    switch self {
    case .all, .any: "(\(description))"
    case .not: "(\(description))"
    case .words, .field: description
    }
  }
}

extension QueryWords: CustomStringConvertible {
  /// The words as a user would type them, in quotation marks where they need them.
  public var description: String { Self.quoted(text) + (isBeginning ? "*" : "") }

  /// A value, in quotation marks unless it is one plain word that could not be read as anything else.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "'"),
          UInt8(ascii: "-"), 0x80...:
          true
        default: false
        }
      } && text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } == true
      && !["AND", "OR", "NOT"].contains(text)
      && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.properties.isQuotationMark && $0 != "'" }
    return isPlain ? text : "\"\(text)\""
  }
}

extension QueryField: CustomStringConvertible {
  /// The field and its value as a user would type them.
  public var description: String {
    switch self {
    case .speaker(let name): "speaker:" + QueryWords.quoted(name.words)
    case .person(let name): "person:" + QueryWords.quoted(name.words)
    case .about(let words): "about:\(words)"
    case .headline(let words): "headline:\(words)"
    case .publisher(let words): "publisher:\(words)"
    case .place(let words, _): "place:\(words)"
    case .cue(let words): "cue:\(words)"
    case .statementKind(let kind): "kind:\(kind.rawValue)"
    case .personKind(let kind): "kind:\(kind.rawValue)"
    case .eventKind(let kind): "event:\(kind.rawValue)"
    case .happening(let happening): "event:\(happening.rawValue)"
    case .status(let status): "status:\(status.rawValue)"
    case .stance(let stance): "stance:\(stance.rawValue)"
    case .days(let clock, let days): "\(clock.rawValue):\(days.map(Self.text) ?? "unknown")"
    case .language(let tag): "lang:\(tag)"
    case .tag(let tag): "tag:" + QueryWords.quoted(tag)
    case .uri(let address): "uri:" + QueryWords.quoted(address)
    }
  }

  /// "2025-04-23", "2025-04", "2025-04-20..2025-04-24", "..2025-04-24".
  private static func text(of days: DayInterval) -> String {
    if let day = days.day { return day.description }
    if days == DayInterval(year: days.from.year) { return String(days.from.description.prefix(4)) }
    if days == DayInterval(year: days.from.year, month: days.from.month) {
      return String(days.from.description.prefix(7))
    }
    let from = days.from == DayInterval.openStart ? "" : days.from.description
    let to = days.to == DayInterval.openEnd ? "" : days.to.description
    return "\(from)..\(to)"
  }
}

extension DayInterval {
  /// The first day of an interval without a beginning: 1 January of the year 1.
  public static let openStart = CalendarDay(year: 1, month: 1, day: 1)!
  /// The last day of an interval without an end: 31 December 9999.
  public static let openEnd = CalendarDay(year: 9999, month: 12, day: 31)!
}
