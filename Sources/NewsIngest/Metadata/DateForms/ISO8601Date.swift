extension DateForm {
  /// `2025-04-23`, `2025/04/23`, `2025.04.23`: the year first leaves no doubt.
  static let iso8601 = DateForm(example: "2025-04-23") { tokens, start in
    guard let year = tokens.at(start), year.digits == 4, let mark = tokens.at(start + 1),
      mark.isMark("-") || mark.isMark("/") || mark.isMark("."), let month = tokens.at(start + 2),
      1...2 ~= month.digits, tokens.at(start + 3)?.kind == mark.kind, let day = tokens.at(start + 4),
      1...2 ~= day.digits,
      let found = newsDay(year: year.number ?? 0, month: month.number ?? 0, day: day.number ?? 0)
    else { return nil }
    return Match(day: found, end: start + 5)
  }

  /// `20250423`, ISO 8601's basic form.
  static let compact = DateForm(example: "20250423") { tokens, start in
    guard let token = tokens.at(start), token.digits == 8, let number = token.number, 19_000_000...20_999_999 ~= number,
      let day = newsDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    return Match(day: day, end: start + 1)
  }
}
