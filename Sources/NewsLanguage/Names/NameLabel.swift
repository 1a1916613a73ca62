/// What a name names, as the treebank's entity marks tell it.
package enum NameKind: Int, Sendable, CaseIterable {
  case person, group, organization, place
  /// A work, a product, an event, a period: named, and none of the others.
  case other
}

/// What a word is to a name: the scheme of Ramshaw and Marcus (1995) with a label for the beginning and one for the rest of each kind.
package enum NameLabel {
  /// No part of a name.
  package static let outside = 0
  /// The number of labels.
  package static let count = 1 + 2 * NameKind.allCases.count

  /// The label of a name's first word.
  @inline(__always)
  package static func begin(_ kind: NameKind) -> Int { 1 + 2 * kind.rawValue }

  /// The label of a name's further words.
  @inline(__always)
  package static func inside(_ kind: NameKind) -> Int { 2 + 2 * kind.rawValue }

  /// The kind of a name whose word has a label; nil outside.
  @inline(__always)
  package static func kind(_ label: Int) -> NameKind? { label == outside ? nil : NameKind(rawValue: (label - 1) / 2) }

  /// Whether a label may follow another.
  @inline(__always)
  package static func follows(_ label: Int, _ previous: Int) -> Bool {
    guard label != outside, label & 1 == 0 else { return true }
    return previous == label || previous == label - 1
  }

  /// Calls `body` with the words and the kind of each name that labels tell of, in order.
  @inline(__always)
  package static func forEachName(_ labels: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, NameKind) -> Void) {
    var place = 0
    while place < labels.count {
      guard let kind = kind(Int(labels[place])) else {
        place += 1
        continue
      }
      let start = place
      place += 1
      while place < labels.count, Int(labels[place]) == inside(kind) { place += 1 }
      body(start..<place, kind)
    }
  }
}
