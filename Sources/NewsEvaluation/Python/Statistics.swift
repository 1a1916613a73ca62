/// `math.fsum` and what Python's `statistics` builds on it.
enum Statistics {
  /// The sum rounded once, as if made with infinite precision (Shewchuk, "Adaptive Precision Floating-Point Arithmetic",
  /// 1997).
  static func exactSum(_ values: some Sequence<Double>) -> Double {
    var partials: [Double] = []
    for value in values {
      var x = value
      var kept = 0
      for partial in partials {
        var y = partial
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      partials.replaceSubrange(kept..., with: [x])
    }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let y = partials.popLast() {
      let x = high
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // A half is rounded by what lies beneath it.
    if let beneath = partials.last, (low < 0 && beneath < 0) || (low > 0 && beneath > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }

  /// `statistics.fmean`.
  static func mean(_ values: [Double]) -> Double { exactSum(values) / Double(values.count) }

  /// `statistics.stdev`, which may differ from it in the last binary digit.
  static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return (exactSum(values.map { ($0 - mean) * ($0 - mean) }) / Double(values.count - 1)).squareRoot()
  }
}
