import NewsLanguage

/// A perceptron over hashed features whose weights are averaged over all steps of its training (Collins 2002).
///
/// The average is kept by the usual trick: beside each weight goes the sum of its changes, each times the step at which
/// it came, so that the mean is `weight - sum / steps`.
final class AveragedPerceptron {
  let classCount: Int
  private var places: UnsafeMutablePointer<Int32>
  private var keys: UnsafeMutablePointer<UInt64>
  private var mask: Int
  private(set) var rowCount = 0
  private var rowCapacity: Int
  private var weights: UnsafeMutablePointer<Float>
  private var sums: UnsafeMutablePointer<Double>
  private var steps: Double = 1
  /// Whether scores come from the averaged weights: for tests on held-out text while training goes on.
  var scoresAverage = false

  init(classCount: Int) {
    self.classCount = classCount
    mask = (1 << 22) - 1
    places = .allocate(capacity: mask + 1)
    places.initialize(repeating: -1, count: mask + 1)
    keys = .allocate(capacity: mask + 1)
    rowCapacity = 1 << 16
    weights = .allocate(capacity: rowCapacity * classCount)
    sums = .allocate(capacity: rowCapacity * classCount)
  }

  deinit {
    places.deallocate()
    keys.deallocate()
    weights.deallocate()
    sums.deallocate()
  }

  /// Counts a step.
  func step() { steps += 1 }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key &>> 20) & mask
    while places[slot] >= 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  /// Adds up the weights of the features by class.
  func score(_ features: borrowing FeatureBuffer, into scores: UnsafeMutablePointer<Float>) {
    scores.update(repeating: 0, count: classCount)
    for index in 0..<features.count {
      let place = places[slot(features.keys[index])]
      guard place >= 0 else { continue }
      let row = weights + Int(place) * classCount
      if scoresAverage {
        let sum = sums + Int(place) * classCount
        for number in 0..<classCount { scores[number] += row[number] - Float(sum[number] / steps) }
      } else {
        for number in 0..<classCount { scores[number] += row[number] }
      }
    }
  }

  /// Adds `amount` to the weights of the features for a class.
  func update(_ features: borrowing FeatureBuffer, _ number: Int, by amount: Float) {
    for index in 0..<features.count {
      let place = row(features.keys[index]) * classCount + number
      weights[place] += amount
      sums[place] += steps * Double(amount)
    }
  }

  private func row(_ key: UInt64) -> Int {
    var slot = slot(key)
    if places[slot] < 0 {
      if rowCount * 2 > mask {
        growSlots()
        slot = self.slot(key)
      }
      if rowCount == rowCapacity { growRows() }
      keys[slot] = key
      places[slot] = Int32(rowCount)
      (weights + rowCount * classCount).initialize(repeating: 0, count: classCount)
      (sums + rowCount * classCount).initialize(repeating: 0, count: classCount)
      rowCount += 1
    }
    return Int(places[slot])
  }

  private func growSlots() {
    let oldPlaces = places
    let oldKeys = keys
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    places = .allocate(capacity: mask + 1)
    places.initialize(repeating: -1, count: mask + 1)
    keys = .allocate(capacity: mask + 1)
    for old in 0..<oldCount where oldPlaces[old] >= 0 {
      let new = slot(oldKeys[old])
      keys[new] = oldKeys[old]
      places[new] = oldPlaces[old]
    }
    oldPlaces.deallocate()
    oldKeys.deallocate()
  }

  private func growRows() {
    let used = rowCount * classCount
    rowCapacity *= 2
    let newWeights = UnsafeMutablePointer<Float>.allocate(capacity: rowCapacity * classCount)
    newWeights.moveInitialize(from: weights, count: used)
    weights.deallocate()
    weights = newWeights
    let newSums = UnsafeMutablePointer<Double>.allocate(capacity: rowCapacity * classCount)
    newSums.moveInitialize(from: sums, count: used)
    sums.deallocate()
    sums = newSums
  }

  /// The averaged weights.
  func averaged() -> AveragedWeights {
    var result = AveragedWeights(classCount: classCount)
    result.keys.reserveCapacity(rowCount)
    result.weights.reserveCapacity(rowCount * classCount)
    for slot in 0...mask where places[slot] >= 0 {
      let start = Int(places[slot]) * classCount
      result.keys.append(keys[slot])
      for place in start..<start + classCount {
        result.weights.append(weights[place] - Float(sums[place] / steps))
      }
    }
    return result
  }
}

/// What training leaves: a row of weights for each feature.
struct AveragedWeights: Sendable {
  let classCount: Int
  var keys: [UInt64] = []
  /// Row after row.
  var weights: [Float] = []
}

extension AveragedWeights {
  /// The mean of several models; a feature that one of them lacks weighs nothing there.
  static func mean(_ models: [AveragedWeights]) -> AveragedWeights {
    guard models.count > 1 else { return models[0] }
    var result = AveragedWeights(classCount: models[0].classCount)
    let count = result.classCount
    let share = 1 / Float(models.count)
    var rows: [UInt64: Int] = [:]
    for model in models {
      for (row, key) in model.keys.enumerated() {
        let place: Int
        if let known = rows[key] {
          place = known
        } else {
          place = result.keys.count
          rows[key] = place
          result.keys.append(key)
          for _ in 0..<count { result.weights.append(0) }
        }
        for number in 0..<count {
          result.weights[place * count + number] += model.weights[row * count + number] * share
        }
      }
    }
    return result
  }
}
