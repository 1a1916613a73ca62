import NewsLanguage
import NewsModel

/// Which day or year an expression means that leaves it to the reader.
extension DateScan {
  /// The day that a weekday names: the latest counting the day of publication, or the next on a cue. One that ends a range
  /// follows its start.
  func resolveWeekday(_ weekday: Int, at index: Int, end: Int) -> CalendarDay? {
    guard let reference else { return nil }
    if let start = rangeStart(index) {
      return start.adding(days: (weekday - start.weekday.rawValue + 6) % 7 + 1)
    }
    let back = (reference.weekday.rawValue - weekday + 7) % 7
    let ahead = (7 - back) % 7
    switch tense(index, end) {
    case .future, .present: return reference.adding(days: ahead)
    case .timetable: return reference.adding(days: ahead <= back ? ahead : -back)
    case .past: return reference.adding(days: -back)
    }
  }

  /// The year of a month and day that is told without one: the past's, unless a cue or much greater nearness speaks for the
  /// year to come.
  func resolveYear(month: Int, day: Int, at index: Int, end: Int) -> Int? {
    if let year = rangeYear(end, month) ?? storyYear ?? yearOfHistory(month: month) { return year }
    guard let reference else { return nil }
    if let start = rangeStart(index) {
      return CalendarDay(year: start.year, month: month, day: day).map { $0 >= start ? start.year : start.year + 1 }
    }
    var past: CalendarDay?
    var next: CalendarDay?
    for year in reference.year - 8...reference.year + 8 {
      guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
      if candidate <= reference { past = candidate } else if next == nil { next = candidate }
    }
    guard let past, let next else { return (past ?? next)?.year }
    return isNext(past, next, index, end) ? next.year : past.year
  }

  /// The year of the month or day that opens a range, told only at its end: "|March| to August 2011", "|April 30| to May 5,
  /// 2010".
  private func rangeYear(_ index: Int, _ month: Int) -> Int? {
    var position = index
    switch word(position) {
    case .to, .through, .and, .hyphen, .dash, .until: position += 1
    default: return nil
    }
    let hasDay = dayOfMonth(position) != nil && numeral(position) != nil
    if hasDay { position += 1 }
    // "April 14-15, 2023"
    guard let last = self.month(position) else { return hasDay ? year(skippingComma(position)) : nil }
    position += 1
    if dayOfMonth(position) != nil, numeral(position) != nil { position += 1 }
    position = skippingComma(position)
    if word(position) == .of || word(position) == .in { position += 1 }
    guard let year = year(position) else { return nil }
    return month <= last ? year : year - 1
  }

  /// Whether an expression means the day to come of two.
  func isNext(_ past: CalendarDay, _ next: CalendarDay, _ index: Int, _ end: Int) -> Bool {
    guard let reference, past != reference else { return false }
    let (back, ahead) = (reference.dayNumber - past.dayNumber, next.dayNumber - reference.dayNumber)
    switch tense(index, end) {
    // No news is of next year's day when this year's is but days old.
    case .future: return back * Self.nearness >= ahead
    case .timetable: return ahead <= back
    case .present: return ahead <= 3 * back
    case .past:
      // "freed on June 2" is over, however near the next such day is.
      if word(index - 1) == .on, word(index - 2) != .future, word(index - 2) != .plan, token(index - 2) != nil,
        isPastVerb(index - 2), !isState(index - 3)
      {
        return false
      }
      return ahead * Self.nearness < back || ahead * 5 < back * 2 && !tellsOfPast(index, end)
    }
  }

  /// How many times nearer a day to come must be than the one gone by, to be meant in spite of a past verb: within some four
  /// weeks. Without such a verb 2.5 times do, some fifteen weeks.
  static let nearness = 12

  /// The year of a month that is told without one.
  func resolveYear(month: Int, at index: Int, end: Int) -> Int? {
    if let year = rangeYear(end, month) ?? storyYear ?? yearOfHistory(month: month) { return year }
    guard let reference else { return nil }
    if let start = rangeStart(index) { return month >= start.month ? start.year : start.year + 1 }
    let tense = tense(index, end)
    switch tense {
    case .future: return month >= reference.month ? reference.year : reference.year + 1
    case .timetable, .present:
      let ahead = (month - reference.month + 12) % 12
      return ahead > (tense == .present ? 8 : 6)
        ? (month <= reference.month ? reference.year : reference.year - 1)
        : (month >= reference.month ? reference.year : reference.year + 1)
    case .past:
      // Without a verb in the past a month of the four to come is meant: "the convention in July".
      let ahead = (month - reference.month + 12) % 12
      if 1...4 ~= ahead, !tellsOfPast(index, end) {
        return month > reference.month ? reference.year : reference.year + 1
      }
      return month <= reference.month ? reference.year : reference.year - 1
    }
  }
}
