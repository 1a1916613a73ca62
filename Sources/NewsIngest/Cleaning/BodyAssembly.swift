/// Makes the body of an article's lines: furniture goes, paragraphs are set apart by a blank line, list items are not.
enum BodyAssembly {
  /// More short lines in a row than this are a menu, in a page saved whole.
  private static let longestShortRun = 8

  static func body(of lines: ArraySlice<JudgedLine>, headline: String?, inWholePage: Bool) -> String {
    let title = headline.map { WordScan($0).words }
    var kept: [JudgedLine] = []
    var index = lines.startIndex
    while index < lines.endIndex {
      if lines[index].kind.isContent {
        if lines[index].line.words != title { kept.append(lines[index]) }
        index += 1
        continue
      }
      let end = lines[index...].firstIndex { $0.kind.isContent } ?? lines.endIndex
      kept += short(in: lines[index..<end], inWholePage: inWholePage).filter { $0.line.words != title }
      index = end
    }
    var passages = RepeatedPassages()
    return joined(kept.filter { !passages.repeats($0.line) })
  }

  /// The headings among lines that are no content for sure.
  private static func short(in run: ArraySlice<JudgedLine>, inWholePage: Bool) -> [JudgedLine] {
    var kept: [JudgedLine] = []
    var dropped = 0
    var isTeaser = false
    for judged in run {
      switch judged.kind {
      case .furniture(.section), .furniture(.end):
        return limited(kept, dropped: dropped, inWholePage: inWholePage)
      case .furniture(let effect):
        dropped += 1
        isTeaser = effect == .teaser && judged.line.wordCount <= 5
        continue
      case .metadata where isHeading(judged, inWholePage: inWholePage), .title, .label:
        if isTeaser, !judged.line.followsBlank || judged.line.wordCount >= 5, judged.line.ending != .colon {
          dropped += 1
        } else {
          kept.append(judged)
        }
      default:
        dropped += 1
      }
      isTeaser = false
    }
    return limited(kept, dropped: dropped, inWholePage: inWholePage)
  }

  /// A bare date inside an article heads a part of it, as in a chronology.
  private static func isHeading(_ judged: JudgedLine, inWholePage: Bool) -> Bool {
    guard !inWholePage, let found = MetadataLine(judged.line) else { return false }
    return found.isBareDate
  }

  private static func limited(_ kept: [JudgedLine], dropped: Int, inWholePage: Bool) -> [JudgedLine] {
    guard inWholePage else { return kept }
    if kept.count > longestShortRun { return [] }
    return dropped >= 2 && dropped >= kept.count ? [] : kept
  }

  private static func joined(_ lines: [JudgedLine]) -> String {
    var body = ""
    for (index, judged) in lines.enumerated() {
      if index > 0 {
        let before = lines[index - 1]
        let isList = judged.kind == .bullet && before.kind == .bullet
        let isBlock = judged.kind.isShort && before.kind.isShort && !judged.line.followsBlank
        body += isList || isBlock ? "\n" : "\n\n"
      }
      body += judged.line.text
    }
    return body
  }
}
