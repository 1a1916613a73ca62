import NewsLanguage
import Testing

@testable import NewsTraining

@Suite struct FeatureTableTests {
  /// Writes a table, reads it back and lends it.
  private func withTable<Payload: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ features: [(key: UInt64, weight: Float, payload: Payload)], bucketCount: Int,
    _ body: (FeatureTable<Payload>) -> Void
  ) -> Int {
    var writer = ModelWriter()
    let dropped = writer.write(table: features, bucketCount: bucketCount)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: writer.bytes, byteCount: writer.bytes.count)
    var reader = ModelReader(memory, count: writer.bytes.count)
    body(FeatureTable(&reader))
    return dropped
  }

  @Test func `what was written is found and nothing else`() {
    let features = (1...500 as ClosedRange<UInt64>).map { number in
      (key: FeatureKey.of(1, number), weight: Float(1), payload: UInt32(number))
    }
    let dropped = withTable(features, bucketCount: 200) { table in
      #expect(features.allSatisfy { table[key: $0.key] == $0.payload })
      let strangers = (1...500 as ClosedRange<UInt64>).count { number in table[key: FeatureKey.of(2, number)] != nil }
      #expect(strangers < 5)
    }
    #expect(dropped == 0)
  }

  @Test func `payloads of 16 bits are found in every slot and zero elsewhere`() {
    let features = (1...8 as ClosedRange<UInt64>).map { number in
      (key: FeatureKey.of(1, number), weight: Float(1), payload: UInt16(number * 7_000))
    }
    _ = withTable(features, bucketCount: 1) { table in
      #expect(features.map { table.value($0.key) } == features.map(\.payload))
      #expect(table.value(FeatureKey.of(9, 9)) == 0)
    }
  }

  @Test func `bytes with signs add up`() {
    var buffer = FeatureBuffer()
    for number in 1...3 as ClosedRange<UInt64> { buffer.add(1, number) }
    // 3 and -4, then -100 and 27.
    let features: [(key: UInt64, weight: Float, payload: UInt16)] = [
      (buffer.keys[0], 1, 0xFC03), (buffer.keys[1], 1, 0x1B9C),
    ]
    _ = withTable(features, bucketCount: 4) { table in
      let sum = table.sum(buffer)
      #expect(sum.low == -97)
      #expect(sum.high == 23)
    }
  }

  @Test func `features of small numbers have keys of their own, spread over all buckets`() {
    var buffer = FeatureBuffer()
    var keys: Set<UInt64> = []
    var buckets: Set<Int> = []
    for template in 1...20 as ClosedRange<UInt64> {
      for a in 0..<50 as Range<UInt64> {
        buffer.count = 0
        for b in 0..<50 as Range<UInt64> { buffer.add(template, a, b, a ^ b) }
        for place in 0..<buffer.count {
          keys.insert(buffer.keys[place])
          buckets.insert(FeatureKey.bucket(of: buffer.keys[place], count: 1_000))
        }
      }
    }
    #expect(keys.count == 20 * 50 * 50)
    #expect(buckets.count == 1_000)
  }

  @Test func `a full bucket keeps the heaviest`() {
    let features = (1...20 as ClosedRange<UInt64>).map { number in
      (key: FeatureKey.of(1, number), weight: Float(number), payload: UInt16(number))
    }
    let dropped = withTable(features, bucketCount: 1) { table in
      let found: [UInt16] = features.map { table.value($0.key) }
      #expect(found.prefix(12).allSatisfy { $0 == 0 })
      #expect(found.suffix(8) == [13, 14, 15, 16, 17, 18, 19, 20])
    }
    #expect(dropped == 12)
  }
}

@Suite struct RowClassifierTests {
  /// A classifier with one feature, whose weights are those of its classes.
  private func withClassifier(_ weights: [Float], _ body: (RowClassifier) -> Void) {
    var writer = ModelWriter()
    var averaged = AveragedWeights(classCount: weights.count)
    averaged.keys = [FeatureKey.of(1, 1)]
    averaged.weights = weights
    #expect(writer.write(classifier: averaged, bucketCount: 1) == 0)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: writer.bytes, byteCount: writer.bytes.count)
    var reader = ModelReader(memory, count: writer.bytes.count)
    body(RowClassifier(&reader))
  }

