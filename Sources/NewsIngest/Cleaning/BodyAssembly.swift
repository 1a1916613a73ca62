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
    if inWholePage { kept = withoutLoneTitles(kept) }
    var passages = RepeatedPassages()
    return joined(kept.filter { !passages.repeats($0.line) })
  }

  /// Long lines without an end, each alone among paragraphs and few of them, are captions and the titles of other articles;
  /// a text that is written in such lines has many.
  private static func withoutLoneTitles(_ lines: [JudgedLine]) -> [JudgedLine] {
    let titles = lines.count { $0.kind == .title }
    guard titles > 0, titles * 10 < lines.count(where: { $0.kind == .prose }) else { return lines }
    return lines.indices.filter { index in
      let isLone =
        lines[index].kind == .title && lines[index].line.ending == .none && lines[index].line.followsBlank && index > 0
        && (index + 1 == lines.count || lines[index + 1].line.followsBlank)
      return !isLone
    }.map { lines[$0] }
  }

  /// The headings among lines that are no content for sure.
  private static func short(in run: ArraySlice<JudgedLine>, inWholePage: Bool) -> [JudgedLine] {
    var kept: [JudgedLine] = []
    var dropped = 0
    var isTeaser = false
    // A programme has many hours, one below the other.
    let isProgramme = !inWholePage || run.count { isTimeOfTeaser($0.line) } >= 3
    for judged in run {
      switch judged.kind {
      case .furniture(.section), .furniture(.end):
        return limited(kept, dropped: dropped, inWholePage: inWholePage)
      case .furniture(let effect):
        dropped += 1
        isTeaser = effect == .teaser && judged.line.wordCount <= 5
        continue
      case .title, .label:
        if !isProgramme, isTimeOfTeaser(judged.line) {
          dropped += 1
          isTeaser = false
          continue
        }
        fallthrough
      case .metadata where isHeading(judged, inWholePage: inWholePage):
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

  /// A day and an hour on a short line, with a name or a place beside it, are those of another article, or of the byline.
  private static func isTimeOfTeaser(_ line: TextLine) -> Bool {
    line.wordCount <= 12 && line.ending == .none && line.text.utf8.contains(where: \.isASCIIDigit)
      && DateStamp(in: line.text)?.time != nil
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
