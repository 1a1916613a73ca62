import NewsLanguage
import NewsModel

/// A season: "spring 2023", "last summer", "the winter of 2021", "this spring", "in the autumn".
struct SeasonRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    if scan.word(position) == .the { position += 1 }
    switch scan.word(position) {
    case .early, .late, .mid: position += scan.word(position + 1) == .hyphen ? 2 : 1
    default: break
    }
    let modifier = scan.word(position)
    switch modifier {
    case .last, .next, .this, .previous, .following, .coming, .past: position += 1
    default: break
    }
    guard let season = scan.season(position) else { return nil }
    let end = position + 1
    let yearPosition = scan.word(end) == .of ? end + 1 : end
    if let year = scan.year(yearPosition) {
      return DateMatch(end: yearPosition + 1, period: .season(year: year, season), isRelative: false)
    }
    guard let year = scan.year else {
      return points(modifier) ? DateMatch(end: end, period: .season(year: nil, season), isRelative: true) : nil
    }
    guard let reference = scan.reference, let thisYear = Period.season(year: year, season).interval else { return nil }
    // In January and February the winter at hand began the year before.
    var chosen = season == 4 && reference.month <= 2 ? year - 1 : year
    switch modifier {
    case .last, .previous, .past: if chosen < year || thisYear.to >= reference { chosen -= 1 }
    case .next, .coming, .following: if chosen < year || thisYear.from <= reference { chosen += 1 }
    case .this: break
    default:
      // "in the summer"; a name or a fall of something else is none.
      guard [.in, .since, .during, .by, .until, .throughout, .through, .over].contains(scan.word(index - 1)),
        scan.word(end) != .of, scan.token(end).map({ $0.shape != .lower || $0.isAny(.grammatical) }) ?? true,
        scan.token(position)?.isCapitalized == false
      else { return nil }
      if chosen == year, thisYear.from > reference, !scan.isFuture(index, end) { chosen -= 1 }
    }
    return DateMatch(end: end, period: .season(year: chosen, season), isRelative: true)
  }

  private func points(_ modifier: TimeWord) -> Bool {
    switch modifier {
    case .last, .next, .this, .previous, .following, .coming, .past: true
    default: false
    }
  }
}
