extension DateForm {
  /// `April 23, 2025`, `Apr. 23rd 2025`, `APR 23, 2025`.
  static let monthFirst = DateForm(example: "April 23, 2025") { tokens, start in
    guard let month = tokens.at(start)?.word.flatMap(MonthNames.month) else { return nil }
    var index = start + 1
    if tokens.at(index)?.isMark(".") == true { index += 1 }
    guard let day = tokens.at(index), 1...2 ~= day.digits else { return nil }
    index += 1
    if let suffix = tokens.at(index), !suffix.isSpaced, ["st", "nd", "rd", "th"].contains(suffix.word) { index += 1 }
    if tokens.at(index)?.isMark(",") == true { index += 1 }
    guard let year = tokens.at(index), year.digits == 4,
      let found = newsDay(year: year.number ?? 0, month: month, day: day.number ?? 0)
    else { return nil }
    return Match(day: found, end: index + 1)
  }
}
