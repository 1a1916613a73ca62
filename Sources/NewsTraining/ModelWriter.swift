import NewsLanguage

/// Writes the model file that ``NewsLanguage/ModelReader`` reads.
struct ModelWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ string: String) {
    write(UInt32(string.utf8.count))
    bytes.append(contentsOf: string.utf8)
  }

  mutating func write(_ strings: [String]) {
    write(UInt32(strings.count))
    for string in strings { write(string) }
  }

  mutating func write<Element: BitwiseCopyable>(array: [Element]) {
    while bytes.count & 15 != 0 { bytes.append(0) }
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Writes a table of features; of more than fit a bucket the heaviest stay.
  ///
  /// - Returns: How many features had no room.
  @discardableResult
  mutating func write(table features: [(key: UInt64, weight: Float, payload: UInt32)], bucketBits: Int) -> Int {
    var fingerprints = [SIMD8<UInt16>](repeating: .zero, count: 1 << bucketBits)
    var payloads = [UInt32](repeating: 0, count: FeatureTable.bucketSize << bucketBits)
    var used = [UInt8](repeating: 0, count: 1 << bucketBits)
    var dropped = 0
    let heaviestFirst = features.indices.sorted {
      (features[$0].weight, features[$0].key) > (features[$1].weight, features[$1].key)
    }
    for index in heaviestFirst {
      let (bucket, fingerprint) = FeatureTable.place(features[index].key, bucketBits: bucketBits)
      let slot = Int(used[bucket])
      guard slot < FeatureTable.bucketSize, !any(fingerprints[bucket] .== SIMD8(repeating: fingerprint)) else {
        dropped += 1
        continue
      }
      fingerprints[bucket][slot] = fingerprint
      payloads[bucket * FeatureTable.bucketSize + slot] = features[index].payload
      used[bucket] += 1
    }
    write(UInt32(bucketBits))
    write(array: fingerprints)
    write(array: payloads)
    return dropped
  }

  /// Writes a classifier over many classes, with weights of 8 bits.
  mutating func write(classifier: AveragedWeights, bucketBits: Int) -> Int {
    let count = classifier.classCount
    var features: [(key: UInt64, weight: Float, payload: UInt32)] = []
    var pairs: [ClassWeight] = []
    // Rows go in the order of their weight, so that what a full bucket drops lies at the end and can be left out.
    let rows = classifier.keys.indices.map { row -> (row: Int, weight: Float) in
      var largest: Float = 0
      for number in 0..<count { largest = max(largest, abs(classifier.weights[row * count + number])) }
      return (row, largest)
    }.sorted { ($0.weight, classifier.keys[$0.row]) > ($1.weight, classifier.keys[$1.row]) }
    var used = [UInt8](repeating: 0, count: 1 << bucketBits)
    var dropped = 0
    for (row, weight) in rows {
      let bucket = FeatureTable.place(classifier.keys[row], bucketBits: bucketBits).bucket
      guard used[bucket] < FeatureTable.bucketSize else {
        dropped += 1
        continue
      }
      let start = pairs.count
      for number in 0..<count {
        if let weight = ClassWeight(index: UInt8(number), weight: classifier.weights[row * count + number]) {
          pairs.append(weight)
        }
      }
      guard pairs.count > start else { continue }
      used[bucket] += 1
      features.append((classifier.keys[row], weight, UInt32(start << 8 | (pairs.count - start))))
    }
    write(UInt32(count))
    write(UInt32(pairs.count))
    write(table: features, bucketBits: bucketBits)
    write(array: pairs)
    return dropped
  }

  /// Writes the classifier of transitions, with weights of 8 bits.
  mutating func write(transitions: AveragedWeights, bucketBits: Int) -> Int {
    var features: [(key: UInt64, weight: Float, payload: UInt32)] = []
    for (row, key) in transitions.keys.enumerated() {
      let start = row * transitions.classCount
      let shift = transitions.weights[start]
      let left = transitions.weights[start + 1]
      let right = transitions.weights[start + 2]
      let payload = TransitionClassifier.payload(shift: shift, left: left, right: right)
      if payload != 0 { features.append((key, max(abs(left - shift), abs(right - shift)), payload)) }
    }
    return write(table: features, bucketBits: bucketBits)
  }
}
