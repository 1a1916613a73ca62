/// How much of a text stands in others word for word: exact, where fingerprints only propose.
struct SharedText {
  private let runs: WordRuns
  /// A hash table by open addressing: an index into `runs.hashes` plus one, or 0.
  private var slots: [Int32]
  private let mask: Int

  init(_ runs: WordRuns) {
    self.runs = runs
    var capacity = 16
    while capacity < runs.hashes.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = [Int32](repeating: 0, count: capacity)
    for (index, hash) in runs.hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0, runs.hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
      if slots[slot] == 0 { slots[slot] = Int32(truncatingIfNeeded: index + 1) }
    }
  }

  /// What two texts share, in words.
  struct Overlap: Equatable {
    /// Words of this text within runs that the other has too.
    var words = Tally()
    /// Words of the other within runs that this text has.
    var otherWords = Tally()
    /// Words of this text.
    var total: Int
    /// Words of the other.
    var otherTotal: Int
    /// Words of the shorter text in sentences that stand in the other as a whole.
    var inSentences = 0

    /// The share of this text that stands in the other.
    var share: Double { total == 0 ? 0 : Double(words.all) / Double(total) }
    /// The share of the other that stands in this text.
    var otherShare: Double { otherTotal == 0 ? 0 : Double(otherWords.all) / Double(otherTotal) }

    /// The part of the shorter text that stands in the other in passages.
    private var passages: Double {
      total <= otherTotal
        ? Double(words.inPassages) / Double(max(total, 1)) : Double(otherWords.inPassages) / Double(max(otherTotal, 1))
    }

    private var isLongEnough: Bool { min(words.all, otherWords.all) >= 20 }

    /// Whether they are rather two fillings of one form: much of their words is the same, but hardly a sentence. What the central
    /// bank lent today has the words of what it lent yesterday, and between them other figures.
    private var isForm: Bool {
      let shorter = Double(max(min(total, otherTotal), 1))
      return max(share, otherShare) < 0.75 && Double(inSentences) / shorter < 0.28
    }

    /// Whether one is made of the other, or both are of a third: of the shorter a third at least is in the longer, in whole
    /// passages, or most of its words and some passages. Texts of which 40 % are shared in sentences reach that, the edges of
    /// the passages taken off; texts on one subject, or filled into one template, have turns of phrase and a notice in common.
    var isCopy: Bool {
      if share >= 0.9, otherShare >= 0.9 { return true }
      let most = max(share, otherShare)
      return isLongEnough && !isForm && (most >= 0.34 && passages >= 0.3 || most >= 0.6 && passages >= 0.15)
    }

    /// Whether they are the same text, edited: most of the shorter is in the longer, in passages, and half of the longer in
    /// the shorter.
    var isEdition: Bool {
      isLongEnough && max(share, otherShare) >= 0.7 && min(share, otherShare) >= 0.5 && passages >= 0.5
        || share >= 0.9 && otherShare >= 0.9
    }
  }

  /// How many words of a text are in runs that another has.
  struct Tally: Equatable {
    /// From so many words on, what is shared in a row is a passage and no turn of phrase.
    static let passage = 10

    /// All of them.
    private(set) var all = 0
    /// Those in passages.
    private(set) var inPassages = 0
    /// Where they stand, in order.
    private(set) var stretches: [Range<Int>] = []
    private var start = 0
    private var end = 0

    /// Adds a run that is shared; such come in the order of the text.
    mutating func add(_ position: Int, _ length: Int) {
      if position > end || all == 0 {
        close()
        start = position
        end = position
      }
      all += position + length - max(end, position)
      end = position + length
    }

    /// How many of them are in sentences of which nine words in ten are shared; short sentences count with the next. Of a text
    /// without sentences pieces of some words stand for them.
    func inSentences(of runs: WordRuns) -> Int {
      var sum = 0
      var stretch = 0
      var start = 0
      func count(to end: Int) {
        while stretch < stretches.count, stretches[stretch].upperBound <= start { stretch += 1 }
        var shared = 0
        var index = stretch
        while index < stretches.count, stretches[index].lowerBound < end {
          shared += stretches[index].clamped(to: start..<end).count
          index += 1
        }
        if shared * 10 >= (end - start) * 9 { sum += shared }
        start = end
      }
      for end in runs.sentenceEnds where end - start >= 6 || end == runs.sentenceEnds.last {
        if end - start > Self.longestSentence {
          while end - start > Self.piece { count(to: start + Self.piece) }
        }
        count(to: end)
      }
      return sum
    }

    private static let longestSentence = 60
    private static let piece = 12

    /// Ends the stretch of the last run.
    mutating func close() {
      if end > start { stretches.append(start..<end) }
      if end - start >= Self.passage { inPassages += end - start }
      start = end
    }
  }

  /// Compares with another text.
  func overlap(with other: WordRuns) -> Overlap {
    var overlap = Overlap(total: runs.wordCount, otherTotal: other.wordCount)
    var found = [Bool](repeating: false, count: runs.hashes.count)
    for (position, hash) in other.hashes.enumerated() {
      guard let index = index(of: hash) else { continue }
      found[index] = true
      overlap.otherWords.add(position, other.runLength)
    }
    overlap.otherWords.close()
    // A run that occurs twice counts wherever it stands.
    for (position, hash) in runs.hashes.enumerated() where found[index(of: hash) ?? position] {
      overlap.words.add(position, runs.runLength)
    }
    overlap.words.close()
    overlap.inSentences =
      runs.wordCount <= other.wordCount
      ? overlap.words.inSentences(of: runs) : overlap.otherWords.inSentences(of: other)
    return overlap
  }

  /// Where a run stands first.
  private func index(of hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if runs.hashes[index] == hash { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
