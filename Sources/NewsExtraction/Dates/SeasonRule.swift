import NewsLanguage
import NewsModel

/// "spring 2023", "last summer", "this winter". Seasons of the northern half of the year keep no exact days.
struct SeasonRule: DateRule {
  func match(at index: Int, in context: DateContext) -> DateMatch? {
    var start = index
    let modifier = context.word(index)
    let isModified = ["last", "this", "next"].contains(modifier)
    if isModified { start += 1 }
    guard context.has(start, .season), context.word(start) != "fall" || isModified || context.year(start + 1) != nil
    else { return nil }
    let code = ["SP", "SU", "FA", "WI"][context.value(start) - 1]
    var end = start + 1
    if context.word(end) == "of", context.year(end + 1) != nil { end += 1 }
    if let year = context.year(end) {
      return DateMatch(
        tokens: index..<(end + 1), kind: .date, value: "\(year)-\(code)", interval: nil, isRelative: false)
    }
    guard isModified else { return nil }
    let year = context.reference.map { $0.year + (modifier == "last" ? -1 : modifier == "next" ? 1 : 0) }
    return DateMatch(
      tokens: index..<(start + 1), kind: .date, value: "\(year.map(String.init) ?? "XXXX")-\(code)", interval: nil,
      isRelative: true)
  }
}
