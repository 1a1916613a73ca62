internal import CEnglishModel

/// A linear classifier over many classes: each feature has a row of weights.
///
/// The payload of a feature is its ``WeightRow``. Scores are in steps of 1/64 and stay within 16 bits.
package struct RowClassifier: @unchecked Sendable {
  // Unchecked: the memory is the constant model, never written.
  private let table: FeatureTable<UInt32>
  private let rows: UnsafeRawPointer
  /// The number of classes.
  package let classCount: Int
  /// How many vectors of eight hold the scores of all classes.
  private let vectorCount: Int

  package init(_ reader: inout ModelReader) {
    classCount = Int(reader.readUInt32())
    vectorCount = WeightRow.vectorCount(classCount)
    let unitCount = Int(reader.readUInt32())
    table = FeatureTable(&reader)
    rows = UnsafeRawPointer(reader.array(of: UInt16.self, count: unitCount))
  }

  /// How many scores there are with those that fill up the last vector.
  package var scoreCount: Int { vectorCount * 8 }

  /// Memory for the scores of all classes; the caller deallocates it.
  package func makeScores() -> UnsafeMutablePointer<Int16> {
    let scores = UnsafeMutablePointer<Int16>.allocate(capacity: scoreCount)
    clear(scores)
    return scores
  }

  /// Has features fetched ahead of their look-up: to be called before they are added.
  @inline(__always)
  package func aim(_ features: inout FeatureBuffer) { table.aim(&features) }

  /// Sets `scores`, which has room for ``scoreCount`` numbers, to zero; those of no class are never the best.
  @inline(__always)
  package func clear(_ scores: UnsafeMutablePointer<Int16>) {
    scores.initialize(repeating: 0, count: scoreCount)
    for place in classCount..<scoreCount { scores[place] = .min }
  }

  /// The class with the highest score, the first of equals, and by how much it is ahead of the next.
  @inline(__always)
  package func best(_ scores: UnsafePointer<Int16>) -> (best: UInt8, margin: Int32) {
    let top = english_model_best(scores, vectorCount)
    return (UInt8(truncatingIfNeeded: top.place), Int32(top.first) &- Int32(top.second))
  }

  /// Adds the weights of `features` to the scores of the classes.
  @inline(__always)
  package func add(_ features: borrowing FeatureBuffer, to scores: UnsafeMutablePointer<Int16>) {
    addRows(lookUp(features), of: features, to: scores)
  }

  /// The rows of a decision: so many full ones from the front of the buffer's payloads, so many short ones from their end.
  package struct Rows: BitwiseCopyable {
    var full: Int
    var short: Int

    static let none = Rows(full: 0, short: 0)
  }

  /// Finds the rows of `features`, notes them in the buffer, and has them fetched for ``addRows(_:of:to:)``.
  @inline(__always)
  package func lookUp(_ features: borrowing FeatureBuffer) -> Rows {
    var full = 0
    var short = FeatureBuffer.capacity &- 1
    for index in 0..<features.count {
      let (payload, isFound) = table.value(features.keys[index])
      let row = WeightRow(payload)
      // Written where either sort of row goes on, and kept by counting on: nothing to foresee.
      features.payloads[full] = payload
      features.payloads[short] = payload
      full &+= isFound && row.isFull ? 1 : 0
      short &-= isFound && !row.isFull ? 1 : 0
      let place = rows + row.offset
      english_model_prefetch(place)
      english_model_prefetch(place + 56)
    }
    return Rows(full: full, short: FeatureBuffer.capacity &- 1 &- short)
  }

  /// Adds the weights of the rows that ``lookUp(_:)`` has found.
  @inline(__always)
  package func addRows(_ found: Rows, of features: borrowing FeatureBuffer, to scores: UnsafeMutablePointer<Int16>) {
    for index in 0..<found.full {
      let row = WeightRow(features.payloads[index])
      english_model_add(scores, (rows + row.offset).assumingMemoryBound(to: Int8.self), vectorCount, row.shift)
    }
    for index in FeatureBuffer.capacity &- found.short..<FeatureBuffer.capacity {
      let row = WeightRow(features.payloads[index])
      var place = rows + row.offset
      let shift = Int16(truncatingIfNeeded: row.shift)
      for _ in 0..<row.quadCount {
        let quad = place.loadUnaligned(as: UInt64.self)
        Self.add(quad, shift, to: scores)
        Self.add(quad &>> 16, shift, to: scores)
        Self.add(quad &>> 32, shift, to: scores)
        Self.add(quad &>> 48, shift, to: scores)
        place += 8
      }
    }
  }

  /// Adds the weight of a class: the lowest byte says which, the next is its code.
  @inline(__always)
  private static func add(_ pair: UInt64, _ shift: Int16, to scores: UnsafeMutablePointer<Int16>) {
    scores[Int(pair & 0xFF)] &+= Int16(Int8(truncatingIfNeeded: pair &>> 8)) &<< shift
  }
}
