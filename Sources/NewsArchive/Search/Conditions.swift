import NewsModel
import SQLite

/// The conditions of a query under construction: SQL of our own, values apart from it.
struct Conditions {
  private var terms: [String] = []
  private(set) var values: [SQLValue] = []

  /// Adds a condition with the values of its parameters.
  mutating func add(_ sql: String, _ values: SQLValue...) { add(sql, values: values) }

  /// Adds a condition with the values of its parameters.
  mutating func add(_ sql: String, values: [SQLValue]) {
    terms.append(sql)
    self.values += values
  }

  /// Adds that a column is one of some numbers; none is no condition.
  mutating func add(_ column: String, oneOf ids: [Int64]) {
    add(column, oneOf: ids.map(SQLValue.integer))
  }

  /// Adds that a column is one of some words; none is no condition.
  mutating func add(_ column: String, oneOf words: [String]) {
    add(column, oneOf: words.map(SQLValue.text))
  }

  private mutating func add(_ column: String, oneOf list: [SQLValue]) {
    if list.isEmpty { return }
    terms.append("\(column) IN (\(list.map { _ in "?" }.joined(separator: ", ")))")
    values += list
  }

  /// Adds that a row is found by a full-text index.
  mutating func add(_ id: String, in index: String, matching expression: String?) {
    guard let expression else { return }
    add("\(id) IN (SELECT rowid FROM \(index) WHERE \(index) MATCH ?)", .text(expression))
  }

  /// Adds that somebody could be meant by a name, the person's own or one given by a decision. The table is `people AS p`.
  mutating func add(_ identity: NameIdentity) {
    var given: (String) -> String = { _ in "TRUE" }
    var values: [SQLValue] = [.text(identity.family)]
    if let name = identity.given {
      // Middle names and generations may be left out, and an initial and a short form stand for every given name they fit,
      // here as in the archive.
      let first = name.split(separator: " ").first.map(String.init) ?? name
      given = { key in
        """
        (\(key) IS NULL OR \(key) = ? OR \(key) = ? OR substr(\(key), 1, length(?) + 1) = ? || ' '
          OR length(\(key)) = 1 AND \(key) = substr(?, 1, 1) OR length(?) = 1 AND substr(\(key), 1, 1) = ?
          OR instr('/' || \(key) || '/', '/' || ? || '/') OR instr('/' || ? || '/', '/' || \(key) || '/'))
        """
      }
      values += [.text(name)] + Array(repeating: .text(first), count: 8)
    }
    terms.append(
      """
      p.id IN (
        SELECT id FROM people WHERE family_key = ? AND \(given("given_key"))
        UNION ALL SELECT person_id FROM person_aliases WHERE family_key = ? AND \(given("given_key")))
      """)
    self.values += values + values
  }

  /// Adds what a query of the query language asks of the rows of a scope, under the short name it has there.
  mutating func add(
    _ expression: QueryExpression?, _ scope: SearchScope, in archive: Archive
  ) throws(ArchiveError) {
    guard let expression else { return }
    var translator = QueryTranslator(archive: archive, scope: scope)
    let fragment = try translator.condition(of: expression).fragment(in: scope)
    add(fragment.sql, values: fragment.values)
  }

  /// Adds that the days between two columns match an interval.
  mutating func add(
    from: String, to: String, _ interval: DayInterval?, _ match: DayMatch, includeUndated: Bool
  ) {
    guard let interval else { return }
    let (first, last) = (SQLValue.text(interval.from.description), SQLValue.text(interval.to.description))
    let days =
      switch match {
      case .within: "\(from) >= ? AND \(to) <= ?"
      case .overlapping: "\(to) >= ? AND \(from) <= ?"
      }
    add(includeUndated ? "(\(from) IS NULL OR \(days))" : "(\(days))", first, last)
  }

  /// Adds that a moment of ISO 8601 text is on one of the days of an interval.
  mutating func add(moment column: String, on interval: DayInterval?) {
    guard let interval else { return }
    // "U" follows the "T" between day and time, so all times of the last day sort before it.
    add("\(column) >= ? AND \(column) < ?", .text(interval.from.description), .text("\(interval.to)U"))
  }

  /// Adds that a column begins with one of some words. Without wildcards: those of LIKE are escaped.
  mutating func add(_ column: String, beginsWithOneOf words: [String]) {
    if words.isEmpty { return }
    add(
      "(" + words.map { _ in "' ' || \(column) LIKE ? ESCAPE '\\'" }.joined(separator: " OR ") + ")",
      values: words.map { .text("% " + Self.escaped($0) + "%") })
  }

  /// Adds that one of some publishers has an article, or a copy of it; none is no condition.
  mutating func add(_ articleID: String, publishedByOneOf publishers: [String]) {
    if publishers.isEmpty { return }
    let list = publishers.map { _ in "?" }.joined(separator: ", ")
    add(
      "\(articleID) IN (SELECT article_id FROM publications WHERE publisher IN (\(list)))",
      values: publishers.map(SQLValue.text))
  }

  /// A text as a pattern of LIKE that fits itself, with `\` as the escape character.
  static func escaped(_ text: String) -> String {
    var pattern = ""
    for character in text.unicodeScalars {
      if character == "%" || character == "_" || character == "\\" { pattern += "\\" }
      pattern.unicodeScalars.append(character)
    }
    return pattern
  }

  /// The WHERE clause, if there is a condition.
  var clause: String { terms.isEmpty ? "" : "WHERE " + terms.joined(separator: " AND ") }
}
