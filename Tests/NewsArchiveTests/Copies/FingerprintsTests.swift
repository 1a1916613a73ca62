import Testing

@testable import NewsArchive

@Suite struct FingerprintsTests {
  /// Words that do not repeat.
  func text(_ numbers: some Sequence<Int>) -> String { numbers.map { "word\($0)" }.joined(separator: " ") }

  @Test func `two texts that share twenty words in a row share a fingerprint, wherever these stand`() {
    for start in 0..<40 {
      let one = Fingerprints(WordRuns(text(100..<140) + " " + text(start..<(start + 20)) + " " + text(200..<260)))
      let other = Fingerprints(WordRuns(text(300..<(300 + start)) + " " + text(start..<(start + 20))))
      #expect(!Set(one.values).isDisjoint(with: other.values), "\(start)")
    }
  }

  @Test func `few runs are chosen, and texts that share nothing share no fingerprint`() {
    let one = Fingerprints(WordRuns(text(0..<2_000))).values
    #expect(one.count > 180 && one.count < 300, "\(one.count)")
    #expect(one == one.sorted())
    let other = Fingerprints(WordRuns(text(5_000..<7_000))).values
    #expect(Set(one).isDisjoint(with: other))
  }

  @Test func `a text shorter than a window has one fingerprint, one without words none`() {
    #expect(Fingerprints(WordRuns("The harbour reopened.")).values.count == 1)
    #expect(Fingerprints(WordRuns("…")).values.isEmpty)
  }
}
