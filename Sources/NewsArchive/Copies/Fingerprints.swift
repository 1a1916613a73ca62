/// The fingerprints of a text: few of the numbers of its word runs, chosen by the runs alone, so that two texts with a passage in
/// common choose the same ones there (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003).
///
/// Of every window of neighbouring runs the least number is taken. So a passage of `window + WordRuns.length - 1` words that two
/// texts share gives them a fingerprint in common, wherever it stands; of shorter ones, many do.
struct Fingerprints {
  /// How many neighbouring runs a window has: one run in 8.5 is chosen.
  static let window = 16

  /// The fingerprints, each once, in ascending order: 32 bits, which SQLite stores in four bytes.
  let values: [Int32]

  init(_ runs: WordRuns) {
    let hashes = runs.hashes
    var chosen: [Int32] = []
    chosen.reserveCapacity(hashes.count / 7 + 1)
    let window = min(Self.window, hashes.count)
    var least = -1
    if window > 0 {
      for end in (window - 1)..<hashes.count {
        let start = end - window + 1
        let former = least
        if least < start {
          // The one chosen last has left the window: the rightmost of the least, so that it stays longest.
          least = start
          for index in (start + 1)..<(end + 1) where hashes[index] <= hashes[least] { least = index }
        } else if hashes[end] <= hashes[least] {
          least = end
        }
        if least != former { chosen.append(Int32(truncatingIfNeeded: hashes[least] >> 32)) }
      }
    }
    chosen.sort()
    var values: [Int32] = []
    values.reserveCapacity(chosen.count)
    for value in chosen where value != values.last { values.append(value) }
    self.values = values
  }
}
