import NewsModel
import SQLite

/// Keeps `events.happening_id` right for one transaction: which reports are of one happening.
///
/// Told of every event that comes, goes or gets other participants, it parts anew the reports of that sort and day, and looks
/// again at those undated reports that could be of one of them. Nothing else of the archive is read.
struct HappeningWriter {
  let connection: Connection
  private var touched: [HappeningSort: [String: HappeningChanges]] = [:]
  private var vague: [HappeningSort: Set<Int64>] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Marks the happenings that an article reports.
  mutating func touch(article: Int64) throws {
    try touch(try connection.happeningRows("e.article_id = ?", [.integer(article)]))
  }

  /// Marks the happenings in which mentions take part that went from one person to another.
  mutating func touch(_ moves: some Sequence<PersonResolver.Move>) throws {
    for move in moves {
      try touch(
        try connection.happeningRows(
          "e.id IN (SELECT event_id FROM event_participants WHERE article_person_id = ?)", [.integer(move.mention)]),
        formerlyOf: move.former)
    }
  }

  private mutating func touch(_ rows: [HappeningRow], formerlyOf person: Int64? = nil) throws {
    for row in rows {
      if let day = row.day {
        touched[row.sort, default: [:]][day, default: HappeningChanges()].add(row)
        if let person { touched[row.sort]![day]!.people.insert(person) }
      } else {
        vague[row.sort, default: []].insert(row.id)
      }
    }
  }

  /// Groups anew what is marked.
  mutating func regroup() throws {
    for sort in touched.keys.sorted() {
      for day in touched[sort]!.keys.sorted() { try regroup(sort, day) }
    }
    // Only now do all labels of dated reports hold.
    for sort in Set(vague.keys).union(touched.keys).sorted() {
      var waiting = vague[sort] ?? []
      for (day, changes) in touched[sort] ?? [:] {
        waiting.formUnion(try vagueReports(sort, near: day, concernedBy: changes))
      }
      var unions: [Int64: HappeningUnion?] = [:]
      for id in waiting.sorted() { try place(id, sort, &unions) }
    }
    touched = [:]
    vague = [:]
  }

  private mutating func regroup(_ sort: HappeningSort, _ day: String) throws {
    let rows = try connection.happeningRows(
      "e.happening IN (\(sort.placeholders)) AND e.starts_on = ? AND e.ends_on = e.starts_on",
      sort.values + [.text(day)])
    let groups = HappeningPartition(rows.map(\.report), sort).groups().map { $0.map { rows[$0] } }
    touched[sort]![day]!.regroup(groups)
    for group in groups {
      guard let label = group.map(\.id).min() else { continue }
      for row in group where row.label != label { try setLabel(label, of: row.id) }
    }
  }

  /// Undated reports that could be of a happening of a day that has changed, or were found to be of one.
  private func vagueReports(
    _ sort: HappeningSort, near day: String, concernedBy changes: HappeningChanges
  ) throws -> [Int64] {
    var found: Set<Int64> = []
    func look(_ sql: String, _ values: [SQLValue]) throws {
      found.formUnion(try connection.all(sql, values: values) { $0.integer(at: 0) })
    }
    // They share somebody with it, or the town where harm was done: the indexes find them by that, however many there are.
    let window = "BETWEEN date(?, '-\(HappeningRow.reach) days') AND ?"
    let days: [SQLValue] = [.text(day), .text(day), .text(day)]
    for person in changes.concernedPeople.sorted() {
      try look(
        """
        SELECT t.event_id FROM event_participants AS t CROSS JOIN events AS e ON e.id = t.event_id
        WHERE t.person_id = ? AND t.happening IN (\(sort.placeholders)) AND t.day \(window) AND e.near_to >= ?
        """, [.integer(person)] + sort.values + days)
    }
    for place in changes.places(of: sort).sorted() {
      try look(
        """
        SELECT id FROM events
        WHERE place_key = ? AND happening IN (\(sort.placeholders)) AND ifnull(starts_on, near_from) \(window)
          AND near_to >= ?
        """, [.text(place)] + sort.values + days)
    }
    for label in changes.labels {
      try look("SELECT id FROM events WHERE ifnull(happening_id, id) = ? AND near_to IS NOT NULL", [.integer(label)])
    }
    return try found.sorted().flatMap { id in
      try connection.happeningRows("e.id = ? AND e.near_from <= ? AND e.near_to >= ?", [.integer(id)] + days.dropLast())
    }
    .filter { changes.concern($0, sort) }.map(\.id)
  }

