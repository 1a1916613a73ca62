/// What a line looks like, taken for itself.
enum LineKind: Hashable, Sendable {
  /// A paragraph, or a sentence of some length.
  case prose
  /// A short sentence.
  case sentence
  /// An item of a list.
  case bullet
  /// Ten words or more without a sentence's end: a headline, a standfirst, a teaser.
  case title
  /// Fewer: a heading, a menu entry, a name.
  case label
  /// Page furniture, and what it does to the lines around it.
  case furniture(JunkRule.Effect)
  /// A byline, a date, a source.
  case metadata
  /// A line that the text had before.
  case repeated

  /// Looks at one line. In a page saved whole, with its menus, short lines are trusted less.
  init(_ line: TextLine, inWholePage: Bool) {
    if let rule = JunkRule.first(matching: line) ?? (JunkRule.menuLine.matches(line) ? .menuLine : nil) {
      self = .furniture(rule.effect)
    } else if MetadataLine(line) != nil {
      self = .metadata
    } else if line.hasBullet, line.wordCount >= (inWholePage ? 4 : 1) {
      self = .bullet
    } else if line.wordCount >= 22 || (line.ending != .none && line.wordCount >= 10) {
      self = .prose
    } else if line.ending != .none, line.wordCount >= (inWholePage ? 5 : 1) {
      self = .sentence
    } else {
      self = line.wordCount >= 10 ? .title : .label
    }
  }

  /// Whether it is content for sure, whatever stands around it.
  var isContent: Bool { self == .prose || self == .sentence || self == .bullet }

  /// Whether it is page furniture.
  var isFurniture: Bool {
    if case .furniture = self { true } else { false }
  }

  /// Whether it is content only where it stands among content.
  var isShort: Bool { self == .title || self == .label }
}

/// A line and what it looks like.
struct JudgedLine: Hashable, Sendable {
  var line: TextLine
  var kind: LineKind
}
