/// A stretch of an article's body: Unicode scalar offsets, the end exclusive.
///
/// The offsets are those of SQL's `substr(body, start + 1, end - start)` and of Python's `body[start:end]`.
public struct TextSpan: Hashable, Sendable {
  /// Offset of the first scalar.
  public var start: Int
  /// Offset after the last scalar.
  public var end: Int

  /// Makes a span.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Whether the two share a scalar.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}
