extension DateForm {
  /// `23 April 2025`, `23rd of April, 2025`, `23. April 2025`, `23-Apr-2025`, `23 de abril de 2025`; RFC 2822's date.
  static let dayFirst = DateForm(example: "23 April 2025") { tokens, start in
    guard let day = tokens.at(start), 1...2 ~= day.digits else { return nil }
    var index = start + 1
    if let suffix = tokens.at(index), !suffix.isSpaced, ["st", "nd", "rd", "th", "er"].contains(suffix.word) {
      index += 1
    }
    func skip() {
      while let token = tokens.at(index),
        token.isMark(".") || token.isMark("-") || token.isMark(",") || token.word == "of" || token.word == "de"
      {
        index += 1
      }
    }
    skip()
    guard let month = tokens.at(index)?.word.flatMap(MonthNames.month) else { return nil }
    index += 1
    skip()
    guard let year = tokens.at(index), year.digits == 4,
      let found = newsDay(year: year.number ?? 0, month: month, day: day.number ?? 0)
    else { return nil }
    return Match(day: found, end: index + 1)
  }
}
