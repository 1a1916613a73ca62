/// Precision, recall and F1; not a number where there is nothing to count.
struct PRF {
  var precision: Double
  var recall: Double
  var f1: Double

  init(rightGold: Int, gold: Int, rightPredicted: Int, predicted: Int) {
    recall = gold == 0 ? .nan : Double(rightGold) / Double(gold)
    precision = predicted == 0 ? .nan : Double(rightPredicted) / Double(predicted)
    f1 =
      !precision.isNaN && !recall.isNaN && precision + recall > 0
      ? 2 * precision * recall / (precision + recall) : gold == 0 && predicted == 0 ? .nan : 0
  }

  var values: [Double] { [precision, recall, f1] }
}

/// What is counted of speakers, over quotes of one sort.
struct SpeakerCounts {
  var matched = 0
  var right = 0
  var rightWithAutomatic = 0
  var predictedAny = 0
}

/// Counts by kind of quote, in the order in which the kinds are printed.
struct KindCounts {
  static let kinds = ["direct", "indirect", "mixed"]

  private var counts = [0, 0, 0]

  init() {}

  init(_ quotes: some Sequence<ScoredQuote>) {
    for quote in quotes {
      if let index = Self.kinds.firstIndex(of: quote.kind) { counts[index] += 1 }
    }
  }

  var total: Int { counts.reduce(0, +) }

  /// The count of a kind; of all for "all".
  subscript(kind: String) -> Int { Self.kinds.firstIndex(of: kind).map { counts[$0] } ?? total }

  static func += (left: inout KindCounts, right: KindCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
  }

  /// As Python prints a dictionary.
  var repr: String { "{" + zip(Self.kinds, counts).map { "'\($0)': \($1)" }.joined(separator: ", ") + "}" }

  /// As `json.dumps` writes it.
  var json: String { "{" + zip(Self.kinds, counts).map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}" }
}

/// Keys in the order in which they first came, as in a Python dictionary.
struct OrderedCounts {
  private(set) var all: [(key: String, counts: SpeakerCounts)] = []

  subscript(key: String) -> SpeakerCounts {
    get { all.first { $0.key == key }?.counts ?? SpeakerCounts() }
    set {
      if let index = all.firstIndex(where: { $0.key == key }) {
        all[index].counts = newValue
      } else {
        all.append((key, newValue))
      }
    }
  }

  mutating func add(_ other: OrderedCounts) {
    for (key, counts) in other.all {
      var sum = self[key]
      sum.matched += counts.matched
      sum.right += counts.right
      sum.rightWithAutomatic += counts.rightWithAutomatic
      sum.predictedAny += counts.predictedAny
      self[key] = sum
    }
  }
}

/// All that is counted in one document, and by adding in several.
struct QuoteCounts {
  struct Tokens {
    var goldFound = 0
    var gold = 0
    var predictedRight = 0
    var predicted = 0
  }

  struct RecallOnly {
    var covered = 0
    var gold = 0
    var speakerRight = 0
    var coveredWithSpeaker = 0
    var withSpeaker = 0
  }

  /// The measures for which speakers are compared.
  static let speakerMeasures = ["iou>=0.8", "iou>=0.5"]

  var gold = KindCounts()
  var predicted = KindCounts()
  var rightGold = [KindCounts](repeating: KindCounts(), count: QuoteMatching.measures.count)
  var rightPredicted = [KindCounts](repeating: KindCounts(), count: QuoteMatching.measures.count)
  var speakers = [OrderedCounts](repeating: OrderedCounts(), count: 2)
  var tokens = [Tokens](repeating: Tokens(), count: 4)
  var endToEnd = 0
  var goldQuotes = 0
  var predictedQuotes = 0
  var recallOnly = RecallOnly()

  static let columns = ["all"] + KindCounts.kinds

  mutating func add(_ other: QuoteCounts) {
    gold += other.gold
    predicted += other.predicted
    for index in rightGold.indices {
      rightGold[index] += other.rightGold[index]
      rightPredicted[index] += other.rightPredicted[index]
    }
    for index in speakers.indices { speakers[index].add(other.speakers[index]) }
    for index in tokens.indices {
      tokens[index].goldFound += other.tokens[index].goldFound
      tokens[index].gold += other.tokens[index].gold
      tokens[index].predictedRight += other.tokens[index].predictedRight
      tokens[index].predicted += other.tokens[index].predicted
    }
    endToEnd += other.endToEnd
    goldQuotes += other.goldQuotes
    predictedQuotes += other.predictedQuotes
    recallOnly.covered += other.recallOnly.covered
    recallOnly.gold += other.recallOnly.gold
    recallOnly.speakerRight += other.recallOnly.speakerRight
    recallOnly.coveredWithSpeaker += other.recallOnly.coveredWithSpeaker
    recallOnly.withSpeaker += other.recallOnly.withSpeaker
  }

  /// The figures of a measure of spans, for a kind or for "all".
  func figures(_ measure: String, _ kind: String = "all") -> PRF {
    let index = QuoteMatching.measures.firstIndex(of: measure)!
    return PRF(
      rightGold: rightGold[index][kind], gold: gold[kind], rightPredicted: rightPredicted[index][kind],
      predicted: predicted[kind])
  }

  /// The figures of words, for a kind or for "all".
  func tokenFigures(_ kind: String) -> PRF {
    let counts = tokens[Self.columns.firstIndex(of: kind)!]
    return PRF(
      rightGold: counts.goldFound, gold: counts.gold, rightPredicted: counts.predictedRight,
      predicted: counts.predicted)
  }

  /// Span and speaker right.
  var endToEndFigures: PRF {
    PRF(rightGold: endToEnd, gold: goldQuotes, rightPredicted: endToEnd, predicted: predictedQuotes)
  }
}
