import NewsArchive
import NewsModel

/// What one or two speakers said, period by period.
struct Comparison {
  /// A period, with what each speaker said in it.
  struct Period {
    /// Nil for what is known less exactly than by the period, or not dated at all.
    var days: DayInterval?
    var heading: String
    /// A list for each speaker.
    var cells: [[StoredStatement]]
  }

  let speakers: [StoredPerson]
  let unit: TimelineUnit
  let periods: [Period]
  let notes: [String]

  var isEmpty: Bool { periods.isEmpty }

  init(
    of speakers: [StoredPerson], about topic: QueryExpression, by unit: TimelineUnit?, in archive: Archive
  ) throws {
    self.speakers = speakers
    let speech = QueryExpression.any(
      Statement.Stance.allCases.filter(\.isSpeech).map { .field(.stance($0)) })
    let queries = speakers.map { person in
      QueryExpression.field(.speaker(AskedName(words: "p\(person.id)", person: nil, body: ""))).and(speech).and(topic)
    }
    let unit = try unit ?? archive.timeline(of: .any(queries), in: [.statements]).unit
    self.unit = unit
    var notes: [String] = []
    var lanes: [Timeline.Lane] = []
    for query in queries {
      let timeline = try archive.timeline(of: query, in: [.statements], by: unit)
      lanes += timeline.lanes
      // The speakers themselves were named by id.
      for note in timeline.notes
      where !notes.contains(note) && !speakers.contains(where: { note.hasPrefix("“p\($0.id)” ") }) {
        notes.append(note)
      }
    }
    self.notes = notes
    func statements(_ entries: [Timeline.Entry]) throws -> [StoredStatement] {
      try entries.compactMap { try archive.statement($0.id) }
    }
    var periods: [Period] = []
    for days in Set(lanes.flatMap(\.stretches).map(\.days)).sorted(by: { $0.from < $1.from }) {
      periods.append(
        Period(
          days: days, heading: TimelineBars.label(days, unit),
          cells: try lanes.map { lane in try statements(lane.stretches.first { $0.days == days }?.entries ?? []) }))
    }
    let rest: [(String, (Timeline.Lane) -> [Timeline.Entry])] = [
      ("known less exactly than by the \(unit.rawValue)", \.lessExact), ("without a day", \.undated),
    ]
    for (heading, entries) in rest where lanes.contains(where: { !entries($0).isEmpty }) {
      periods.append(Period(days: nil, heading: heading, cells: try lanes.map { try statements(entries($0)) }))
    }
    self.periods = periods
  }

  func page() -> Page {
    var page = Page()
    let columns = speakers.count == 2 ? Console.width.flatMap { $0 >= 72 ? ($0 - 3) / 2 : nil } : nil
    if let columns {
      page.columns([[Page.identified(speakers[0])], [Page.identified(speakers[1])]], width: columns, style: .bold)
    } else if speakers.count == 1 {
      page.line(Page.identified(speakers[0]), style: .bold)
    }
    for period in periods {
      if !page.text.isEmpty { page.line() }
      page.line(period.heading, style: .dim)
      if let columns {
        page.columns(period.cells.map { $0.flatMap(Self.lines) }, width: columns)
        continue
      }
      for (speaker, statements) in zip(speakers, period.cells) where !statements.isEmpty {
        if speakers.count > 1 { page.line(Page.identified(speaker), indent: 2, style: .bold) }
        for statement in statements {
          let lines = Self.lines(statement)
          page.line(lines[0], indent: 4, hanging: 6)
          for line in lines.dropFirst() { page.line(line, indent: 6, style: .dim) }
        }
      }
    }
    return page
  }

  private static func lines(_ statement: StoredStatement) -> [String] {
    let published = statement.source.publishedDay.map { ", published \($0)" } ?? ""
    return [
      "s\(statement.id) \(statement.text)",
      "  \(Page.manner(statement)); \(statement.said?.interval.map(Page.days) ?? "day not known")",
      "  a\(statement.source.articleID) \(statement.source.publisher ?? "publisher unknown")\(published)",
    ]
  }

  func json(about: String?) -> JSON {
    .object([
      ("about", .optional(about)),
      ("unit", .string(unit.rawValue)),
      ("speakers", .array(speakers.map(JSON.stored))),
      (
        "periods",
        .array(
          periods.map { period in
            .object([
              ("from", .optional(period.days?.from.description)), ("to", .optional(period.days?.to.description)),
              ("heading", .string(period.heading)),
              ("statements", .array(period.cells.map { .array($0.map { JSON.stored($0) }) })),
            ])
          })
      ),
    ])
  }
}
