import NewsLanguage

/// A document of a treebank as running text, with the label of each of newsdb's own tokens.
struct NameDocument {
  /// Its sentences.
  var sentences: [TreebankSentence]
  /// Its text as newsdb reads it.
  private(set) var text: AnalyzedText
  /// For each token its ``NewsLanguage/NameLabel``, or ``unknown``.
  private(set) var labels: [UInt8]
  /// The label of a token of which the treebank does not tell whether and what it names.
  static let unknown: UInt8 = 255

  /// A name in the words of a sentence.
  struct Name {
    var words: Range<Int>
    /// Nil where the kind is not told.
    var kind: NameKind?
  }

  /// How the letters are set.
  enum Setting: CaseIterable {
    case plain
    /// Like a headline: every word with a capital.
    case titleCase
  }

  /// The documents of a treebank.
  ///
  /// Names come from entity marks where the treebank has any; else from its syntax, which tells personal names by the
  /// relation `flat` and leaves the rest unknown.
  static func all(_ sentences: [TreebankSentence]) -> [NameDocument] {
    var documents: [[TreebankSentence]] = []
    for sentence in sentences {
      if sentence.startsDocument || documents.isEmpty { documents.append([]) }
      documents[documents.count - 1].append(sentence)
    }
    return documents.map { NameDocument($0) }
  }

  init(_ sentences: [TreebankSentence]) {
    self.sentences = sentences
    var bytes: [UInt8] = []
    var ranges: [[Range<Int>]] = []
    for (number, sentence) in sentences.enumerated() {
      if number > 0 { bytes += sentence.startsParagraph ? [0x0A, 0x0A] : bytes.last == 0x20 ? [] : [0x20] }
      var places: [Range<Int>] = []
      for word in sentence.indices {
        let start = bytes.count
        bytes += sentence.forms[word].utf8
        places.append(start..<bytes.count)
        if sentence.spacesAfter[word], word + 1 < sentence.count { bytes.append(0x20) }
      }
      ranges.append(places)
    }
    text = AnalyzedText(String(decoding: bytes, as: UTF8.self))
    labels = [UInt8](repeating: UInt8(NameLabel.outside), count: text.tokens.count)
    let hasMarks = sentences.contains { $0.entityMarks.contains { !$0.isEmpty } }
    for (number, sentence) in sentences.enumerated() {
      let names = hasMarks ? sentence.markedNames : sentence.namesBySyntax
      for name in names {
        let start = ranges[number][name.words.lowerBound].lowerBound
        let end = ranges[number][name.words.upperBound - 1].upperBound
        label(start..<end, name.kind)
      }
    }
    if !hasMarks { spreadNames() }
  }

  /// The tokens that lie in a range of bytes.
  private func tokens(in bytes: Range<Int>) -> Range<Int> {
    let first = text.tokens.firstIndex { $0.end > bytes.lowerBound } ?? text.tokens.count
    var end = first
    while end < text.tokens.count, text.tokens[end].start < bytes.upperBound { end += 1 }
    return first..<end
  }

  private mutating func label(_ bytes: Range<Int>, _ kind: NameKind?) {
    var range = tokens(in: bytes)
    guard let told = kind else {
      for index in range where labels[index] == NameLabel.outside { labels[index] = Self.unknown }
      return
    }
    range = told == .person ? withoutTitles(range) : range
    while let first = range.first, !text.tokens[first].isCapitalized, !isArabicArticle(first) { range.removeFirst() }
    while let last = range.last, !text.tokens[last].isWord { range.removeLast() }
    // A lone word of office is no name: "the Prime Minister".
    if told == .person, range.allSatisfy({ text.tokens[$0].isAny([.role, .honorific]) }), range.count < 2 { return }
    guard let first = range.first, range.allSatisfy({ labels[$0] == NameLabel.outside }) else { return }
    let isPeople = told == .person && range.count == 1 && text.tokens[first].isAny(.demonym)
    let kind = isPeople ? NameKind.group : told
    for index in range { labels[index] = UInt8(NameLabel.inside(kind)) }
    labels[first] = UInt8(NameLabel.begin(kind))
  }

  private func isArabicArticle(_ index: Int) -> Bool {
    text.isToken(index, "al") || text.isToken(index, "el") || text.isToken(index, "de") || text.isToken(index, "van")
      || text.isToken(index, "von") || text.isToken(index, "bin")
  }

  /// A person's name without the words of office before it.
  private func withoutTitles(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if let phrase = text.lexicon.names.longest(at: index, in: text.tokens), phrase.value.classes.contains(.role),
        index + phrase.count < range.upperBound
      {
        index += phrase.count
        start = index
        continue
      }
      let token = text.tokens[index]
      if token.isAny([.role, .honorific]), !token.isAny(.givenName) || index == range.lowerBound { start = index + 1 }
      index += 1
    }
    return start..<range.upperBound
  }

  /// Labels the bare words of a known name as persons too: "Pym" where "Ada Pym" stands elsewhere.
  private mutating func spreadNames() {
    var family: Set<UInt64> = []
    let begin = UInt8(NameLabel.begin(.person))
    let inside = UInt8(NameLabel.inside(.person))
    for index in labels.indices where labels[index] == inside {
      if index + 1 == labels.count || labels[index + 1] != inside { family.insert(text.tokens[index].word) }
    }
    for index in labels.indices where labels[index] == Self.unknown && family.contains(text.tokens[index].word) {
      let standsAlone =
        (index == 0 || labels[index - 1] == NameLabel.outside || text.tokens[index - 1].isAny([.role, .honorific]))
        && (index + 1 == labels.count || labels[index + 1] == NameLabel.outside)
      if standsAlone { labels[index] = begin }
    }
  }
}

extension NameDocument {
  /// Every third of its shorter sentences set as a headline, for training: a capital on every word that is no particle.
  var headlines: NameDocument? {
    var lines: [TreebankSentence] = []
    for (number, sentence) in sentences.enumerated() where number % 3 == 0 && 4...14 ~= sentence.count {
      var line = sentence
      if line.forms.last == "." { line.removeLast() }
      for word in line.indices where line.forms[word].utf8.count > 3 || line.isProper(word) {
        line.forms[word] = line.forms[word].prefix(1).uppercased() + line.forms[word].dropFirst()
      }
      line.startsParagraph = true
      line.startsDocument = lines.isEmpty
      lines.append(line)
    }
    return lines.isEmpty ? nil : NameDocument(lines)
  }
}

extension TreebankSentence {
  /// Takes the last word away; whatever hung on it hangs on nothing.
  fileprivate mutating func removeLast() {
    let last = count - 1
    forms.removeLast()
    spacesAfter.removeLast()
    tags.removeLast()
    heads.removeLast()
    relations.removeLast()
    if entityMarks.count > last { entityMarks.removeLast() }
    for word in heads.indices where heads[word] >= last { heads[word] = last }
  }
}