  /// Finds the one happening that an undated report can be of; where there is none or are several, it stands alone.
  ///
  /// - Parameter unions: of each happening that was looked at, what its dated reports tell together.
  private func place(_ id: Int64, _ sort: HappeningSort, _ unions: inout [Int64: HappeningUnion?]) throws {
    guard let row = try connection.happeningRows("e.id = ?", [.integer(id)]).first else { return }
    var label = id
    if let near = row.near {
      let fitting = try datedHappenings(row.report, sort, near).filter { label in
        let union = try unions[label] ?? union(of: label)
        unions[label] = .some(union)
        return union?.takes(row.report, sort) == true
      }
      if let only = fitting.first, fitting.count == 1 { label = only }
    }
    if row.label != label { try setLabel(label, of: id) }
  }

  private func union(of label: Int64) throws -> HappeningUnion? {
    let members = try connection.happeningRows(
      "ifnull(e.happening_id, e.id) = ? AND e.ends_on = e.starts_on", [.integer(label)])
    return members.isEmpty ? nil : HappeningUnion(members.map(\.report))
  }

  /// The happenings of some days that share with a report what ``HappeningUnion/mayTake(_:_:)`` asks for: somebody named, countries
  /// apart, or the town where harm was done.
  private func datedHappenings(
    _ report: HappeningReport, _ sort: HappeningSort, _ near: (from: String, to: String)
  ) throws -> Set<Int64> {
    var labels: Set<Int64> = []
    let days: [SQLValue] = [.text(near.from), .text(near.to)]
    func look(_ sql: String, _ values: [SQLValue]) throws {
      labels.formUnion(try connection.all(sql, values: values) { $0.integer(at: 0) })
    }
    for person in report.named.sorted() {
      try look(
        """
        SELECT e.happening_id FROM event_participants AS t CROSS JOIN events AS e ON e.id = t.event_id
        WHERE t.person_id = ? AND t.happening IN (\(sort.placeholders)) AND t.day BETWEEN ? AND ?
          AND e.ends_on = e.starts_on AND e.happening_id IS NOT NULL
        """, [.integer(person)] + sort.values + days)
    }
    if sort.isHarm, let place = report.placeKey, !PlaceRelation.isArea(place) {
      try look(
        """
        SELECT happening_id FROM events
        WHERE place_key = ? AND happening IN (\(sort.placeholders)) AND ifnull(starts_on, near_from) BETWEEN ? AND ?
          AND ends_on = starts_on AND happening_id IS NOT NULL
        """, [.text(place)] + sort.values + days)
    }
    return labels
  }

  private func setLabel(_ label: Int64, of id: Int64) throws {
    try connection.run("UPDATE events SET happening_id = ? WHERE id = ?", label, id)
  }
}

/// What has changed among the reports of one sort and day.
struct HappeningChanges {
  /// Reports that came, went or have others who take part, as they were when they were marked.
  private var marked: [HappeningRow] = []
  /// Happenings as they were and as they are, where they have changed.
  private var changed: [HappeningUnion] = []
  /// Happenings that lost or gained a report.
  private(set) var labels: Set<Int64> = []
  /// People who lost a mention there.
  var people: Set<Int64> = []

  /// Those who were named with what has changed, countries apart, and who lost a mention.
  var concernedPeople: Set<Int64> { changed.reduce(into: people) { $0.formUnion($1.whole.named) } }

  /// The towns where something has changed, where they tell what happened.
  func places(of sort: HappeningSort) -> Set<String> {
    sort.isHarm ? Set(changed.compactMap(\.whole.placeKey).filter { !PlaceRelation.isArea($0) }) : []
  }

  mutating func add(_ row: HappeningRow) { marked.append(row) }

