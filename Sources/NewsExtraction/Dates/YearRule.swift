import NewsLanguage
import NewsModel

/// A year: "in 2014", "late 2023", "the 2012 election", "(1998)", "fiscal 2024".
///
/// A number of four digits is one only where it stands as a year does.
struct YearRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    let part = scan.word(position)
    let hasPart = part == .early || part == .late || part == .mid
    if hasPart { position += scan.word(position + 1) == .hyphen ? 2 : 1 }
    // "AD 800"
    if scan.word(position) == .afterChrist, scan.token(position)?.shape == .allCaps,
      let year = scan.integer(position + 1),
      1...2099 ~= year
    {
      return DateMatch(end: position + 2, period: .year(year), isRelative: false)
    }
    if let year = scan.integer(position), let ancient = ancient(year, position + 1, in: scan) { return ancient }
    // "the year 1850"
    if scan.word(position) == .the {
      guard scan.unit(position + 1) == .year, let year = scan.year(position + 2), scan.isFree(position + 3) else {
        return nil
      }
      return DateMatch(end: position + 3, period: .year(year), isRelative: false)
    }
    guard let year = scan.year(position), hasPart || isYear(position, in: scan) else { return nil }
    return DateMatch(end: position + 1, period: narrowed(year, part), isRelative: false)
  }

  private func isYear(_ index: Int, in scan: DateScan) -> Bool {
    let next = scan.token(index + 1)
    if scan.unit(index + 1) != nil || scan.month(index + 1) != nil || scan.word(index + 1) == .percent { return false }
    if scan.word(index + 1) == .hyphen || scan.word(index + 1) == .slash, scan.isJoined(index + 1) {
      // "2014-15", "2008/09", "2014-2016"; not "2000-year-old".
      guard case .integer(let last, let digits) = scan.numeral(index + 2), digits == 2 || digits == 4 && last <= 2199
      else {
        return false
      }
    }
    let isRecent = 1900...2099 ~= (scan.year(index) ?? 0)
    let countsNoun = next.map { $0.shape == .lower && !$0.isAny(.grammatical) && !$0.isAny(.speech) } ?? false
    switch scan.word(index - 1) {
    case .in, .since, .until, .during, .throughout:
      return isRecent || !(countsNoun && scan.isPlural(index + 1))
    // "the end of 2015 leaves them"
    case .of where [.end, .start, .mid, .half, .rest].contains(scan.word(index - 2)): return isRecent
    case .for: return isRecent && scan.isFree(index + 1)
    case .of, .by, .from, .to, .before, .after, .between, .through, .and, .or, .dash, .on:
      // "from 1735", but "from 1500": round numbers count things.
      let isOld = scan.year(index).map { 1500...1899 ~= $0 && $0 % 10 != 0 } ?? false
      return isRecent && !(countsNoun && scan.isPlural(index + 1)) || scan.before?.end == index - 1
        || isOld && scan.isFree(index + 1) && (scan.word(index + 1) != .to || opensSpan(index, in: scan))
    case .openParenthesis:
      return isRecent && !countsNoun || [.closeParenthesis, .dash, .hyphen].contains(scan.word(index + 1))
    case .hyphen, .slash: return isRecent && !countsNoun || scan.before?.end == index - 1
    // "the 2014 protests", but "the 2000 protesters"
    case .the, .clitic, .apostrophe:
      // "the 1985/86 harvest"
      if isRecent, scan.word(index + 1) == .slash || scan.word(index + 1) == .hyphen { return true }
      return isRecent && next.map { $0.isWord || $0.shape == .punctuation && $0.followsSpace } == true
        && !(countsNoun && isRound(index, in: scan))
    case .a, .this: return isRecent && next?.isWord == true && !(countsNoun && scan.isPlural(index + 1))
    case .comma: return isRecent && !countsNoun
    case .money, .percent, .approximately, .at, .than, .least, .up, .more: return false
    default:
      // "his 2012 run", "a failed 2004 bid"
      if isRecent, countsNoun, scan.isDetermined(index) {
        return !scan.isPlural(index + 1) || scan.year(index).map { $0 % 10 != 0 } ?? false
      }
      return isRecent && !countsNoun && scan.token(index - 1).map { $0.isWord } ?? true
    }
  }

  /// "44 BC": TIMEX3 writes `BC0044`; the calendar of newsdb begins with the year 1, so it has no days.
  private func ancient(_ year: Int, _ index: Int, in scan: DateScan) -> DateMatch? {
    guard scan.word(index) == .beforeChrist, scan.token(index)?.shape == .allCaps else { return nil }
    return DateMatch(end: index + 1, period: Period("BC" + Period.padded(year, 4)), isRelative: false)
  }

  /// "from |1741| to 1752"
  private func opensSpan(_ index: Int, in scan: DateScan) -> Bool {
    guard scan.word(index - 1) == .from, let first = scan.year(index), let last = scan.year(index + 2) else {
      return false
    }
    return first < last && scan.isFree(index + 3)
  }

  private func isRound(_ index: Int, in scan: DateScan) -> Bool {
    scan.isPlural(index + 1) && scan.year(index).map { $0 % 100 == 0 } ?? false
  }

  /// "early", "mid" and "late" keep the value and narrow the days to four months.
  private func narrowed(_ year: Int, _ part: TimeWord) -> Period {
    var period = Period.year(year)
    let months: (Int, Int)
    switch part {
    case .early: months = (1, 4)
    case .mid: months = (5, 8)
    case .late: months = (9, 12)
    default: return period
    }
    if let from = DayInterval(year: year, month: months.0), let to = DayInterval(year: year, month: months.1) {
      period.interval = DayInterval(from: from.from, to: to.to)
    }
    return period
  }
}
