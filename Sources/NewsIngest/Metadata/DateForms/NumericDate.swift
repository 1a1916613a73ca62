extension DateForm {
  /// `23/04/2025` and `04/23/2025`, where only one reading is a date; `04/05/2025` is not read at all.
  ///
  /// With dots it is always day, month, year, as where that is the custom: `04.05.2025`.
  static let numeric = DateForm(example: "23/04/2025") { tokens, start in
    guard let first = tokens.at(start), 1...2 ~= first.digits, let mark = tokens.at(start + 1),
      mark.isMark("/") || mark.isMark(".") || mark.isMark("-"), let second = tokens.at(start + 2),
      1...2 ~= second.digits,
      tokens.at(start + 3)?.kind == mark.kind, let year = tokens.at(start + 4), year.digits == 4,
      let left = first.number, let right = second.number, let year = year.number
    else { return nil }
    let dayFirst = newsDay(year: year, month: right, day: left)
    let monthFirst = mark.isMark(".") ? nil : newsDay(year: year, month: left, day: right)
    guard let day = dayFirst ?? monthFirst, monthFirst == nil || dayFirst == nil || dayFirst == monthFirst else {
      return nil
    }
    return Match(day: day, end: start + 5)
  }
}
