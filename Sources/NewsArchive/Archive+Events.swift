import NewsModel
import SQLite

/// Reading what happened: each report, and all reports of one happening together.
extension Archive {
  /// The event with this id, if there is one.
  public func event(_ id: Int64) throws(ArchiveError) -> StoredEvent? {
    try reporting {
      try connection.first(
        "SELECT \(Columns.event) FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id WHERE e.id = ?", id,
        read: StoredEvent.init
      ).map(withParticipants)
    }
  }

  /// Events in the order in which they take place, those without a day last, then in the order of the text.
  public func events(_ query: EventQuery) throws(ArchiveError) -> [StoredEvent] {
    let conditions = try conditions(of: query)
    let sql = """
      SELECT \(Columns.event) FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id \(conditions.clause)
      ORDER BY e.starts_on NULLS LAST, e.ends_on, a.date_published NULLS LAST, a.uri, e.article_id, e."start"
      LIMIT \(query.limit ?? -1)
      """
    return try reporting {
      try connection.all(sql, values: conditions.values, read: StoredEvent.init).map(withParticipants)
    }
  }

  /// Happenings of which a report matches, each with all its reports, in the order in which they take place; the limit of
  /// the query is on happenings.
  ///
  /// ```swift
  /// for happening in try archive.happenings(EventQuery(happenings: [.meeting], placeKey: "ostrand")) {
  ///   print(happening.happening, happening.place ?? "", happening.reports.count)
  /// }
  /// ```
  public func happenings(_ query: EventQuery) throws(ArchiveError) -> [StoredHappening] {
    let conditions = try conditions(of: query)
    // The plus sign keeps SQLite from going through all events by happening, where it should look up those that match.
    let sql = """
      SELECT +ifnull(e.happening_id, e.id)
      FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id \(conditions.clause)
      GROUP BY 1 ORDER BY min(e.starts_on) NULLS LAST, min(e.ends_on), min(a.date_published) NULLS LAST, 1
      LIMIT \(query.limit ?? -1)
      """
    return try reporting {
      try readHappenings(try connection.all(sql, values: conditions.values) { $0.integer(at: 0) })
    }
  }

  /// Whether a report matches.
  public func holds(_ query: EventQuery) throws(ArchiveError) -> Bool {
    let conditions = try conditions(of: query)
    return try reporting {
      try !connection.all(
        """
        SELECT 1 FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id \(conditions.clause) LIMIT 1
        """, values: conditions.values
      ) { _ in }.isEmpty
    }
  }

  /// All reports of some happenings, in two queries however many they are.
  private func readHappenings(_ ids: [Int64]) throws -> [StoredHappening] {
    guard ids.count > 1 else { return try ids.compactMap(readHappening) }
    let list = "[\(ids.map(String.init).joined(separator: ","))]"
    var reports = try connection.all(
      """
      SELECT \(Columns.event) FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id
      WHERE ifnull(e.happening_id, e.id) IN (SELECT value FROM json_each(?))
      ORDER BY a.date_published NULLS LAST, a.uri, e.article_id, e."start", e.trigger_start
      """, list, read: StoredEvent.init)
    let events = "[\(reports.map { String($0.id) }.joined(separator: ","))]"
    var participants: [Int64: [StoredParticipant]] = [:]
    let statement = try connection.prepare(
      """
      SELECT person_id, name, part, "start", "end", event_id FROM event_participants
      WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY rowid
      """)
    try statement.bind(values: [.text(events)])
    while try statement.step() {
      participants[statement.integer(at: 5), default: []].append(StoredParticipant(statement))
    }
    for index in reports.indices { reports[index].participants = participants[reports[index].id] ?? [] }
    let grouped = Dictionary(grouping: reports, by: \.happeningID)
    return ids.compactMap { id in grouped[id].map { StoredHappening(id: id, reports: $0) } }
  }

  /// The happening with this id (``StoredEvent/happeningID``), if there is one.
  public func happening(_ id: Int64) throws(ArchiveError) -> StoredHappening? {
    try reporting { try readHappening(id) }
  }

