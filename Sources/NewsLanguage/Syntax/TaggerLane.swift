/// Tags a sentence, a step at a time.
///
/// A word takes two steps for each helping of its features: one finds their rows of weights, one adds them up.
struct TaggerLane: SyntaxLane, ~Copyable {
  private let tagger: Tagger
  private var features = FeatureBuffer()
  private let scores: UnsafeMutablePointer<Int16>
  /// The words of the sentence; ``TaggerFeatures/padding`` markers lie on either side of them.
  private var words: UnsafePointer<WordAtoms>?
  private var count = 0
  /// The tags so far.
  private(set) var tags: [UInt8] = []
  /// The word in work.
  private var index = 0
  private var previous: UInt64 = 0
  private var beforePrevious: UInt64 = 0
  /// The helping of features that was asked for.
  private var helping = 1
  /// The rows of its features; nil before they are found.
  private var found: RowClassifier.Rows?

  init(_ tagger: Tagger) {
    self.tagger = tagger
    scores = tagger.classifier.makeScores()
    tagger.classifier.aim(&features)
  }

  deinit { scores.deallocate() }

  /// Starts on a sentence, which has to stay where it is until its end is reached.
  mutating func begin(_ words: UnsafePointer<WordAtoms>, count: Int) {
    self.words = words
    self.count = count
    tags = []
    tags.reserveCapacity(count)
    index = -1
    previous = 254
    beforePrevious = 254
    goOn()
  }

  mutating func step() -> Bool {
    guard index < count else { return false }
    guard let rows = found else {
      found = tagger.classifier.lookUp(features)
      return true
    }
    tagger.classifier.addRows(rows, of: features, to: scores)
    let choice = tagger.classifier.best(scores)
    switch helping {
    case 1 where choice.margin < tagger.margins.first: ask(2)
    case 2 where choice.margin < tagger.margins.second: ask(3)
    default:
      take(choice.best)
      goOn()
    }
    return true
  }

  private mutating func take(_ tag: UInt8) {
    tags.append(tag)
    beforePrevious = previous
    previous = UInt64(tag)
  }

  /// Goes on to the next word that has not the same tag always.
  private mutating func goOn() {
    index += 1
    while let words, index < count {
      let settled = words[index].settledTag
      if settled == 255 {
        tagger.classifier.clear(scores)
        ask(1)
        return
      }
      take(settled)
      index += 1
    }
  }

  /// Asks for a helping of the features of the word in work.
  private mutating func ask(_ helping: Int) {
    guard let words else { return }
    self.helping = helping
    found = nil
    features.count = 0
    let templates = TaggerFeatures(words + index, previous: previous, beforePrevious: beforePrevious)
    switch helping {
    case 1: templates.addFirst(&features)
    case 2: templates.addSecond(&features)
    default: templates.addThird(&features)
    }
  }
}
