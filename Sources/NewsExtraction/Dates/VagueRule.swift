import NewsModel

/// What is near without a day: "recently".
///
/// "now", "currently" and "soon" are left alone: annotators mark them in fewer than one case of four.
struct VagueRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    guard scan.word(index) == .recently else { return nil }
    return DateMatch(end: index + 1, period: Period("PAST_REF"), isRelative: true)
  }
}
