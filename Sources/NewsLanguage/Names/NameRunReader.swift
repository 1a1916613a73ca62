/// Makes the features of the words of a run, one run after another.
package struct NameRunReader {
  private let text: AnalyzedText
  private let isTitleCase: [Bool]
  private let evidence: NameEvidence
  /// The words of the run with two of its neighbours on either side.
  private var atoms: [NameAtom]
  private var count = 0
  private var place: UInt64 = 0
  private var opensSentence = false

  /// Takes a text, with which of its sentences are set like headlines.
  package init(_ text: AnalyzedText, isTitleCase: [Bool]) {
    self.text = text
    self.isTitleCase = isTitleCase
    evidence = NameEvidence(text, isTitleCase: isTitleCase)
    atoms = Array(repeating: NameAtom(), count: NameRecognizer.longestRun + 4)
  }

  /// Looks at a run.
  package mutating func read(_ run: Range<Int>, sentence number: Int) {
    let sentence = text.sentences[number].tokens
    count = run.count
    for offset in 1...2 {
      let before = run.lowerBound - offset
      let after = run.upperBound + offset - 1
      atoms[2 - offset] = before >= sentence.lowerBound ? NameFeatures.context(text.tokens[before]) : NameFeatures.edge
      atoms[1 + count + offset] =
        after < sentence.upperBound ? NameFeatures.context(text.tokens[after]) : NameFeatures.edge
    }
    text.text.bytes.withUnsafeBufferPointer { bytes in
      for index in run {
        let token = text.tokens[index]
        var atom = NameFeatures.word(token, bytes, classes: token.entry.classes)
        atom.evidence = UInt64(evidence.of(token.word))
        atoms[2 + index - run.lowerBound] = atom
      }
    }
    var index = run.lowerBound
    while index + 1 < run.upperBound {
      guard let phrase = text.lexicon.names.longest(at: index, in: text.tokens), phrase.count > 1,
        index + phrase.count <= run.upperBound
      else {
        index += 1
        continue
      }
      let code = NameFeatures.code(phrase.value.classes) | NameFeatures.inPhrase
      for covered in index..<index + phrase.count {
        let slot = 2 + covered - run.lowerBound
        atoms[slot].code = atoms[slot].code & ~0xFF_FFFF | code
      }
      atoms[2 + index - run.lowerBound].code |= NameFeatures.opensPhrase
      index += phrase.count
    }
    var first = sentence.lowerBound
    while first < run.lowerBound, !text.tokens[first].isWord { first += 1 }
    opensSentence = first == run.lowerBound
    place = isTitleCase[number] ? 2 : 0
  }

  /// Fills `buffer` with the features of a word of the run.
  @inline(__always)
  package func fill(_ buffer: inout FeatureBuffer, word: Int, hidesWord: Bool = false) {
    atoms.withUnsafeBufferPointer { atoms in
      let start = atoms.baseAddress! + 2
      NameFeatures.fill(
        &buffer, start + word, place: place | (opensSentence && word == 0 ? 1 : 0), first: start[0],
        last: start[count - 1], hidesWord: hidesWord)
    }
  }
}
