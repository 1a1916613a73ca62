extension Range where Bound == Int {
  /// What lies between two ranges, whichever comes first; empty where they touch or overlap.
  static func gap(between one: Range<Int>, and other: Range<Int>) -> Range<Int> {
    let (first, second) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
    return first.upperBound..<Swift.max(first.upperBound, second.lowerBound)
  }

  /// From `start` up to `end`; empty where `end` comes first.
  static func from(_ start: Int, upTo end: Int) -> Range<Int> { start..<Swift.max(start, end) }
}
