internal import CEnglishModel

/// A linear classifier over many classes: each feature has weights for the few classes it speaks for or against.
///
/// The payload of a feature is the place of its row among all weights, and the row's length in the lowest 8 bits.
package struct RowClassifier: @unchecked Sendable {
  // Unchecked: the memory is the constant model, never written.
  private let table: FeatureTable<UInt32>
  private let rows: UnsafePointer<ClassWeight>
  // A table of what the codes of weights stand for is a third faster than working it out.
  private let values = WeightCode.values
  /// The number of classes.
  package let classCount: Int

  package init(_ reader: inout ModelReader) {
    classCount = Int(reader.readUInt32())
    let weightCount = Int(reader.readUInt32())
    table = FeatureTable(&reader)
    rows = reader.array(of: ClassWeight.self, count: weightCount)
  }

  /// Memory for the scores of all classes; the caller deallocates it.
  ///
  /// Behind them it is filled up to whole vectors with scores that are never the best.
  package func makeScores() -> UnsafeMutablePointer<Int32> {
    let scores = UnsafeMutablePointer<Int32>.allocate(capacity: paddedCount)
    scores.initialize(repeating: Self.never, count: paddedCount)
    return scores
  }

  @inline(__always)
  private var paddedCount: Int { (classCount &+ 7) & ~7 }
  private static var never: Int32 { -1 << 22 }

  /// Has features fetched ahead of their look-up: to be called before they are added.
  @inline(__always)
  package func aim(_ features: inout FeatureBuffer) { table.aim(&features) }

  /// Sets `scores`, which has room for ``classCount`` numbers, to zero.
  @inline(__always)
  package func clear(_ scores: UnsafeMutablePointer<Int32>) { scores.update(repeating: 0, count: classCount) }

  /// The class with the highest score, the first of equals, and by how much it is ahead of the next; for memory of ``makeScores()``.
  @inline(__always)
  package func best(_ scores: UnsafePointer<Int32>) -> (best: UInt8, margin: Int32) {
    // Each score with the number of its class below it, so that the highest tells both. There is room above a score, for no sum
    // of weights reaches 2^22.
    var ranks = SIMD8<Int32>(255, 254, 253, 252, 251, 250, 249, 248)
    var highest = SIMD8<Int32>(repeating: Self.never &<< 8)
    var second = highest
    for start in stride(from: 0, to: classCount, by: 8) {
      let vector = UnsafeRawPointer(scores + start).loadUnaligned(as: SIMD8<Int32>.self)
      let lower = Self.sort(&highest, vector &<< 8 | ranks)
      _ = Self.sort(&second, lower)
      ranks &-= 8
    }
    // In each of eight columns the two highest are known; now among these.
    var (first, next) = (highest[0], second[0])
    for column in 1..<8 {
      next = max(max(next, second[column]), min(first, highest[column]))
      first = max(first, highest[column])
    }
    return (UInt8(truncatingIfNeeded: 255 &- first), (first &>> 8) &- (next &>> 8))
  }

  /// Keeps the higher numbers in `kept` and returns the lower ones. By differences: the library's comparison of vectors is a loop over
  /// their elements.
  @inline(__always)
  private static func sort(_ kept: inout SIMD8<Int32>, _ others: SIMD8<Int32>) -> SIMD8<Int32> {
    let difference = others &- kept
    let negative = difference & (difference &>> 31)
    defer { kept = others &- negative }
    return kept &+ negative
  }

  /// Adds the weights of `features` to the scores of the classes.
  @inline(__always)
  package func add(_ features: borrowing FeatureBuffer, to scores: UnsafeMutablePointer<Int32>) {
    addRows(lookUp(features), of: features, to: scores)
  }

  /// Finds the rows of `features`, notes them in the buffer, and has them fetched for ``addRows(_:of:to:)``.
  ///
  /// - Returns: How many rows there are.
  @inline(__always)
  package func lookUp(_ features: borrowing FeatureBuffer) -> Int {
    var found = 0
    for index in 0..<features.count {
      guard let payload = table[key: features.keys[index]] else { continue }
      let row = rows + Int(payload >> 8)
      let length = Int(payload & 0xFF)
      english_model_prefetch(row)
      english_model_prefetch(row + (length &- 1))
      // Most rows lie in one cache line or two.
      if length > 32 { english_model_prefetch(row + length / 2) }
      features.payloads[found] = payload
      found &+= 1
    }
    return found
  }

  /// Adds the weights of the rows that ``lookUp(_:)`` has found.
  @inline(__always)
  package func addRows(
    _ count: Int, of features: borrowing FeatureBuffer, to scores: UnsafeMutablePointer<Int32>
  ) {
    for index in 0..<count {
      let payload = features.payloads[index]
      let start = Int(payload >> 8)
      for place in start..<start &+ Int(payload & 0xFF) {
        let weight = rows[place]
        scores[Int(weight.index)] &+= values[Int(weight.code)]
      }
    }
  }
}

/// A class and its weight, 8 bits each.
package struct ClassWeight: BitwiseCopyable {
  package let index: UInt8
  /// The bits of the weight's ``WeightCode``.
  package let code: UInt8

  /// Nil where the weight is too small to count.
  package init?(index: UInt8, weight: Float) {
    self.index = index
    code = UInt8(bitPattern: WeightCode.code(weight))
    if code == 0 { return nil }
  }
}
