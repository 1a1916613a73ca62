import NewsLanguage

/// A run of words with the features of each and its labels: what the recognizer of names learns from.
struct NameSequence {
  /// The features of the words, one word after another.
  var keys: [UInt64] = []
  /// Where the features of each word begin in ``keys``, and of these where those begin that tell the word itself.
  var starts: [(all: Int32, word: Int32)] = []
  /// The words, with two on either side, for showing errors.
  var words: [String] = []
  /// The label of each word.
  var labels: [UInt8] = []

  /// The sequences of a document; runs with a label that is unknown are left out.
  static func all(of document: NameDocument) -> [NameSequence] {
    var sequences: [NameSequence] = []
    let text = document.text
    let isTitleCase = text.sentences.map { text.isTitleCase($0) }
    var reader = NameRunReader(text, isTitleCase: isTitleCase)
    var buffer = FeatureBuffer()
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 64) { nowhere in
      // The keys alone are wanted here; they are fetched from nowhere.
      buffer.aim(at: UnsafeRawPointer(nowhere.baseAddress!), count: 1)
      NameRuns(text).forEach { run, sentence in
        let labels = Array(document.labels[run])
        guard !labels.contains(NameDocument.unknown) else { return }
        var sequence = NameSequence()
        sequence.labels = labels
        sequence.words = (run.lowerBound - 2..<run.upperBound + 2).map {
          text.tokens.indices.contains($0) ? text.string($0) : ""
        }
        reader.read(run, sentence: sentence)
        for word in 0..<run.count {
          reader.fill(&buffer, word: word, hidesWord: true)
          let general = buffer.count
          reader.fill(&buffer, word: word)
          let start = sequence.keys.count
          sequence.starts.append((Int32(start), Int32(start + general)))
          for place in 0..<buffer.count { sequence.keys.append(buffer.keys[place]) }
        }
        sequence.starts.append((Int32(sequence.keys.count), Int32(sequence.keys.count)))
        sequences.append(sequence)
      }
    }
    return sequences
  }

  /// Puts the features of a word into a buffer.
  func fill(_ buffer: inout FeatureBuffer, word: Int, hidesWord: Bool, known: Set<UInt64>?) {
    buffer.count = 0
    let end = hidesWord ? starts[word].word : starts[word + 1].all
    for place in Int(starts[word].all)..<Int(end) where known?.contains(keys[place]) ?? true {
      buffer.keys[buffer.count] = keys[place]
      buffer.count += 1
    }
  }
}
