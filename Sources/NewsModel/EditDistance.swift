/// How many letters two words differ in, with neighbours changed over as one: the optimal string alignment distance
/// (Damerau 1964 found four in five spelling errors to be one such slip).
package enum EditDistance {
  /// How many slips a word of this length may have and still be told: none below four letters, two from eight on.
  package static func allowed(for word: String) -> Int {
    switch word.utf8.count {
    case ..<4: 0
    case ..<8: 1
    default: 2
    }
  }

  /// The distance in bytes; nil where it is more than `limit`.
  package static func between(_ first: String, _ second: String, atMost limit: Int) -> Int? {
    let (a, b) = (Array(first.utf8), Array(second.utf8))
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? 0 : 1
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1) }
      }
      if row.min()! > limit { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
