import NewsLanguage
import NewsModel

/// What is near without a day: "recently", "currently", "until now", "in the past", "in the near future", "these days".
///
/// "now" and "currently" inside a clause, "soon" and "then" are left alone: annotators of news mark them in fewer than one
/// case of five.
struct VagueRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    switch scan.word(index) {
    // "as recently as Monday": the day is what tells.
    case .recently where scan.isToken(index - 1, "as"): return nil
    case .recently: return reference("PAST_REF", index + 1)
    case .currently: return standsApart(index, in: scan) ? reference("PRESENT_REF", index + 1) : nil
    // "more recently"
    case .more where scan.word(index + 1) == .recently: return reference("PAST_REF", index + 2)
    case .now: return isPointed(index, in: scan) ? reference("PRESENT_REF", index + 1) : nil
    case .these where scan.unit(index + 1) == .day: return reference("PRESENT_REF", index + 2)
    case .at:
      if scan.word(index + 1) == .present, scan.isFree(index + 2) { return reference("PRESENT_REF", index + 2) }
      guard scan.word(index + 1) == .the, scan.word(index + 2) == .moment, scan.isFree(index + 3),
        scan.word(index + 3) != .of
      else { return nil }
      return reference("PRESENT_REF", index + 3)
    case .the where scan.word(index - 1) == .in: return noun(index + 1, in: scan)
    default: return nil
    }
  }

  /// "the past", "the near future", "the recent past"
  private func noun(_ index: Int, in scan: DateScan) -> DateMatch? {
    let position = scan.word(index) == .near || scan.word(index) == .recent ? index + 1 : index
    guard scan.isFree(position + 1), scan.word(position + 1) != .of, scan.word(position + 1) != .hyphen else {
      return nil
    }
    switch scan.word(position) {
    case .past: return reference("PAST_REF", position + 1)
    case .futureNoun: return reference("FUTURE_REF", position + 1)
    default: return nil
    }
  }

  /// "Currently, they wait", "They wait currently."
  private func standsApart(_ index: Int, in scan: DateScan) -> Bool {
    scan.opensClause(index) || scan.token(index + 1).map { $0.shape == .punctuation } ?? true
  }

  /// "until now", "right now", "for more than a week |now|"
  private func isPointed(_ index: Int, in scan: DateScan) -> Bool {
    switch scan.word(index - 1) {
    case .until, .by, .from, .for: return true
    default: break
    }
    if scan.isToken(index - 1, "right") { return true }
    return scan.unit(index - 1) != nil && scan.isPlural(index - 1)
  }

  private func reference(_ value: String, _ end: Int) -> DateMatch {
    DateMatch(end: end, period: Period(value), isRelative: true)
  }
}
