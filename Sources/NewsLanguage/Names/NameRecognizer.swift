internal import CEnglishModel

/// A name that the recognizer found.
package struct RecognizedName: Sendable, Equatable {
  /// Its tokens, without titles and articles before it.
  package var tokens: Range<Int>
  /// What it names.
  package var kind: NameKind
  /// How far its kind is ahead of every other reading, on the mean of its words: 1,000 is what half of the right names of persons have at least.
  package var margin: Int32

  /// Makes a name.
  package init(tokens: Range<Int>, kind: NameKind, margin: Int32) {
    self.tokens = tokens
    self.kind = kind
    self.margin = margin
  }
}

/// Finds the names of a text and tells what they name: a linear model over ``NameFeatures``, decoded run by run.
///
/// The labels of a run are those of the best sequence (Viterbi 1967; trained as Collins 2002).
///
/// ```swift
/// let text = AnalyzedText("Mayor Ada Pym of Kolm told the Harbour Board.")
/// NameRecognizer.english.names(in: text)  // Ada Pym: person; Kolm: place; Harbour Board: organization
/// ```
package struct NameRecognizer: Sendable {
  /// More words than a run has.
  static let longestRun = 24

  private let classifier: RowClassifier
  /// For each label, what it adds to each label behind it; the last row is for the first word of a run.
  private let transitions: [Int32]
  /// The margin that counts as 1,000, in the steps of ``WeightRow``.
  private let unit: Int

  /// The recognizer that newsdb is compiled with; `Sources/CEnglishModel/README.md` says what it was trained on.
  package static let english: NameRecognizer = {
    var reader = ModelReader(UnsafeRawPointer(english_names_bytes()!), count: english_names_size())
    return NameRecognizer(&reader)
  }()

  /// Reads a model from memory that stays as it is.
  package init(_ reader: inout ModelReader) {
    classifier = RowClassifier(&reader)
    let count = NameLabel.count * (NameLabel.count + 1)
    var transitions = Array(UnsafeBufferPointer(start: reader.array(of: Int32.self, count: count), count: count))
    // What may not follow costs more than any sequence earns, so that decoding need not ask.
    for place in transitions.indices {
      let (previous, label) = place.quotientAndRemainder(dividingBy: NameLabel.count)
      if !NameLabel.follows(label, previous < NameLabel.count ? previous : NameLabel.outside) {
        transitions[place] = -1 << 28
      }
    }
    self.transitions = transitions
    unit = Int(reader.array(of: Int32.self, count: 1).pointee)
  }

  /// The names of a text, in order and apart from one another.
  ///
  /// - Parameter isTitleCase: For each sentence, whether it is set like a headline.
  package func names(in text: AnalyzedText, isTitleCase: [Bool]) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var reader = NameRunReader(text, isTitleCase: isTitleCase)
    var buffer = FeatureBuffer()
    classifier.aim(&buffer)
    let count = NameLabel.count
    let scores = UnsafeMutablePointer<Int16>.allocate(capacity: classifier.scoreCount * Self.longestRun)
    defer { scores.deallocate() }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * Self.longestRun) { memory in
      let sums = memory.baseAddress!
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: (count + 1) * Self.longestRun) { steps in
        let labels = steps.baseAddress! + count * Self.longestRun
        NameRuns(text).forEach { run, sentence in
          reader.read(run, sentence: sentence)
          for place in run.indices {
            reader.fill(&buffer, word: place - run.lowerBound)
            let row = scores + (place - run.lowerBound) * classifier.scoreCount
            classifier.clear(row)
            classifier.add(buffer, to: row)
          }
          decode(scores, run.count, sums, steps.baseAddress!, into: labels)
          append(labels, scores, run, to: &names)
        }
      }
    }
    return names
  }

  /// Puts the best sequence of labels into `labels`.
  private func decode(
    _ scores: UnsafePointer<Int16>, _ length: Int, _ sums: UnsafeMutablePointer<Int32>,
    _ steps: UnsafeMutablePointer<UInt8>, into labels: UnsafeMutablePointer<UInt8>
  ) {
    transitions.withUnsafeBufferPointer { transitions in
      let least = Int32.min / 2
      let count = NameLabel.count
      for label in 0..<count { sums[label] = Int32(scores[label]) &+ transitions[count &* count &+ label] }
      for place in 1..<max(length, 1) {
        let previous = sums + (place &- 1) &* count
        let row = scores + place &* classifier.scoreCount
        for label in 0..<count {
          var best = previous[0] &+ transitions[label]
          var bestStep = 0
          for step in 1..<count {
            let sum = previous[step] &+ transitions[step &* count &+ label]
            if sum > best { (best, bestStep) = (sum, step) }
          }
          sums[place &* count &+ label] = max(best &+ Int32(row[label]), least)
          steps[place &* count &+ label] = UInt8(truncatingIfNeeded: bestStep)
        }
      }
      let end = sums + (length - 1) * count
      var label = 0
      for other in 1..<count where end[other] > end[label] { label = other }
      for place in stride(from: length - 1, through: 0, by: -1) {
        labels[place] = UInt8(truncatingIfNeeded: label)
        if place > 0 { label = Int(steps[place * count + label]) }
      }
    }
  }

  private func append(
    _ labels: UnsafePointer<UInt8>, _ scores: UnsafePointer<Int16>, _ run: Range<Int>,
    to names: inout [RecognizedName]
  ) {
    NameLabel.forEachName(UnsafeBufferPointer(start: labels, count: run.count)) { words, kind in
      var margin = 0
      for word in words {
        margin += self.margin(
          Int(labels[word]), scores + word * classifier.scoreCount,
          behind: word > 0 ? Int(labels[word - 1]) : NameLabel.count)
      }
      names.append(
        RecognizedName(
          tokens: run.lowerBound + words.lowerBound..<run.lowerBound + words.upperBound, kind: kind,
          margin: Int32(truncatingIfNeeded: margin * 1000 / (unit * words.count))))
    }
  }

  /// How far a word's label is ahead of all labels of other kinds.
  private func margin(_ label: Int, _ scores: UnsafePointer<Int16>, behind previous: Int) -> Int {
    func score(_ label: Int) -> Int32 { Int32(scores[label]) + transitions[previous * NameLabel.count + label] }
    var other = score(NameLabel.outside)
    let kind = NameLabel.kind(label)
    for candidate in NameKind.allCases where candidate != kind {
      other = max(other, score(NameLabel.begin(candidate)))
      if NameLabel.follows(NameLabel.inside(candidate), previous) {
        other = max(other, score(NameLabel.inside(candidate)))
      }
    }
    return Int(score(label) - other)
  }
}
