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
  private var paddedCount: Int { (classCount &+ 15) & ~15 }
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
    // Each score with the number of its class below it: then both searches are plain maxima, which the compiler makes of
    // vectors. A score has room above, for no sum of weights reaches 2^22.
    @inline(__always)
    func ranked(_ index: Int) -> Int32 { scores[index] &<< 8 | (255 &- Int32(truncatingIfNeeded: index)) }
    var highest = Int32.min
    for index in 0..<paddedCount { highest = max(highest, ranked(index)) }
    var second = Int32.min
    for index in 0..<paddedCount {
      let score = ranked(index)
      second = max(second, score == highest ? .min : score)
    }
    return (UInt8(truncatingIfNeeded: 255 &- highest), (highest &>> 8) &- (second &>> 8))
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
      english_model_prefetch(rows + Int(payload >> 8))
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
