import NewsLanguage
import NewsModel

/// A weekday: "on Tuesday", "last Friday", "next Monday", "this Thursday", "early Monday", "Wednesday last week".
///
/// A bare one is the latest such day counting the day of publication (92.6 % of 418 cases in annotated news), or the next
/// where its clause tells of the future.
struct WeekdayRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    if scan.word(position) == .early || scan.word(position) == .late { position += 1 }
    if scan.word(position) == .the { position += 1 }
    var modifier = scan.word(position)
    switch modifier {
    case .last, .past, .previous, .next, .coming, .same: position += 1
    // "Following Wednesday's leak" tells what came before it.
    case .following where scan.word(position - 1) == .the: position += 1
    case .following: return nil
    // "this past Monday", "this coming Friday"
    case .this where [.past, .last, .coming].contains(scan.word(position + 1)):
      modifier = scan.word(position + 1)
      position += 2
    case .this: position += 1
    // "said that Wednesday’s meeting": only behind "on" is it a determiner for sure.
    case .that where scan.word(position - 1) == .on: position += 1
    case .that: return nil
    default: break
    }
    guard let weekday = scan.weekday(position), isDay(position, in: scan) else { return nil }
    var match = DateMatch(end: position + 1, period: .weekday(weekday), isRelative: true)
    guard let reference = scan.reference else { return match }
    if let week = week(position + 1, in: scan), let interval = week.period.interval {
      match.end = week.end
      match.period = .day(interval.from.adding(days: weekday))
      return match
    }
    let back = (reference.weekday.rawValue - weekday + 7) % 7
    switch modifier {
    case .last, .past: match.period = .day(reference.adding(days: back == 0 ? -7 : -back))
    case .next, .coming: match.period = .day(reference.adding(days: 7 - back))
    case .previous:
      guard let anchor = scan.anchor else { return match }
      let distance = (anchor.weekday.rawValue - weekday + 7) % 7
      match.period = .day(anchor.adding(days: distance == 0 ? -7 : -distance))
    case .following:
      guard let anchor = scan.anchor else { return match }
      match.period = .day(anchor.adding(days: 7 - (anchor.weekday.rawValue - weekday + 7) % 7))
    case .this:
      // Of the week at hand: forward from the day of publication unless the clause tells of the past.
      let future = scan.isFuture(index, position + 1) || reference.weekday.rawValue <= weekday
      match.period = .day(reference.adding(days: future ? (7 - back) % 7 : -back))
    // "on Thursday week", as Britons say for the one after the next
    case _ where scan.unit(position + 1) == .week && !scan.isPlural(position + 1) && endsPhrase(position + 2, in: scan):
      match = DateMatch(end: position + 2, period: .day(reference.adding(days: 14 - back)), isRelative: true)
    default: match.period = .day(scan.resolveWeekday(weekday, at: index, end: position + 1))
    }
    return match
  }

  private func endsPhrase(_ index: Int, in scan: DateScan) -> Bool {
    scan.token(index).map { $0.shape == .punctuation && scan.word(index) != .hyphen } ?? true
  }

  /// "Wednesday last week", "Tuesday of next week"
  private func week(_ index: Int, in scan: DateScan) -> DateMatch? {
    let start = scan.word(index) == .of ? index + 1 : index
    guard scan.unit(start + 1) == .week else { return nil }
    switch scan.word(start) {
    case .last, .next, .this: return RelativePeriodRule().match(at: start, in: scan)
    default: return nil
    }
  }

  /// Whether a weekday's name is one: not "the Sunday Times", "Sun" or "Mondays".
  private func isDay(_ index: Int, in scan: DateScan) -> Bool {
    guard let token = scan.token(index) else { return false }
    guard scan.isWrittenOut(index) else {
      return scan.bytes[token.end - 1] == UInt8(ascii: ".")
        || scan.word(index - 1) == .on && token.range.count > 3
    }
    // "Bloody Sunday", "Mondays"
    if scan.isPlural(index) || scan.word(index - 1) == .epithet && scan.token(index - 1)?.isCapitalized == true {
      return false
    }
    // A capital after a determiner and a weekday makes a title; a part of the day or a month does not.
    guard let next = scan.token(index + 1), next.isCapitalized else { return true }
    if next.isAny(.organizationNoun) { return false }
    guard scan.word(index - 1) == .the else { return true }
    return next.isAny([.dayPart, .month])
  }
}
