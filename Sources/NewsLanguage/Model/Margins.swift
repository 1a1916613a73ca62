/// By how much a decision must be ahead of the next best to be taken on a part of its features: after the first helping,
/// and after the second.
///
/// Training finds them on held-out sentences; the unit is that of the classifier's scores.
package struct Margins: Sendable, Equatable {
  package var first: Int32
  package var second: Int32

  package init(first: Int32, second: Int32) {
    self.first = first
    self.second = second
  }

  /// No decision before all features are looked at.
  package static let never = Margins(first: .max, second: .max)

  /// The bytes they take in the model file.
  package static let size = 8

  package init(_ reader: inout ModelReader) {
    first = Int32(bitPattern: reader.readUInt32())
    second = Int32(bitPattern: reader.readUInt32())
  }
}
