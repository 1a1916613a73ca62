import NewsModel

/// Finds when a text says it was published.
///
/// Only lines that speak of the article count. A date in running prose is the date of something else.
enum PublicationDate {
  /// The date, in this order: a line that says "published"; a date by itself before the text, or after it; a line that
  /// says "updated"; an age such as "5 hours ago", where the moment of fetching is known.
  static func read(_ text: CleanedText, fetchedAt: FetchMoment?) -> Publication? {
    let first = text.lines[text.zone].indices.first { text.lines[$0].kind == .prose } ?? text.zone.lowerBound
    var found: [(index: Int, line: MetadataLine)] = []
    for (index, judged) in text.lines.enumerated() {
      if judged.kind == .metadata, let line = MetadataLine(judged.line), line.stamp != nil {
        found.append((index, line))
      }
    }
    let stated =
      found.first { $0.line.label == .published }
      ?? found.last { $0.line.label == .none && $0.index < first }
      ?? found.first { isTrailer($0.index, $0.line, in: text) }
      ?? found.first { $0.line.label == .updated }
    if let stated, let stamp = stated.line.stamp {
      return stamp.publication(.text, evidence: text.lines[stated.index].line.text)
    }
    guard let fetchedAt else { return nil }
    for judged in text.lines where judged.kind == .furniture(.line) {
      if let publication = RelativeAge.publication(judged.line.text, fetchedAt: fetchedAt) { return publication }
    }
    return nil
  }

  /// A date after the last paragraph is the article's, unless menus follow in which other articles have theirs. Inside
  /// the article only one with a time is.
  private static func isTrailer(_ index: Int, _ line: MetadataLine, in text: CleanedText) -> Bool {
    guard line.label == .none, !text.isWholePage else { return false }
    return index >= text.zone.upperBound || !line.isBareDate || index + 1 == text.zone.upperBound
  }
}
