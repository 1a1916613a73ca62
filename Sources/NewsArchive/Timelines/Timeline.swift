public import NewsModel

/// How long the stretches of a timeline are.
public enum TimelineUnit: String, Sendable, CaseIterable {
  case day
  /// Monday to Sunday.
  case week
  case month, year

  /// The stretch that a day is in.
  public func stretch(containing day: CalendarDay) -> DayInterval {
    switch self {
    case .day: return DayInterval(day)
    case .week:
      let monday = day.adding(days: -day.weekday.rawValue)
      return DayInterval(from: monday, to: monday.adding(days: 6))
    case .month: return DayInterval(year: day.year, month: day.month) ?? DayInterval(day)
    case .year: return DayInterval(year: day.year) ?? DayInterval(day)
    }
  }

  /// The unit that shows so many days in a readable number of stretches.
  public init(spanning days: Int) {
    self = days <= 45 ? .day : days <= 300 ? .week : days <= 5 * 366 ? .month : .year
  }
}

/// Statements and happenings in the order of time, each counted once however many outlets carry it.
public struct Timeline: Sendable {
  /// Something on the timeline.
  public struct Entry: Hashable, Sendable {
    /// Its id: of a statement, or of one report of the happening.
    public var id: Int64
    /// When it was said or took place; where that is not known, the day of publication.
    public var days: DayInterval?
    /// Whether ``days`` is the day of publication.
    public var isByPublication: Bool
  }

  /// A stretch of days with what falls into it as a whole.
  public struct Stretch: Hashable, Sendable {
    /// Its days.
    public var days: DayInterval
    /// What is in it, in order of time.
    public var entries: [Entry]

    /// How many of them are there by their own day.
    public var ownDayCount: Int { entries.count { !$0.isByPublication } }
    /// How many are there by the day of publication.
    public var byPublicationCount: Int { entries.count { $0.isByPublication } }
  }

  /// The timeline of one scope.
  public struct Lane: Hashable, Sendable {
    /// ``SearchScope/statements`` or ``SearchScope/events``.
    public var scope: SearchScope
    /// The stretches that hold something, in order.
    public var stretches: [Stretch]
    /// What is known less exactly than by the unit: "last month" on a timeline of days.
    public var lessExact: [Entry]
    /// What has no day at all.
    public var undated: [Entry]
  }

  /// How long the stretches are.
  public var unit: TimelineUnit
  /// One for each scope that was asked for.
  public var lanes: [Lane]
  /// How names of the query were understood, a line each.
  public var notes: [String]

  /// From the first to the last day of all stretches.
  public var span: DayInterval? {
    let all = lanes.flatMap(\.stretches).map(\.days)
    guard let first = all.map(\.from).min(), let last = all.map(\.to).max() else { return nil }
    return DayInterval(from: first, to: last)
  }

  /// Whether there is nothing on it.
  public var isEmpty: Bool { lanes.allSatisfy { $0.stretches.isEmpty && $0.lessExact.isEmpty && $0.undated.isEmpty } }
}

extension Timeline.Lane {
  /// Sorts entries into the stretches of a unit.
  init(_ scope: SearchScope, _ entries: [Timeline.Entry], by unit: TimelineUnit) {
    var found: [CalendarDay: Timeline.Stretch] = [:]
    var lessExact: [Timeline.Entry] = []
    for entry in entries {
      guard let days = entry.days else { continue }
      let stretch = unit.stretch(containing: days.from)
      if stretch.contains(days) {
        found[stretch.from, default: Timeline.Stretch(days: stretch, entries: [])].entries.append(entry)
      } else {
        lessExact.append(entry)
      }
    }
    self.init(
      scope: scope, stretches: found.values.sorted { $0.days.from < $1.days.from }, lessExact: lessExact,
      undated: entries.filter { $0.days == nil })
  }
}
