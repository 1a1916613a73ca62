import NewsLanguage

/// A mention that the treebank marks: nested, with its type, and a link to Wikipedia where there is one.
struct EntityMark {
  /// Its words.
  var words: Range<Int>
  /// "person", "place", …
  var type: String
  /// Whether it is linked to an article of Wikipedia.
  var hasLink: Bool
}

extension TreebankSentence {
  /// The mentions marked in the sentence; a mention in two pieces counts as two.
  ///
  /// A mark opens as `(GROUP-type-status-salience-centering-minimum-link-identity` and closes as `GROUP)`
  /// (https://gucorpling.org/gum/, `global.Entity`).
  var entities: [EntityMark] {
    var open: [(group: Substring, start: Int, type: String, hasLink: Bool)] = []
    var marks: [EntityMark] = []
    func close(_ group: Substring, at word: Int) {
      guard let place = open.lastIndex(where: { $0.group == group }) else { return }
      let mark = open.remove(at: place)
      marks.append(EntityMark(words: mark.start..<word + 1, type: mark.type, hasLink: mark.hasLink))
    }
    for (word, brackets) in entityMarks.enumerated() where !brackets.isEmpty {
      var rest = brackets[...]
      while let first = rest.first {
        if first == "(" {
          let end = rest.dropFirst().firstIndex { $0 == "(" || $0 == ")" } ?? rest.endIndex
          let fields = rest[rest.index(after: rest.startIndex)..<end].split(separator: "-", maxSplits: 7)
          if fields.count > 1 {
            open.append((fields[0], word, String(fields[1]), fields.count > 7))
          }
          rest = rest[end...]
          if rest.first == ")" {
            if fields.count > 1 { close(fields[0], at: word) }
            rest = rest.dropFirst()
          }
        } else if let end = rest.firstIndex(of: ")") {
          close(rest[..<end], at: word)
          rest = rest[rest.index(after: end)...]
        } else {
          break
        }
      }
    }
    return marks
  }

  /// The word a range of words hangs by: the first whose head lies outside.
  func head(of words: Range<Int>) -> Int { words.first { !words.contains(heads[$0]) } ?? words.lowerBound }

  /// Whether a word is a proper noun.
  func isProper(_ word: Int) -> Bool { tags[word].hasPrefix("PROPN") }

  /// Whether further words of a person's name hang on a word.
  func hasFlat(_ word: Int) -> Bool {
    indices.contains { heads[$0] == word && relations[$0].hasPrefix("flat") && isProper($0) }
  }

  /// The places of the words.
  var indices: Range<Int> { 0..<count }
}
