public import NewsModel
import SQLite

extension Archive {
  /// What a query finds, in the order of time.
  ///
  /// A statement that several articles carry counts once, a happening once with all its reports. `unit` nil takes that which
  /// shows all of it in a readable number of stretches.
  ///
  /// ```swift
  /// let timeline = try archive.timeline(of: .words(QueryWords("harbour")), by: .month)
  /// for stretch in timeline.lanes[0].stretches { print(stretch.days.from, stretch.entries.count) }
  /// ```
  public func timeline(
    of expression: QueryExpression, in scopes: Set<SearchScope> = [.statements, .events], by unit: TimelineUnit? = nil
  ) throws(ArchiveError) -> Timeline {
    try reporting {
      try connection.readTransaction {
        var notes: [String] = []
        var lanes: [(SearchScope, [Timeline.Entry])] = []
        for scope in [SearchScope.statements, .events] where scopes.contains(scope) {
          var translator = QueryTranslator(archive: self, scope: scope)
          let condition = try translator.condition(of: expression)
          for note in translator.notes where !notes.contains(note) { notes.append(note) }
          let select = SearchSelect(scope, condition, .oldest)
          lanes.append((scope, try select.map { try scope == .events ? happenings($0) : statements($0) } ?? []))
        }
        let unit = unit ?? TimelineUnit(spanning: Self.usualSpan(lanes.flatMap(\.1).compactMap(\.days)))
        return Timeline(unit: unit, lanes: lanes.map { Timeline.Lane($0, $1, by: unit) }, notes: notes)
      }
    }
  }

  /// How many days most of it covers: a single report of long ago is no reason to show the rest by the year.
  private static func usualSpan(_ days: [DayInterval]) -> Int {
    let starts = days.map(\.from.dayNumber).sorted()
    let aside = starts.count / 20
    guard let first = starts.dropFirst(aside).first, let last = starts.dropLast(aside).last else { return 0 }
    return last - first + 1
  }

  private func statements(_ select: SearchSelect) throws -> [Timeline.Entry] {
    /// What the reports of one statement have in common.
    struct Words: Hashable {
      var key: Int64
      var speaker: String?
    }
    let rows = try connection.all(
      select.sql(
        columns: "s.id, s.said_from, s.said_to, s.date_published, s.words_key, ifnull(s.speaker_id, s.speaker)"),
      values: select.values
    ) { row in
      (
        entry: Self.entry(row), key: row.column(4, as: Int64?.self), speaker: row.column(5, as: String?.self)
      )
    }
    // The same words of the same speaker count once, unless two days are known on which they were said.
    var counted: [Words: Set<DayInterval>] = [:]
    var entries: [Timeline.Entry] = []
    for row in rows.filter({ !$0.entry.isByPublication }) + rows.filter({ $0.entry.isByPublication }) {
      if let key = row.key {
        let words = Words(key: key, speaker: row.speaker)
        let known = counted[words]
        if known != nil, row.entry.isByPublication { continue }
        if let days = row.entry.days, known?.contains(days) == true { continue }
        counted[words, default: []].formUnion(row.entry.days.map { [$0] } ?? [])
      }
      entries.append(row.entry)
    }
    return Self.inOrder(entries)
  }

  private func happenings(_ select: SearchSelect) throws -> [Timeline.Entry] {
    let published = "(SELECT date_published FROM articles WHERE id = e.article_id)"
    let rows = try connection.all(
      select.sql(columns: "e.id, e.starts_on, e.ends_on, \(published), ifnull(e.happening_id, e.id)"),
      values: select.values
    ) { row in (entry: Self.entry(row), happening: row.integer(at: 4)) }
    // Of the reports of one happening the one that knows its day best.
    var best: [Int64: Timeline.Entry] = [:]
    for row in rows {
      if let known = best[row.happening], Self.rank(known) <= Self.rank(row.entry) { continue }
      best[row.happening] = row.entry
    }
    return Self.inOrder(Array(best.values))
  }

  private static func rank(_ entry: Timeline.Entry) -> Int {
    guard let days = entry.days else { return .max }
    return (entry.isByPublication ? 1_000_000 : 0) + days.count
  }

  /// An id, two days and a moment of publication.
  private static func entry(_ row: borrowing PreparedStatement) -> Timeline.Entry {
    let id = row.integer(at: 0)
    if let from = row.day(at: 1), let to = row.day(at: 2) {
      return Timeline.Entry(id: id, days: DayInterval(from: from, to: to), isByPublication: false)
    }
    let published = row.column(3, as: String?.self).flatMap { CalendarDay($0.prefix(10)) }
    return Timeline.Entry(id: id, days: published.map { DayInterval($0) }, isByPublication: true)
  }

  private static func inOrder(_ entries: [Timeline.Entry]) -> [Timeline.Entry] {
    entries.sorted { left, right in
      switch (left.days, right.days) {
      case (let first?, let second?):
        (first.from, first.to, left.id) < (second.from, second.to, right.id)
      case (nil, nil): left.id < right.id
      case (let first, _): first != nil
      }
    }
  }
}
