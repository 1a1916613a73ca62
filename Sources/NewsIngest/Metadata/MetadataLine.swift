import NewsModel

/// A line that speaks of the article instead of being part of it: who wrote it, when it was published, where it comes from.
struct MetadataLine: Hashable, Sendable {
  /// What a date on the line is the date of.
  enum DateLabel: Hashable, Sendable {
    case published, updated, none
  }

  /// Authors of a byline.
  var authors: [String] = []
  /// The publisher of a "Source:" line.
  var publisher: String?
  /// A date.
  var stamp: DateStamp?
  /// The date of a change, where the line names one.
  var updated: DateStamp?
  /// What the date is said to be.
  var label = DateLabel.none
  /// Whether the line is a date and nothing else, neither a label nor a time.
  var isBareDate = false

  private static let publishedLabels: Set<String> = [
    "published", "posted", "date", "dated", "publication", "veröffentlicht", "erstellt", "publié", "publicado",
    "pubblicato",
    "publiziert", "gepubliceerd", "publicerad", "publicerat", "publisert", "publiceret", "udgivet", "yayınlanma",
    "yayın",
    "opublikowano", "publikováno", "publicat", "julkaistu", "опубликовано", "опубліковано",
  ]
  private static let updatedLabels: Set<String> = [
    "updated", "modified", "edited", "aktualisiert", "actualizado", "aggiornato", "uppdaterad", "oppdatert",
    "opdateret", "bijgewerkt", "atualizado",
    "güncelleme", "aktualizacja", "aktualizováno", "actualizat", "обновлено", "оновлено", "update",
    "stand",
  ]
  /// Words that stand beside a date without making the line prose.
  private static let companions: Set<String> = [
    "last", "first", "stand", "on", "at", "by", "in", "de", "le", "am", "was", "article", "originally", "time", "added",
    "from",
    "min", "minute", "minutes", "read", "lesezeit", "minuten", "um", "kl", "uhr", "page", "reading", "comments",
    "comment", "share", "print", "local", "pm", "hrs", "s",
  ]

  /// Reads a line; nil where it is none of these.
  init?(_ line: TextLine) {
    guard line.wordCount <= 20, line.text.utf8.count <= TextLine.longestOfRules,
      !line.hasBullet || line.text.hasPrefix("—") || line.text.hasPrefix("–")
    else {
      return nil
    }
    if let source = Self.source(line) {
      publisher = source
      return
    }
    authors = Byline.authors(of: line)
    readDate(of: line)
    // "By Ada Example · Kolm · Updated April 24, 2025 · 3 comments"
    if stamp == nil, line.ending != .sentence {
      for part in Self.parts(of: line) where stamp == nil { readDate(of: part) }
      isBareDate = false
    }
    if authors.isEmpty, stamp == nil { return nil }
  }

  /// What stands between bars and dots; nothing where there are none.
  private static func parts(of line: TextLine) -> [TextLine] {
    var parts: [[UInt8]] = [[]]
    var text = line.text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if let length = separatorLength(bytes, at: index) {
          parts.append([])
          index += length
        } else {
          parts[parts.count - 1].append(bytes[index])
          index += 1
        }
      }
    }
    guard parts.count > 1 else { return [] }
    return parts.filter { !$0.isEmpty }.map { TextLine(String(decoding: $0, as: UTF8.self)[...], followsBlank: false) }
  }

  /// The bytes of a bar, or of a dot between spaces (•, ·, ⋅, ∙, ●), at a place; nil where none stands there.
  private static func separatorLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if bytes[index] == UInt8(ascii: "|") { return 1 }
    guard bytes[index] == 0x20, index + 3 < bytes.count, bytes[index + 1] == 0xC2 || bytes[index + 1] == 0xE2 else {
      return nil
    }
    for dot in dots where index + dot.count + 1 < bytes.count && bytes[index + dot.count + 1] == 0x20 {
      if bytes[(index + 1)...].starts(with: dot) { return dot.count + 2 }
    }
    return nil
  }

  private static let dots = ["•", "·", "⋅", "∙", "●"].map { Array($0.utf8) }

  /// Whether a line can say when something was published: it has such a word, and a digit.
  static func maySayPublished(_ line: TextLine) -> Bool {
    line.mentions(publishedLabels) && line.text.utf8.contains(where: \.isASCIIDigit)
  }

  private mutating func readDate(of line: TextLine) {
    guard line.words.contains(where: { $0.utf8.contains { $0.isASCIIDigit } }), let found = DateStamp(in: line.text)
    else {
      return
    }
    let others = found.otherWords
    let labels = others
    if labels.contains(where: Self.publishedLabels.contains) {
      label = .published
    } else if labels.contains(where: Self.updatedLabels.contains) {
      label = .updated
    } else {
      label = .none
    }
    let isAnnounced = label != .none && (others.first.map { Self.isLabel($0) } ?? false)
    let unknown = others.filter { word in
      !Self.isLabel(word) && !Self.companions.contains(word) && !InterfaceVocabulary.core.contains(word)
        && !word.utf8.allSatisfy { $0.isASCIIDigit }
    }
    let isProse = line.ending == .sentence && !unknown.isEmpty
    // "Essay – Published: April 23, 2025"
    let isShort = label != .none && line.wordCount <= 10
    guard !isProse, unknown.count <= (isAnnounced ? 4 : authors.isEmpty ? isShort ? 1 : 0 : 8) else { return }
    stamp = label == .published ? Self.date(behind: Self.publishedLabels, line) ?? found : found
    if labels.contains(where: Self.updatedLabels.contains) {
      updated = Self.date(behind: Self.updatedLabels, line) ?? (label == .updated ? found : nil)
    }
    isBareDate = label == .none && authors.isEmpty && found.time == nil
  }

  /// The date behind such a label, where a line has two: "Updated April 24, 2025, published April 23, 2025".
  private static func date(behind labels: Set<String>, _ line: TextLine) -> DateStamp? {
    let words = line.text.pieces(separatedBy: " ")
    let start = words.firstIndex { WordScan(String($0)).words.first.map(labels.contains) ?? false }
    return start.flatMap { DateStamp(in: words[$0...].joined(separator: " ")) }
  }

  private static func isLabel(_ word: String) -> Bool {
    publishedLabels.contains(word) || updatedLabels.contains(word)
  }

  /// `Source: The Example`, `Publisher: The Example`: a name of at most five words behind the label and its colon.
  private static func source(_ line: TextLine) -> String? {
    guard ["source", "publisher", "sources", "quelle", "fuente", "fonte"].contains(line.firstWord),
      2...6 ~= line.wordCount,
      line.ending == .none, let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")),
      WordScan(String(line.text[..<colon])).count == 1
    else { return nil }
    let name = String(line.text[line.text.utf8.index(after: colon)...]).trimmed
    return PublisherName.isName(name) ? name : nil
  }
}
