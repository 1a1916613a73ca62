/// Finds lines whose words stood in the article before: quotes set apart, and the whole text once more as a form to copy.
struct RepeatedPassages {
  private static let run = 5
  private static let shortest = 12
  private var seen: Set<UInt64> = []

  /// Whether nearly all runs of five words of a line have come before; takes note of the line, unless that is so.
  mutating func repeats(_ line: TextLine) -> Bool {
    var hashes: [UInt64] = []
    WordScan.forEachWord(of: Substring(line.text), atMost: .max) { word in
      hashes.append(TextHash.of(word))
    }
    guard hashes.count >= Self.run else { return false }
    let runs = (0...(hashes.count - Self.run)).map { start in
      TextHash.combining(hashes[start..<(start + Self.run)])
    }
    let known = runs.count { seen.contains($0) }
    if hashes.count >= Self.shortest, known * 10 >= runs.count * 8 { return true }
    seen.formUnion(runs)
    return false
  }
}
