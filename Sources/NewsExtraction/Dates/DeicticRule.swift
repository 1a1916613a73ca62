import NewsLanguage
import NewsModel

/// A day pointed at: "today", "yesterday", "tomorrow", "the day before yesterday", "earlier today".
struct DeicticRule: DateRule {
  func match(at index: Int, in scan: DateScan) -> DateMatch? {
    var position = index
    switch scan.word(position) {
    case .early, .late, .earlier, .later: position += 1
    default: break
    }
    if let offset = offset(position, in: scan) {
      return DateMatch(end: position + 1, period: .day(scan.reference?.adding(days: offset)), isRelative: true)
    }
    // "the day before yesterday"
    if scan.word(position) == .the { position += 1 }
    guard scan.unit(position) == .day else { return nil }
    switch (scan.word(position + 1), scan.word(position + 2)) {
    case (.before, .yesterday):
      return DateMatch(end: position + 3, period: .day(scan.reference?.adding(days: -2)), isRelative: true)
    case (.after, .tomorrow):
      return DateMatch(end: position + 3, period: .day(scan.reference?.adding(days: 2)), isRelative: true)
    default: return nil
    }
  }

  private func offset(_ index: Int, in scan: DateScan) -> Int? {
    switch scan.word(index) {
    // A capital in a sentence is a title's: "Science Today".
    case .today: scan.token(index)?.isCapitalized == true && scan.token(index - 1)?.isCapitalized == true ? nil : 0
    case .yesterday: -1
    case .tomorrow: 1
    default: nil
    }
  }
}
