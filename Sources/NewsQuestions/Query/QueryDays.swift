import NewsExtraction
import NewsLanguage
import NewsModel

/// Reads days as a query gives them: ISO 8601 days, months, years, weeks, ranges and durations, and words such as "last week".
/// Both ends of a range are widened to all the days that they name: `2025-03..2025-04` is from 1 March to 30 April.
struct QueryDays {
  let today: CalendarDay

  /// Why something names no days; the offset is into it, in Unicode scalars.
  struct Problem: Error {
    var message: String
    var offset = 0
  }

  func interval(_ text: String) -> Result<DayInterval, Problem> {
    if let dots = text.firstRange(of: "..") {
      return range(String(text[..<dots.lowerBound]), String(text[dots.upperBound...]), separator: 2)
    }
    // "2025-04-20/P3D", "P1M/2025-04-30", "2025-04-01/2025-04-09".
    if let slash = text.firstIndex(of: "/") {
      let (first, last) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
      if let duration = Duration(last), let from = single(first)?.from {
        return .success(DayInterval(from: from, to: duration.after(from)))
      }
      if let duration = Duration(first), let to = single(last)?.to {
        return .success(DayInterval(from: duration.before(to), to: to))
      }
      return range(first, last, separator: 1)
    }
    if let duration = Duration(text) { return .success(DayInterval(from: duration.before(today), to: today)) }
    return single(text).map { .success($0) } ?? .failure(Problem(message: "“\(text)” names no days"))
  }

  private func range(_ first: String, _ last: String, separator: Int) -> Result<DayInterval, Problem> {
    guard let from = first.isEmpty ? DayInterval(DayInterval.openStart) : single(first) else {
      return .failure(Problem(message: "“\(first)” names no day"))
    }
    let second = first.unicodeScalars.count + separator
    guard let to = last.isEmpty ? DayInterval(DayInterval.openEnd) : single(last) else {
      return .failure(Problem(message: "“\(last)” names no day", offset: second))
    }
    if first.isEmpty, last.isEmpty { return .failure(Problem(message: "a range without an end")) }
    guard from.from <= to.to else {
      return .failure(Problem(message: "“\(last)” is before “\(first)”", offset: second))
    }
    return .success(DayInterval(from: from.from, to: to.to))
  }

  /// A day, a week, a month, a year, or words for one.
  private func single(_ text: String) -> DayInterval? { Self.iso8601(text) ?? worded(text) }

  /// `2025-04-23`, `2025-W17`, `2025-04`, `2025`.
  private static func iso8601(_ text: String) -> DayInterval? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = number(first), year > 0 else { return nil }
    switch parts.count {
    case 1: return DayInterval(year: year)
    case 2 where parts[1].utf8.count == 3 && parts[1].first == "W": return week(number(parts[1].dropFirst()), of: year)
    case 2 where parts[1].utf8.count == 2: return number(parts[1]).flatMap { DayInterval(year: year, month: $0) }
    case 3: return CalendarDay(text).map { DayInterval($0) }
    default: return nil
    }
  }

  /// Monday to Sunday; the first week of a year is that of 4 January (ISO 8601).
  private static func week(_ week: Int?, of year: Int) -> DayInterval? {
    guard let week, 1...53 ~= week, let fourth = CalendarDay(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 7 * (week - 1) - fourth.weekday.rawValue)
    let thursday = monday.adding(days: 3)
    return thursday.year == year ? DayInterval(from: monday, to: monday.adding(days: 6)) : nil
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int(text) : nil
  }

  /// "yesterday", "last week", "last-week", "April 23" (the latest that is not to come), "spring 2025".
  private func worded(_ text: String) -> DayInterval? {
    let words = text.split { $0 == " " || $0 == "-" && !text.contains(" ") }.joined(separator: " ")
    let analyzed = AnalyzedText(QuestionParser(today: today).capitalizingTimes(words))
    guard let found = QuestionDate(in: analyzed, today: today), found.tokens == analyzed.tokens.indices else {
      return nil
    }
    if let interval = found.date.interval(inYear: today.year), interval.from <= today || !found.date.lacksYear {
      return interval
    }
    return stride(from: today.year - 1, through: today.year - 8, by: -1).lazy
      .compactMap { found.date.interval(inYear: $0) }.first
  }
}

extension AskedDate {
  /// Whether the year is left open.
  fileprivate var lacksYear: Bool {
    switch self {
    case .interval, .unplaced: false
    case .dayOfYear, .daysOfYear: true
    }
  }
}

/// A duration of ISO 8601 in whole days: `P7D`, `P2W`, `P1M`, `P1Y`, `P1Y6M`.
private struct Duration {
  private var months = 0
  private var days = 0

  init?(_ text: String) {
    guard text.first == "P" || text.first == "p", text.utf8.count > 2 else { return nil }
    var number = ""
    for character in text.dropFirst() {
      if character.isASCII, character.isNumber {
        number.append(character)
        continue
      }
      // A thousand years are more than any archive holds.
      guard let count = Int(number), count <= 400_000 else { return nil }
      switch character.uppercased() {
      case "Y": months += 12 * min(count, 1_000)
      case "M": months += min(count, 12_000)
      case "W": days += 7 * min(count, 60_000)
      case "D": days += count
      default: return nil
      }
      number = ""
    }
    guard number.isEmpty, months + days > 0 else { return nil }
  }

  /// The first day of this long a time that ends with a day.
  func before(_ day: CalendarDay) -> CalendarDay {
    max(day.adding(months: -months).adding(days: 1 - days), DayInterval.openStart)
  }

  /// The last day of this long a time that begins with a day.
  func after(_ day: CalendarDay) -> CalendarDay {
    min(day.adding(months: months).adding(days: days - 1), DayInterval.openEnd)
  }
}
