/// A word of a quotation beside what the source has in its place.
public enum WordChange: Hashable, Sendable {
  /// The same words.
  case same(String)
  /// Words of the source that the quotation has not.
  case missing(String)
  /// Words of the quotation that the source has not.
  case added(String)
  /// Words of the source that the quotation leaves out where it says so.
  case omitted(String)
}

/// The passage of a source that a quotation is nearest to, word by word (Sellers, 1980: the least edits against any part of the
/// text, found in one pass over a table).
struct WordAlignment {
  /// The words of the source that it is compared with.
  let place: Range<Int>
  /// How many words agree.
  let matches: Int
  /// How many words agree, by the words of the longer of the two, 0 to 1.
  let likeness: Double
  /// Each word of both, in order.
  let changes: [WordChange]

  private enum Step: UInt8 { case start, match, substitute, missing, added, omitted }

  /// A word changed costs less than one put in, so that the first and the last word are compared with what stands in their place, and a
  /// word missing less than one changed: of "I don't think so" and "I think so" the first words agree. A word left out where
  /// it is said so costs hardly anything.
  private static let (edit, change, absence, omission) = (100, 95, 90, 1)

  /// Nil where no word agrees.
  init?(_ quotation: QuotedWords, source: PlacedWords) {
    let (rows, columns) = (quotation.words.count, source.count)
    guard rows > 0, columns > 0 else { return nil }
    let width = columns + 1
    var cost = [Int](repeating: 0, count: (rows + 1) * width)
    var steps = [Step](repeating: .start, count: (rows + 1) * width)
    for row in 1...rows {
      cost[row * width] = row * Self.edit
      steps[row * width] = .added
      let skip = row < rows && quotation.gaps[row] != .none ? Self.omission : Self.absence
      for column in 1...columns {
        let isMatch = quotation.words.hashes[row - 1] == source.hashes[column - 1]
        var best = cost[(row - 1) * width + column - 1] + (isMatch ? 0 : Self.change)
        var step: Step = isMatch ? .match : .substitute
        let added = cost[(row - 1) * width + column] + Self.edit
        if added < best { (best, step) = (added, .added) }
        let missing = cost[row * width + column - 1] + skip
        if row < rows, missing < best { (best, step) = (missing, skip == Self.absence ? .missing : .omitted) }
        cost[row * width + column] = best
        steps[row * width + column] = step
      }
    }
    var column = (0...columns).min { cost[rows * width + $0] < cost[rows * width + $1] }!
    var row = rows
    let end = column
    var matches = 0
    var omitted = 0
    var changes: [WordChange] = []
    while row > 0 {
      switch steps[row * width + column] {
      case .start: row = 0
      case .match:
        (row, column) = (row - 1, column - 1)
        matches += 1
        changes.append(.same(quotation.words.string(row)))
      case .substitute:
        (row, column) = (row - 1, column - 1)
        changes.append(.added(quotation.words.string(row)))
        changes.append(.missing(source.string(column)))
      case .missing:
        column -= 1
        changes.append(.missing(source.string(column)))
      case .omitted:
        column -= 1
        omitted += 1
        changes.append(.omitted(source.string(column)))
      case .added:
        row -= 1
        changes.append(.added(quotation.words.string(row)))
      }
    }
    guard matches > 0, column < end else { return nil }
    place = column..<end
    self.matches = matches
    likeness = Double(matches) / Double(max(rows, end - column - omitted))
    self.changes = Self.joined(changes.reversed())
  }

  /// Words of one sort in a row as one; between words that agree, what is missing before what was added.
  private static func joined(_ changes: [WordChange]) -> [WordChange] {
    var joined: [WordChange] = []
    var missing: [String] = []
    var added: [String] = []
    func flush() {
      if !missing.isEmpty { joined.append(.missing(missing.joined(separator: " "))) }
      if !added.isEmpty { joined.append(.added(added.joined(separator: " "))) }
      (missing, added) = ([], [])
    }
    for change in changes {
      switch change {
      case .missing(let word): missing.append(word)
      case .added(let word): added.append(word)
      case .same(let word):
        flush()
        if case .same(let before) = joined.last {
          joined[joined.count - 1] = .same(before + " " + word)
        } else {
          joined.append(change)
        }
      case .omitted(let word):
        flush()
        if case .omitted(let before) = joined.last {
          joined[joined.count - 1] = .omitted(before + " " + word)
        } else {
          joined.append(change)
        }
      }
    }
    flush()
    return joined
  }
}
