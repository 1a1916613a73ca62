import NewsModel

/// Finds when a text says it was published.
///
/// Only lines that speak of the article count. A date in running prose is the date of something else.
enum PublicationDate {
  /// The date, in this order: a line that says "published"; a date by itself before the text, or after it; a line that
  /// says "updated"; an age such as "5 hours ago", where the moment of fetching is known.
  static func read(_ text: CleanedText, fetchedAt: FetchMoment?) -> Publication? {
    let head = head(of: text)
    var found: [(index: Int, line: MetadataLine)] = []
    for (index, judged) in text.lines.enumerated() {
      if judged.kind == .metadata, let line = MetadataLine(judged.line), line.stamp != nil {
        found.append((index, line))
      }
    }
    let stated =
      found.first { $0.line.label == .published }
      ?? found.first { $0.line.label == .none && head.contains($0.index) }
      ?? found.last { $0.line.label == .none && $0.index < head.lowerBound && !text.isWholePage }
      ?? found.first { isTrailer($0.index, $0.line, in: text) }
      ?? found.first { $0.line.label == .updated }
    if let stated, let stamp = stated.line.stamp {
      return stamp.publication(.text, evidence: text.lines[stated.index].line.text)
    }
    if let signed = signature(text, head) { return signed }
    guard let fetchedAt else { return nil }
    for judged in text.lines where judged.kind == .furniture(.line) {
      if let publication = RelativeAge.publication(judged.line.text, fetchedAt: fetchedAt) { return publication }
    }
    return nil
  }

  /// When the text says it was changed; in a page saved whole only at the head, for teasers have such lines too.
  static func modification(_ text: CleanedText) -> Modification? {
    let head = text.isWholePage ? head(of: text) : text.lines.indices
    return text.lines[head].lazy.filter { $0.kind == .metadata }.compactMap { MetadataLine($0.line)?.updated }.first?
      .modification
  }

  /// The lines from the headline to the first paragraph; in a page saved whole some more, for standfirsts and pictures
  /// stand there too.
  private static func head(of text: CleanedText) -> Range<Int> {
    let first = text.textStart
    let start = text.isWholePage ? max(0, text.headlineIndex.map { $0 - 4 } ?? (first - 12)) : text.headlineIndex ?? 0
    let end = text.isWholePage ? max(first, min(start + 20, text.lines.count)) : first
    return min(start, end)..<end
  }

  /// A name or a section beside a date, under the headline.
  private static func signature(_ text: CleanedText, _ head: Range<Int>) -> Publication? {
    for judged in text.lines[head].dropFirst() where !judged.kind.isFurniture {
      if let stamp = signature(judged.line) { return stamp.publication(.text, evidence: judged.line.text) }
    }
    return nil
  }

  /// `Ada Example April 23, 2025`: the date of a short line that besides has nothing but names, which are capitalized. A
  /// heading such as "What the council did on April 23, 2025" has other words.
  static func signature(_ line: TextLine) -> DateStamp? {
    guard line.wordCount <= 12, line.ending == .none, let stamp = DateStamp(in: line.text) else { return nil }
    return stamp.otherWords.count <= 5 && line.capitalizedCount + 1 >= line.wordCount ? stamp : nil
  }

  /// The date in `This article was originally published on April 23, 2025, and has been updated since.`
  static func original(_ line: TextLine) -> DateStamp? {
    guard line.wordCount <= 40, line.contains(["first", "published"]) || line.contains(["originally", "published"])
    else { return nil }
    let words = line.text.pieces(separatedBy: " ")
    guard let start = words.firstIndex(where: { WordScan(String($0)).words.first == "published" }) else { return nil }
    return DateStamp(in: words[start...].prefix(8).joined(separator: " "))
  }

  /// A date after the last paragraph is the article's, unless menus follow in which other articles have theirs. Inside
  /// the article only one with a time is.
  private static func isTrailer(_ index: Int, _ line: MetadataLine, in text: CleanedText) -> Bool {
    guard line.label == .none, !text.isWholePage else { return false }
    return index >= text.zone.upperBound || !line.isBareDate || index + 1 == text.zone.upperBound
  }
}
