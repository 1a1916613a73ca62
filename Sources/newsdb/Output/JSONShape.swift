/// The shapes of JSON that commands print. Each is described in Schema/newsdb.schema.json, and named in the member "schema" of what is
/// printed, with a version: fields are only ever added to one.
enum JSONShape: String, CaseIterable {
  case annotation, answer, arrival, article, backup, candidate, comparison, decided, decision, diagnosis, event,
    extraction, feed,
    happening, ingest, person
  case poll, quotation, rebuild, salvage, statement, statistics, table, tag, timeline, verification
  case articleHistory = "article_history"
  case personHistory = "person_history"
  case savedSearch = "saved_search"
  case searchHit = "search_hit"

  /// What the member "schema" says: `newsdb.answer/1`.
  var name: String { "newsdb.\(rawValue)/1" }
}

extension JSON {
  /// Writes an object of a shape on a line of its own to standard output.
  func print(as shape: JSONShape) { named(shape).print() }

  /// The object with the name of its shape before its members.
  func named(_ shape: JSONShape) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object([("schema", .string(shape.name))] + members)
  }
}