  private func best(_ weights: [Float]) -> (best: UInt8, margin: Int32) {
    var best: (best: UInt8, margin: Int32) = (255, -1)
    withClassifier(weights) { classifier in
      let scores = classifier.makeScores()
      defer { scores.deallocate() }
      var buffer = FeatureBuffer()
      classifier.aim(&buffer)
      buffer.addRow(FeatureKey.of(1, 1))
      classifier.clear(scores)
      classifier.add(buffer, to: scores)
      best = classifier.best(scores)
    }
    return best
  }

  @Test(arguments: [2, 7, 8, 9, 16, 49, 110])
  func `the best class is found wherever it stands, and how far it is ahead`(count: Int) {
    for place in 0..<count {
      for other in 0..<count where other != place {
        var weights = [Float](repeating: -2, count: count)
        weights[place] = 8
        weights[other] = 2
        let found = best(weights)
        #expect(found.best == UInt8(place))
        // In steps of 1/64: 8 is 512, which goes into 8 bits by fives and a bit, 2 is 128.
        #expect(abs(found.margin - 384) <= 8)
      }
    }
  }

  @Test func `of equals the first is the best, and nothing is ahead`() {
    #expect(best([-2, 2, 2, -2, 2]) == (1, 0))
    #expect(best([Float](repeating: 2, count: 40)) == (0, 0))
  }

  @Test func `what is all below zero has a best class too`() {
    let found = best([-8, -2, -8])
    #expect(found.best == 1)
    #expect(abs(found.margin - 384) <= 8)
  }

  @Test func `a row for few classes and a row for all add up`() {
    // The first feature speaks of two classes, the second of all 40; the third is none.
    var weights = AveragedWeights(classCount: 40)
    weights.keys = [FeatureKey.of(1, 1), FeatureKey.of(1, 2)]
    weights.weights = (0..<40).map { $0 == 3 ? 1 : $0 == 39 ? -1 : 0 } + (0..<40).map { Float($0) / 32 }
    var writer = ModelWriter()
    #expect(writer.write(classifier: weights, bucketCount: 2) == 0)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: writer.bytes, byteCount: writer.bytes.count)
    var reader = ModelReader(memory, count: writer.bytes.count)
    let classifier = RowClassifier(&reader)
    let scores = classifier.makeScores()
    defer { scores.deallocate() }
    var buffer = FeatureBuffer()
    classifier.aim(&buffer)
    for number in 1...3 as ClosedRange<UInt64> { buffer.addRow(FeatureKey.of(1, number)) }
    classifier.add(buffer, to: scores)
    for number in 0..<40 {
      let other: Int16 = number == 3 ? 64 : number == 39 ? -64 : 0
      // What is less than a twenty-fifth of a row's largest weight is left out of it.
      #expect(abs(scores[number] - (Int16(number) * 2 + other)) <= 2)
    }
    #expect(classifier.best(scores).best == 38)
  }

  @Test func `scores stay within 16 bits`() {
    let heavy = best([Float](repeating: 0, count: 20).enumerated().map { $0.offset == 4 ? 200 : Float($0.offset) * 10 })
    #expect(heavy.best == 4)
    #expect(best([-1_000, 1_000]).best == 1)
  }
}

@Suite struct TransitionClassifierTests {
  @Test func `a weight too heavy for a byte is written several times over`() {
    var writer = ModelWriter()
    var weights = AveragedWeights(classCount: 3)
    var buffer = FeatureBuffer()
    buffer.add(1, 1)
    weights.keys = [buffer.keys[0]]
    weights.weights = [0, 70, -33]
    #expect(writer.write(transitions: weights, bucketCount: 1) == 0)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: writer.bytes, byteCount: writer.bytes.count)
    var reader = ModelReader(memory, count: writer.bytes.count)
    let classifier = TransitionClassifier(&reader)
    var scores = TransitionScores(allowsRight: true)
    classifier.add(buffer, to: &scores)
    #expect(scores.left == 280)
    #expect(scores.right == -132)
  }

  @Test func `a transition's weights are in steps of a quarter and bounded`() {
    #expect(TransitionClassifier.payload(left: 0.1, right: 0) == 0)
    #expect(TransitionClassifier.payload(left: 1, right: -1) == 0xFC04)
    #expect(TransitionClassifier.payload(left: 900, right: -900) == 0x817F)
  }
}
