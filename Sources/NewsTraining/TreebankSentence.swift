/// A sentence of a Universal Dependencies treebank, with what training and scoring need of it.
public struct TreebankSentence: Sendable {
  /// The word forms. The parts of a contraction ("do", "n't") are words of their own.
  public var forms: [String] = []
  /// For each word, whether white space follows.
  public var spacesAfter: [Bool] = []
  /// For each word, "VERB VBD": the universal part of speech and the Penn Treebank tag.
  public var tags: [String] = []
  /// For each word, the place of its head; the number of words for the root.
  public var heads: [Int] = []
  /// For each word, its relation: "nsubj:pass".
  public var relations: [String] = []
  /// For each word, the brackets of its entity marks as GUM writes them: "(6-person-new-nnnnn-cf1-1-coref", "6)"; mostly empty.
  public var entityMarks: [String] = []
  /// The name of its document, where it begins one.
  public var document = ""
  /// Whether a paragraph begins with it.
  public var startsParagraph = false
  /// Whether a document begins with it.
  public var startsDocument = false

  /// The number of words.
  public var count: Int { forms.count }
}

/// Reads CoNLL-U (https://universaldependencies.org/format.html).
public enum Treebank {
  /// The sentences of a file's text.
  ///
  /// Empty nodes ("5.1") are left out. A contraction that stands on a line of its own ("1-2 don't") gives way to its
  /// parts, which are written without a space between them.
  public static func sentences(_ text: String) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    // The last word of the contraction that is being read, and whether a space follows it.
    var contraction: (end: Int, spaceAfter: Bool)?

    func finish() {
      if sentence.count > 0 {
        for index in sentence.heads.indices where sentence.heads[index] < 0 { sentence.heads[index] = sentence.count }
        sentences.append(sentence)
      }
      sentence = TreebankSentence()
      contraction = nil
    }

    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard let first = line.first else {
        finish()
        continue
      }
      if first == UInt8(ascii: "#") {
        if line.starts(with: "# newdoc".utf8) {
          sentence.startsDocument = true
          sentence.document = String(line.drop { $0 != UInt8(ascii: "=") }.dropFirst(2)) ?? ""
          sentence.startsParagraph = true
        }
        if line.starts(with: "# newpar".utf8), !line.starts(with: "# newpar_".utf8) { sentence.startsParagraph = true }
        continue
      }
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard columns.count == 10, let id = String(columns[0]) else { continue }
      let hasSpace = !(String(columns[9]) ?? "").split(separator: "|").contains("SpaceAfter=No")
      if let dash = id.firstIndex(of: "-") {
        contraction = Int(id[id.index(after: dash)...]).map { ($0, hasSpace) }
        continue
      }
      guard let number = Int(id), let head = Int(String(columns[6]) ?? "") else { continue }
      sentence.forms.append(String(columns[1]) ?? "")
      sentence.tags.append("\(String(columns[3]) ?? "X") \(String(columns[4]) ?? "_")")
      sentence.heads.append(head - 1)
      sentence.relations.append(String(columns[7]) ?? "dep")
      sentence.entityMarks.append(
        (String(columns[9]) ?? "").split(separator: "|").first { $0.hasPrefix("Entity=") }.map {
          String($0.dropFirst(7))
        }
          ?? "")
      if let open = contraction, number <= open.end {
        sentence.spacesAfter.append(number == open.end && open.spaceAfter)
        if number == open.end { contraction = nil }
      } else {
        sentence.spacesAfter.append(hasSpace)
      }
    }
    finish()
    return sentences
  }
}
