import NewsExtraction
import NewsModel

/// Reads the values of fields.
struct QueryValues {
  /// A value as it was typed.
  struct Value {
    var text: String
    var isQuoted: Bool
    var isBeginning: Bool
    var offset: Int
  }

  let query: String
  let today: CalendarDay

  func expression(_ name: QueryFieldName, _ value: Value) throws(QuerySyntaxError) -> QueryExpression {
    let words = QueryWords(value.text, isBeginning: value.isBeginning)
    switch name {
    case .speaker: return .field(.speaker(try asked(name, value)))
    case .person: return .field(.person(try asked(name, value)))
    case .about: return .field(.about(try worded(name, words, value)))
    case .headline: return .field(.headline(try worded(name, words, value)))
    case .publisher: return .field(.publisher(try worded(name, words, value)))
    case .place: return .field(.place(try worded(name, words, value), key: PlaceKey.key(of: value.text)))
    case .cue: return .field(.cue(try worded(name, words, value)))
    case .kind: return .field(try kind(value))
    case .stance: return .field(.stance(try one(of: Statement.Stance.self, name, value)))
    case .status: return .field(.status(try one(of: Event.Status.self, name, value)))
    case .event: return .field(try event(value))
    case .said: return .field(.days(.said, try days(value)))
    case .published: return .field(.days(.published, try days(value)))
    case .ingested: return .field(.days(.ingested, try days(value)))
    case .date: return .field(.days(.date, try days(value)))
    case .before: return .field(.days(.date, AskedDate.Bound.before.applied(to: try interval(value))))
    case .after: return .field(.days(.date, AskedDate.Bound.after.applied(to: try interval(value))))
    case .lang: return .field(.language(try plain(name, value).lowercased()))
    case .tag: return .field(.tag(try plain(name, value)))
    case .uri: return .field(.uri(try plain(name, value)))
    }
  }

  // MARK: - Words

  private func asked(_ name: QueryFieldName, _ value: Value) throws(QuerySyntaxError) -> AskedName {
    if value.isBeginning {
      throw trouble(
        value, "“\(name.rawValue):” takes a name, not a beginning", "leave out the asterisk: a family name is enough")
    }
    guard let asked = QuestionParser.name(value.text) else {
      throw trouble(value, "“\(value.text)” is no name", "write one behind “\(name.rawValue):”")
    }
    return asked
  }

  private func worded(_ name: QueryFieldName, _ words: QueryWords, _ value: Value) throws(QuerySyntaxError)
    -> QueryWords
  {
    _ = try plain(name, value)
    return words
  }

  private func plain(_ name: QueryFieldName, _ value: Value) throws(QuerySyntaxError) -> String {
    guard value.text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { throw trouble(value, "“\(name.rawValue):” without a word", "write one behind the colon") }
    return value.text
  }

  // MARK: - One of a list

  private func one<Choice: RawRepresentable & CaseIterable>(
    of choices: Choice.Type, _ name: QueryFieldName, _ value: Value
  ) throws(QuerySyntaxError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: value.text.lowercased()) else {
      throw trouble(
        value, "“\(value.text)” is no \(name.rawValue)",
        "it is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  private func kind(_ value: Value) throws(QuerySyntaxError) -> QueryField {
    let text = value.text.lowercased()
    if let kind = Statement.Kind(rawValue: text) { return .statementKind(kind) }
    if let kind = Person.Kind(rawValue: text) { return .personKind(kind) }
    let all = Statement.Kind.allCases.map(\.rawValue) + Person.Kind.allCases.map(\.rawValue)
    throw trouble(
      value, "“\(value.text)” is no kind",
      "it is one of \(all.joined(separator: ", ")); what happened has event:")
  }

  private func event(_ value: Value) throws(QuerySyntaxError) -> QueryField {
    let text = value.text.lowercased().split(separator: " ").joined(separator: "-")
    if let happening = Event.Happening(rawValue: text) { return .happening(happening) }
    // "cooperate" is a category and no sort; where one word is both, the sort is the finer.
    if let kind = Event.Kind(rawValue: text.uppercased()) { return .eventKind(kind) }
    let all = Event.Happening.allCases.map(\.rawValue) + Event.Kind.allCases.map(\.rawValue)
    throw trouble(
      value, "“\(value.text)” is no sort of event", "it is one of \(all.joined(separator: ", "))")
  }

  // MARK: - Days

  private func days(_ value: Value) throws(QuerySyntaxError) -> DayInterval? {
    if ["unknown", "none"].contains(value.text.lowercased()) { return nil }
    return try interval(value)
  }

  private func interval(_ value: Value) throws(QuerySyntaxError) -> DayInterval {
    switch QueryDays(today: today).interval(value.text) {
    case .success(let interval): return interval
    case .failure(let problem):
      throw QuerySyntaxError(
        query: query, offset: value.offset + (value.isQuoted ? 1 : 0) + problem.offset, message: problem.message,
        hint: "days are 2025-04-23, 2025-04, 2025, 2025-04-20..2025-04-24, ..2025-04, P7D, yesterday, \"last week\"")
    }
  }

  private func trouble(_ value: Value, _ message: String, _ hint: String) -> QuerySyntaxError {
    QuerySyntaxError(query: query, offset: value.offset, message: message, hint: hint)
  }
}
