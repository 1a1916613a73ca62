extension DateForm {
  /// `2025年4月23日`, and `2025년 4월 23일`.
  static let ideographic = DateForm(example: "2025年4月23日") { tokens, start in
    guard let year = tokens.at(start), year.digits == 4, let afterYear = tokens.at(start + 1)?.word,
      ["年", "년"].contains(afterYear), let month = tokens.at(start + 2)?.number,
      let afterMonth = tokens.at(start + 3)?.word,
      ["月", "월"].contains(afterMonth), let day = tokens.at(start + 4)?.number, let last = tokens.at(start + 5)?.word,
      last.hasPrefix("日") || last.hasPrefix("일"), let found = newsDay(year: year.number ?? 0, month: month, day: day)
    else { return nil }
    return Match(day: found, end: start + 6)
  }
}
