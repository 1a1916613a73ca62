/// The standfirst under a headline, which buttons, names and a picture set apart from the text.
enum Standfirst {
  /// The most lines between headline and text.
  private static let reach = 40

  /// The zone with the standfirst and what else was told between headline and zone; all other lines between are made furniture.
  static func including(_ lines: inout [JudgedLine], under headline: Int, _ zone: Range<Int>) -> Range<Int> {
    guard headline < zone.lowerBound, zone.lowerBound - headline <= reach else { return zone }
    let between = (headline + 1)..<zone.lowerBound
    guard let first = between.first(where: { isTold(lines[$0], directlyUnder: $0 - headline <= 2) }),
      first - headline <= 6
    else { return zone }
    var end = first + 1
    while end < zone.lowerBound, lines[end].kind == .prose || lines[end].kind == .sentence { end += 1 }
    for index in between where !(first..<end).contains(index) && lines[index].kind != .metadata {
      let isSigned = lines[index].kind.isShort && PublicationDate.signature(lines[index].line) != nil
      lines[index].kind = isSigned ? .metadata : .furniture(.inset)
    }
    if !lines[first].kind.isContent { lines[first].kind = .prose }
    return first..<zone.upperBound
  }

  private static func isTold(_ judged: JudgedLine, directlyUnder: Bool) -> Bool {
    judged.kind == .prose || directlyUnder && judged.kind == .title
  }
}
