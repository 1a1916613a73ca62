/// What becomes of an article on its way through other hands. Each keeps 40 % of the shorter text at least.
package enum TextVariant: String, CaseIterable, Sendable {
  /// Lines broken otherwise, quotation marks and case changed.
  case reflow
  /// Its beginning, or a part of it.
  case trim
  /// Two or three of its sentences.
  case brief
  /// All of it among a page's furniture and other paragraphs.
  case junk
  /// Paragraphs taken out, others put in, numbers changed.
  case update
  /// Some sentences said anew, words changed in others.
  case rewrite

  /// An article's paragraphs in this form.
  package func text(of paragraphs: [String], _ texts: inout InventedTexts) -> String {
    switch self {
    case .reflow: return reflowed(paragraphs, &texts.random)
    case .trim:
      let count = max(1, paragraphs.count * Int.random(in: 40...80, using: &texts.random) / 100)
      let start =
        Bool.random(using: &texts.random) ? 0 : Int.random(in: 0...(paragraphs.count - count), using: &texts.random)
      return paragraphs[start..<(start + count)].joined(separator: "\n\n")
    case .brief:
      let sentences = Self.sentences(paragraphs)
      var brief: [String] = []
      for sentence in sentences where brief.count < 2 || brief.joined().utf8.count < 200 { brief.append(sentence) }
      return brief.joined(separator: " ")
    case .junk:
      let furniture = ["Share", "Print", "Sign up", "Read more", "Related", "Advertisement", "Follow us"]
      var lines: [String] = []
      for paragraph in paragraphs {
        for _ in 0..<Int.random(in: 0...2, using: &texts.random) {
          lines.append(furniture.randomElement(using: &texts.random)!)
        }
        lines.append(paragraph)
        if Int.random(in: 0..<3, using: &texts.random) == 0 { lines.append(texts.sentence()) }
      }
      return lines.joined(separator: "\n")
    case .update:
      var changed: [String] = []
      for paragraph in paragraphs {
        let dice = Int.random(in: 0..<10, using: &texts.random)
        if dice < 2 { continue }
        changed.append(paragraph)
        if dice > 7 { changed.append(texts.sentence() + " " + texts.sentence()) }
      }
      return ([texts.sentence()] + (changed.isEmpty ? paragraphs : changed)).joined(separator: "\n\n")
    case .rewrite:
      let sentences = Self.sentences(paragraphs)
      // Half of the words at least stay where they are, in sentences left alone but for one word in some.
      let total = sentences.reduce(0) { $0 + $1.utf8.count }
      let share = Int.random(in: 50...80, using: &texts.random)
      var kept: Set<Int> = []
      var length = 0
      for index in sentences.indices.shuffled(using: &texts.random) where length * 100 < total * share {
        kept.insert(index)
        length += sentences[index].utf8.count
      }
      var rewritten: [String] = []
      for (index, sentence) in sentences.enumerated() {
        guard kept.contains(index) else {
          rewritten.append(texts.sentence())
          continue
        }
        var words = sentence.split(separator: " ").map(String.init)
        if Int.random(in: 0..<5, using: &texts.random) == 0, words.count > 12 { words[words.count / 2] = "otherwise" }
        rewritten.append(words.joined(separator: " "))
      }
      return rewritten.joined(separator: " ")
    }
  }

  private func reflowed(_ paragraphs: [String], _ random: inout SeededRandom) -> String {
    let width = Int.random(in: 5...12, using: &random)
    return paragraphs.map { paragraph in
      let words = paragraph.replacing("\"", with: "”").replacing("'", with: "’").split(separator: " ")
      return stride(from: 0, to: words.count, by: width).map {
        words[$0..<min($0 + width, words.count)].joined(separator: " ")
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  package static func sentences(_ paragraphs: [String]) -> [String] {
    paragraphs.flatMap { paragraph in
      paragraph.split(whereSeparator: { $0 == "." || $0 == "\n" }).map { piece in
        piece.drop { $0 == " " } + "."
      }
    }.filter { $0.utf8.count > 2 }
  }
}
