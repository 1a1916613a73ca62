import NewsLanguage

/// Writes the model file that ``NewsLanguage/ModelReader`` reads.
struct ModelWriter {
  private(set) var bytes: [UInt8]
  /// Weights of a row below this share of its largest are left out.
  private let leastShare: Float = 0.04

  /// Goes on from `bytes`.
  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func write(_ margins: Margins) {
    write(UInt32(bitPattern: margins.first))
    write(UInt32(bitPattern: margins.second))
  }

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
    while bytes.count % ModelReader.alignment != 0 { bytes.append(0) }
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Writes a table of features; of more than fit a bucket the heaviest stay.
  ///
  /// - Returns: How many features had no room.
  @discardableResult
  mutating func write<Payload: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    table features: [(key: UInt64, weight: Float, payload: Payload)], bucketCount: Int
  ) -> Int {
    typealias Table = FeatureTable<Payload>
    var buckets = [UInt8](repeating: 0, count: bucketCount * Table.bucketStride)
    var owners = [UInt64](repeating: 0, count: bucketCount * Table.bucketSize)
    var used = [UInt8](repeating: 0, count: bucketCount)
    var dropped = 0
    let heaviestFirst = features.indices.sorted {
      (features[$0].weight, features[$0].key) > (features[$1].weight, features[$1].key)
    }
    for index in heaviestFirst {
      let (bucket, fingerprint) = Table.place(features[index].key, bucketCount: UInt64(bucketCount))
      let slot = Int(used[bucket])
      let start = bucket * Table.bucketStride
      let isTaken = (0..<slot).contains { place in
        owners[bucket * Table.bucketSize + place] != features[index].key
          && buckets[start + place * 2] == UInt8(truncatingIfNeeded: fingerprint)
          && buckets[start + place * 2 + 1] == UInt8(fingerprint >> 8)
      }
      guard slot < Table.bucketSize, !isTaken else {
        dropped += 1
        continue
      }
      owners[bucket * Table.bucketSize + slot] = features[index].key
      withUnsafeBytes(of: fingerprint.littleEndian) { bytes in
        for (offset, byte) in bytes.enumerated() { buckets[start + slot * 2 + offset] = byte }
      }
      withUnsafeBytes(of: features[index].payload.littleEndian) { bytes in
        for (offset, byte) in bytes.enumerated() { buckets[start + Table.payloadOffset(slot) + offset] = byte }
      }
      used[bucket] += 1
    }
    write(UInt32(bucketCount))
    write(array: buckets)
    return dropped
  }

  /// Writes a classifier over many classes.
  mutating func write(classifier: AveragedWeights, bucketCount: Int) -> Int {
    let count = classifier.classCount
    var features: [(key: UInt64, weight: Float, payload: UInt32)] = []
    var rowBytes: [UInt8] = []
    // Rows go in the order of their weight, so that what a full bucket drops lies at the end and can be left out.
    let rows = classifier.keys.indices.map { row -> (row: Int, weight: Float) in
      var largest: Float = 0
      for number in 0..<count { largest = max(largest, abs(classifier.weights[row * count + number])) }
      return (row, largest)
    }.sorted { ($0.weight, classifier.keys[$0.row]) > ($1.weight, classifier.keys[$1.row]) }
    var used = [UInt8](repeating: 0, count: bucketCount)
    var dropped = 0
    for (row, weight) in rows {
      let bucket = FeatureTable<UInt32>.place(classifier.keys[row], bucketCount: UInt64(bucketCount)).bucket
      guard used[bucket] < FeatureTable<UInt32>.bucketSize else {
        dropped += 1
        continue
      }
      guard let place = append(classifier.weights[row * count..<(row + 1) * count], largest: weight, to: &rowBytes)
      else {
        continue
      }
      used[bucket] += 1
      features.append((classifier.keys[row], weight, place.payload))
    }
    // The last row may be read by whole groups.
    rowBytes += [UInt8](repeating: 0, count: 8 + rowBytes.count % 2)
    write(UInt32(count))
    write(UInt32(rowBytes.count / 2))
    write(table: features, bucketCount: bucketCount)
    write(array: rowBytes)
    return dropped
  }

  /// Appends the weights of a feature in the form that is added sooner.
  ///
  /// - Returns: Where they stand; nil where none of them counts.
  private func append(_ weights: ArraySlice<Float>, largest: Float, to bytes: inout [UInt8]) -> WeightRow? {
    let steps = largest * WeightRow.steps
    var shift = 0
    while shift < 7, steps > 127 * Float(1 << shift) { shift += 1 }
    // What is a small part of the row's largest weight says nothing.
    let codes = weights.map { weight in
      abs(weight) < largest * leastShare
        ? Int8(0) : Int8(max(-127, min(127, (weight * WeightRow.steps / Float(1 << shift)).rounded())))
    }
    let classes = codes.indices.filter { codes[$0] != 0 }
    guard !classes.isEmpty else { return nil }
    let unit = bytes.count / 2
    let vectorCount = WeightRow.vectorCount(codes.count)
    // Eight classes of a full row take as long as four thirds of a short one.
    if classes.count * 3 > vectorCount * 4 || classes.count > 4 * 15 {
      bytes += codes.map { UInt8(bitPattern: $0) }
      bytes += [UInt8](repeating: 0, count: vectorCount * 8 - codes.count)
      return WeightRow(unit: unit, shift: shift, groupCount: nil)
    }
    for number in classes { bytes += [UInt8(number), UInt8(bitPattern: codes[number])] }
    while (bytes.count / 2 - unit) % 4 != 0 { bytes += [UInt8(classes[0]), 0] }
    return WeightRow(unit: unit, shift: shift, groupCount: (bytes.count / 2 - unit) / 4)
  }

  /// Writes the classifier of transitions. A feature too heavy for 8 bits is written several times over, since what is
  /// found adds up.
  mutating func write(transitions: AveragedWeights, bucketCount: Int) -> Int {
    var features: [(key: UInt64, weight: Float, payload: UInt16)] = []
    for (row, key) in transitions.keys.enumerated() {
      let start = row * transitions.classCount
      var left = transitions.weights[start + 1] - transitions.weights[start]
      var right = transitions.weights[start + 2] - transitions.weights[start]
      for _ in 0..<Self.mostCopies {
        let payload = TransitionClassifier.payload(left: left, right: right)
        if payload == 0 { break }
        features.append((key, max(abs(left), abs(right)), payload))
        left -= max(-TransitionClassifier.largest, min(TransitionClassifier.largest, left))
        right -= max(-TransitionClassifier.largest, min(TransitionClassifier.largest, right))
        if max(abs(left), abs(right)) < 1 { break }
      }
    }
    return write(table: features, bucketCount: bucketCount)
  }

  private static let mostCopies = 4

  /// Writes a scorer of candidates.
  mutating func write(scorer: AveragedWeights, bucketCount: Int) -> Int {
    var features: [(key: UInt64, weight: Float, payload: UInt16)] = []
    for (row, key) in scorer.keys.enumerated() {
      let payload = LinearScorer.payload(scorer.weights[row])
      if payload != 0 { features.append((key, abs(scorer.weights[row]), payload)) }
    }
    return write(table: features, bucketCount: bucketCount)
  }
}