  /// Takes note of how reports that are there now were grouped before, and are from now on.
  mutating func regroup(_ groups: [[HappeningRow]]) {
    let ids = Set(marked.map(\.id))
    labels = Set(marked.compactMap(\.label))
    for group in groups {
      let label = group.map(\.id).min()
      for row in group where row.label != label { labels.formUnion([label, row.label].compactMap(\.self)) }
    }
    var before = Dictionary(grouping: marked.filter { $0.label != nil }) { $0.label! }.mapValues { $0.map(\.report) }
    for group in groups {
      if group.contains(where: { ids.contains($0.id) || labels.contains($0.label ?? $0.id) }) {
        changed.append(HappeningUnion(group.map(\.report)))
        labels.formUnion(group.map(\.id))
      }
      for row in group { if let label = row.label { before[label, default: []].append(row.report) } }
    }
    changed += before.filter { labels.contains($0.key) }.map { HappeningUnion($0.value) }
  }

  /// Whether they may make an undated report one of another happening than before.
  func concern(_ row: HappeningRow, _ sort: HappeningSort) -> Bool {
    if let label = row.label, label != row.id, labels.contains(label) { return true }
    return !people.isDisjoint(with: row.report.everybody) || changed.contains { $0.mayTake(row.report, sort) }
  }
}

/// An event as stored, as far as grouping goes by it.
struct HappeningRow {
  /// No interval in which the happening of an undated report is looked for is longer, in days.
  static let reach = 38

  var id: Int64
  /// Its happening; nil where it is not grouped yet.
  var label: Int64?
  var sort: HappeningSort
  /// The day, where it is known.
  var day: String?
  var near: (from: String, to: String)?
  var report: HappeningReport
}

extension HappeningSort {
  fileprivate var placeholders: String { members.map { _ in "?" }.joined(separator: ", ") }
  fileprivate var values: [SQLValue] { members.map(SQLValue.text) }
}

extension Connection {
  /// The events e that a condition holds for, by id.
  fileprivate func happeningRows(_ condition: String, _ values: [SQLValue]) throws -> [HappeningRow] {
    var rows: [HappeningRow] = []
    let statement = try prepare(
      """
      SELECT e.id, e.happening_id, e.happening, e.starts_on, e.ends_on, e.near_from, e.near_to, e.place_key, e.dead,
        t.person_id, p.kind, t.part
      FROM events AS e
      LEFT JOIN event_participants AS t ON t.event_id = e.id
      LEFT JOIN people AS p ON p.id = t.person_id
      WHERE \(condition) ORDER BY e.id
      """)
    try statement.bind(values: values)
    try statement.forEach { row in
      let id = row.integer(at: 0)
      if rows.last?.id != id {
        let (from, to): (String?, String?) = (row.column(3), row.column(4))
        let (nearFrom, nearTo): (String?, String?) = (row.column(5), row.column(6))
        var report = HappeningReport(happening: row.string(at: 2), placeKey: row.column(7))
        report.dead = row.column(8)
        rows.append(
          HappeningRow(
            id: id, label: row.column(1), sort: HappeningSort(of: report.happening), day: from == to ? from : nil,
            near: nearFrom.flatMap { from in nearTo.map { (from, $0) } }, report: report))
      }
      guard let part: String = row.column(11) else { return }
      let sort = rows[rows.count - 1].sort
      rows[rows.count - 1].report.add(row.column(9), kind: row.column(10) ?? "", part: part, sort)
    }
    return rows
  }
}

extension Event {
  /// Of a report whose day is not known, the days on which its happening is looked for: those it may have been on, where
  /// they are a month at most; else the week before the article, or, for what is planned, the month after it. Nil where the
  /// day is known, or nothing bounds it.
  func nearness(publishedOn published: CalendarDay?) -> DayInterval? {
    if let interval = date?.interval {
      guard interval.from < interval.to, interval.to <= interval.from.adding(days: 31) else { return nil }
      return interval
    }
    guard let published else { return nil }
    switch status {
    case .happened, .alleged: return DayInterval(from: published.adding(days: -7), to: published)
    case .planned: return DayInterval(from: published, to: published.adding(days: 31))
    case .cancelled, .postponed, .denied: return nil
    }
  }
}
