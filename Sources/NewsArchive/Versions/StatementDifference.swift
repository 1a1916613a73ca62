/// What was said in one version of an article and in the next: which statements were added, which removed, and which stand there
/// in other words or by another speaker.
public struct StatementDifference: Hashable, Sendable {
  /// A statement before and after.
  public struct Alteration: Hashable, Sendable {
    /// As the earlier version has it.
    public var old: StoredStatement
    /// As the later version has it.
    public var new: StoredStatement
  }

  /// In the later version only, in its order.
  public private(set) var added: [StoredStatement] = []
  /// In both, in other words or by another speaker, in the order of the later version.
  public private(set) var altered: [Alteration] = []
  /// In the earlier version only, in its order.
  public private(set) var removed: [StoredStatement] = []

  /// Whether the same was said by the same speakers.
  public var isEmpty: Bool { added.isEmpty && altered.isEmpty && removed.isEmpty }

  /// Compares the statements of two versions.
  ///
  /// The same words, in any case and punctuation, are the same statement. Of the rest those are one that share most words, half
  /// of them at least, or a third where the speaker is the same; the best pairs first, so that the order of neither matters.
  public init(from old: [StoredStatement], to new: [StoredStatement]) {
    let oldWords = old.map { FoldedWords($0.text).hashes }
    let newWords = new.map { FoldedWords($0.text).hashes }
    var partner = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    // Of the very same words first those by the same speaker.
    for mustAgree in [true, false] {
      for (index, words) in newWords.enumerated() where partner[index] == nil {
        let match = old.indices.first { candidate in
          !isTaken[candidate] && oldWords[candidate] == words
            && (!mustAgree || Self.isSameSpeaker(old[candidate], new[index]))
        }
        guard let match else { continue }
        partner[index] = match
        isTaken[match] = true
      }
    }
    var pairs: [(likeness: Double, old: Int, new: Int)] = []
    for (index, words) in newWords.enumerated() where partner[index] == nil {
      for candidate in old.indices where !isTaken[candidate] {
        let likeness = Self.likeness(oldWords[candidate], words)
        if likeness >= (Self.isSameSpeaker(old[candidate], new[index]) ? 0.34 : 0.5) {
          pairs.append((likeness, candidate, index))
        }
      }
    }
    pairs.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
    for pair in pairs where partner[pair.new] == nil && !isTaken[pair.old] {
      partner[pair.new] = pair.old
      isTaken[pair.old] = true
    }
    for (index, statement) in new.enumerated() {
      guard let match = partner[index] else {
        added.append(statement)
        continue
      }
      if oldWords[match] != newWords[index] || !Self.isSameSpeaker(old[match], statement)
        || old[match].stance != statement.stance
      {
        altered.append(Alteration(old: old[match], new: statement))
      }
    }
    removed = old.indices.filter { !isTaken[$0] }.map { old[$0] }
  }

  /// Names are compared by their words, and one that is told in full only once is no other speaker.
  private static func isSameSpeaker(_ one: StoredStatement, _ other: StoredStatement) -> Bool {
    guard let one = one.speaker, let other = other.speaker else { return true }
    let (first, second) = (FoldedWords(one).hashes, FoldedWords(other).hashes)
    return first == second || first.last == second.last && (first.count == 1 || second.count == 1)
  }

  /// Twice the words in common, by the words of both (Dice's coefficient of the two bags).
  private static func likeness(_ one: [UInt64], _ other: [UInt64]) -> Double {
    if one.isEmpty || other.isEmpty { return 0 }
    var counts: [UInt64: Int] = [:]
    for word in one { counts[word, default: 0] += 1 }
    var shared = 0
    for word in other {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      shared += 1
    }
    return 2 * Double(shared) / Double(one.count + other.count)
  }
}