  private func readHappening(_ id: Int64) throws -> StoredHappening? {
    let reports = try connection.all(
      """
      SELECT \(Columns.event) FROM events AS e LEFT JOIN articles AS a ON a.id = e.article_id
      WHERE ifnull(e.happening_id, e.id) = ?
      ORDER BY a.date_published NULLS LAST, a.uri, e.article_id, e."start", e.trigger_start
      """, id, read: StoredEvent.init
    ).map(withParticipants)
    return reports.isEmpty ? nil : StoredHappening(id: id, reports: reports)
  }

  func conditions(of query: EventQuery) throws(ArchiveError) -> Conditions {
    var conditions = Conditions()
    conditions.add("e.kind", oneOf: query.kinds.map(\.rawValue))
    conditions.add("e.happening", oneOf: query.happenings.map(\.rawValue))
    conditions.add("e.status", oneOf: query.statuses.map(\.rawValue))
    for group in query.participantIDs.map({ EventQuery.Participants(anyOf: [$0]) }) + query.participants {
      var part = Conditions()
      part.add("person_id", oneOf: group.people)
      part.add("part", oneOf: group.parts.map(\.rawValue))
      conditions.add("e.id IN (SELECT event_id FROM event_participants \(part.clause))", values: part.values)
    }
    conditions.add(
      from: "e.starts_on", to: "e.ends_on", query.date, query.dateMatch, includeUndated: query.includeUndated)
    conditions.add(moment: "a.date_published", on: query.published)
    switch (query.place?.inColumns("place"), query.placeKey) {
    case (let words?, let key?):
      conditions.add(
        "(e.place_key = ? OR e.id IN (SELECT rowid FROM events_fts WHERE events_fts MATCH ?))", .text(key), .text(words)
      )
    case (nil, let key?): conditions.add("e.place_key = ?", .text(key))
    case (let words, nil): conditions.add("e.id", in: "events_fts", matching: words)
    }
    // Who takes part in events takes part in fewer than have a word; see the conditions on statements.
    let hasPeople = !query.participantIDs.isEmpty || !query.participants.isEmpty
    conditions.add(hasPeople ? "+e.id" : "e.id", in: "events_fts", matching: query.matching?.expression)
    for words in query.inReportOrHeadline {
      conditions.add(
        """
        (e.id IN (SELECT rowid FROM events_fts WHERE events_fts MATCH ?)
          OR e.article_id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?))
        """, .text(words.expression), .text(words.inColumns("headline")))
    }
    conditions.add("e.article_id", oneOf: query.articleIDs)
    if !query.placePhrases.isEmpty || !query.sitePhrases.isEmpty {
      func fits(_ phrases: [String]) -> String {
        let all = phrases.map { _ in "' ' || e.summary LIKE ? ESCAPE '\\'" }
        return all.isEmpty ? "0" : all.joined(separator: " OR ")
      }
      conditions.add(
        "(e.place IS NULL AND (\(fits(query.placePhrases))) OR \(fits(query.sitePhrases)))",
        values: (query.placePhrases + query.sitePhrases).map { .text("% " + Conditions.escaped($0) + "%") })
    }
    conditions.add("e.article_id", publishedByOneOf: query.publishers)
    try conditions.add(query.expression, .events, in: self)
    if let counting = query.counting { conditions.add("e.\(counting.rawValue) IS NOT NULL") }
    return conditions
  }

  func withParticipants(_ event: StoredEvent) throws -> StoredEvent {
    var event = event
    event.participants = try connection.all(
      "SELECT person_id, name, part, \"start\", \"end\" FROM event_participants WHERE event_id = ? ORDER BY rowid",
      event.id, read: StoredParticipant.init)
    return event
  }
}

extension StoredParticipant {
  fileprivate init(_ row: borrowing PreparedStatement) {
    self.init(
      personID: row.column(0), name: row.column(1),
      part: Event.Participant.Part(rawValue: row.column(2)) ?? .participant,
      span: TextSpan(start: row.column(3), end: row.column(4)))
  }
}
