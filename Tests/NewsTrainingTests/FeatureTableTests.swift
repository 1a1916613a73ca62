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
    // 3 and -4, then -100 and 27.
    let features: [(key: UInt64, weight: Float, payload: UInt16)] = [
      (FeatureKey.of(1, 1), 1, 0xFC03), (FeatureKey.of(1, 2), 1, 0x1B9C),
    ]
    _ = withTable(features, bucketCount: 4) { table in
      var buffer = FeatureBuffer()
      for number in 1...3 as ClosedRange<UInt64> { buffer.add(1, number) }
      let sum = table.sum(buffer)
      #expect(sum.low == -97)
      #expect(sum.high == 23)
    }
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
      buffer.add(1, 1)
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
        // In steps of 1/128: 8 is 1024, 2 is 256.
        #expect(found.margin == 768)
      }
    }
  }

  @Test func `of equals the first is the best, and nothing is ahead`() {
    #expect(best([-2, 2, 2, -2, 2]) == (1, 0))
    #expect(best([Float](repeating: 2, count: 40)) == (0, 0))
  }

  @Test func `what is all below zero has a best class too`() {
    #expect(best([-8, -2, -8]) == (1, 768))
  }
}

@Suite struct WeightCodeTests {
  @Test func `a weight too heavy for a byte is written several times over`() {
    var writer = ModelWriter()
    var weights = AveragedWeights(classCount: 3)
    weights.keys = [FeatureKey.of(1, 1)]
    weights.weights = [0, 70, -33]
    #expect(writer.write(transitions: weights, bucketCount: 1) == 0)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: writer.bytes, byteCount: writer.bytes.count)
    var reader = ModelReader(memory, count: writer.bytes.count)
    let classifier = TransitionClassifier(&reader)
    var buffer = FeatureBuffer()
    buffer.add(1, 1)
    var scores = TransitionScores(allowsRight: true)
    classifier.add(buffer, to: &scores)
    #expect(scores.left == 280)
    #expect(scores.right == -132)
  }

  @Test func `a weight comes back to within a tenth`() {
    for weight in [0.05, 0.3, 1, 2.5, 7, 20, 31, 120] as [Float] {
      for signed in [weight, -weight] {
        let back = Float(WeightCode.value(WeightCode.code(signed))) / 128
        #expect(abs(back - signed) <= max(0.05, abs(signed) * 0.1))
      }
    }
    #expect(WeightCode.code(1_000) == 127)
    #expect(WeightCode.code(0) == 0)
  }

  @Test func `a transition's weights are in steps of a quarter and bounded`() {
    #expect(TransitionClassifier.payload(left: 0.1, right: 0) == 0)
    #expect(TransitionClassifier.payload(left: 1, right: -1) == 0xFC04)
    #expect(TransitionClassifier.payload(left: 900, right: -900) == 0x817F)
  }
}
