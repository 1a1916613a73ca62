import NewsArchive
import NewsModel

/// A timeline as bars of text.
struct TimelineBars {
  private let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  func page() -> Page {
    var page = Page()
    for lane in timeline.lanes where !(lane.stretches.isEmpty && lane.lessExact.isEmpty && lane.undated.isEmpty) {
      if !page.text.isEmpty { page.line() }
      page.line("\(lane.scope.rawValue.uppercased()) by \(timeline.unit.rawValue)", style: .dim)
      add(lane, to: &page)
    }
    if timeline.lanes.contains(where: { lane in lane.stretches.contains { $0.byPublicationCount > 0 } }) {
      page.line()
      page.line("░ by the day of publication, where the day itself is not known", style: .dim)
    }
    return page
  }

  private func add(_ lane: Timeline.Lane, to page: inout Page) {
    let most = lane.stretches.map(\.entries.count).max() ?? 0
    let labels = lane.stretches.map { Self.label($0.days, timeline.unit) }
    let widest = labels.map(\.count).max() ?? 0
    let room = max(10, (Console.width ?? 80) - widest - 12)
    var before: DayInterval?
    for (stretch, label) in zip(lane.stretches, labels) {
      if let before, let gap = Self.gap(from: before, to: stretch.days, timeline.unit) {
        page.line(gap, indent: 2, style: .dim)
      }
      before = stretch.days
      let own = Self.length(stretch.ownDayCount, most, room)
      let published = Self.length(stretch.byPublicationCount, most, room)
      let padding = String(repeating: " ", count: widest - label.count)
      let bar = String(repeating: "█", count: own) + String(repeating: "░", count: published)
      page.line("\(label)\(padding)  \(bar) \(stretch.entries.count)", indent: 2)
    }
    if !lane.lessExact.isEmpty {
      page.line(
        "\(lane.lessExact.count) more known less exactly than by the \(timeline.unit.rawValue)", indent: 2, style: .dim)
    }
    if !lane.undated.isEmpty { page.line("\(lane.undated.count) without a day", indent: 2, style: .dim) }
  }

  /// How long the bar of a number is; never nothing for something.
  private static func length(_ count: Int, _ most: Int, _ room: Int) -> Int {
    count == 0 ? 0 : max(1, count * room / max(most, room))
  }

  /// "2025-04-23 Wed", "2025-04-21 to 04-27", "April 2025", "2025".
  static func label(_ days: DayInterval, _ unit: TimelineUnit) -> String {
    switch unit {
    case .day:
      "\(days.from) \(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][days.from.weekday.rawValue])"
    case .week: "\(days.from) to \(days.to.description.dropFirst(5))"
    case .month: "\(days.from.description.prefix(7)) \(EnglishMonth.names[days.from.month - 1].prefix(3))"
    case .year: String(days.from.description.prefix(4))
    }
  }

  /// "… 3 weeks with nothing"; nil where one stretch follows the other.
  private static func gap(from before: DayInterval, to next: DayInterval, _ unit: TimelineUnit) -> String? {
    let days = next.from.dayNumber - before.to.dayNumber - 1
    guard days > 0 else { return nil }
    let count =
      switch unit {
      case .day: days
      case .week: days / 7
      case .month: (next.from.year - before.from.year) * 12 + next.from.month - before.from.month - 1
      case .year: next.from.year - before.from.year - 1
      }
    return "… \(Page.count(count, unit.rawValue)) with nothing"
  }
}

/// A timeline as a table: a row for each stretch.
struct TimelineTable {
  private let timeline: Timeline

  init(_ timeline: Timeline) { self.timeline = timeline }

  func write() {
    print("scope,from,to,count,by_publication")
    for lane in timeline.lanes {
      for stretch in lane.stretches {
        print(
          "\(lane.scope.rawValue),\(stretch.days.from),\(stretch.days.to),\(stretch.entries.count),\(stretch.byPublicationCount)"
        )
      }
    }
  }
}

extension JSON {
  static func timeline(_ timeline: Timeline) -> JSON {
    func ids(_ entries: [Timeline.Entry], _ scope: SearchScope) -> JSON {
      .strings(entries.map { scope == .events ? "e\($0.id)" : "s\($0.id)" })
    }
    return .object([
      ("unit", .string(timeline.unit.rawValue)),
      (
        "lanes",
        .array(
          timeline.lanes.map { lane in
            .object([
              ("scope", .string(lane.scope.rawValue)),
              (
                "stretches",
                .array(
                  lane.stretches.map { stretch in
                    .object([
                      ("from", .string(stretch.days.from.description)), ("to", .string(stretch.days.to.description)),
                      ("count", .number(stretch.entries.count)),
                      ("by_publication", .number(stretch.byPublicationCount)),
                      ("ids", ids(stretch.entries, lane.scope)),
                    ])
                  })
              ),
              ("less_exact", ids(lane.lessExact, lane.scope)), ("undated", ids(lane.undated, lane.scope)),
            ])
          })
      ),
    ])
  }
}
