import NewsArchive
import NewsCitation
import NewsModel

/// Evidence as sentences for a story, in Markdown, each with a footnote that says where it is found.
///
/// Words in quotation marks are given as the speaker's; what an article tells in its own words is quoted as the article's.
enum Story {
  static func text(_ evidence: [Evidence], _ citer: inout Citer) throws(ArchiveError) -> String {
    var sentences = ""
    var notes = ""
    var count = 0
    var section = Evidence.Section.answer
    for one in evidence {
      if one.section != section {
        section = one.section
        sentences += section == .possibly ? "### Perhaps then\n\n" : "### Undated\n\n"
      }
      let citation = try citer.citation(of: one)
      sentences += Console.safe(one.passage.map(sentence) ?? sentence(one.item))
      if let citation {
        count += 1
        sentences += "[^\(count)]"
        notes += "[^\(count)]: \(Console.safe(citation.markdown))\n"
      }
      sentences += "\n\n"
    }
    return sentences + notes
  }

  static func sentence(_ item: SearchHit.Item) -> String {
    switch item {
    case .statement(let statement): return sentence(statement)
    case .event(let event):
      let day = event.source.publishedDay.map { " on \($0.inWords)" } ?? ""
      return "\(outlet(event.source)) reported\(day): \(quoted(event.summary))."
    case .person(let person):
      return Markdown.escaped(person.name) + (person.role.map { ", \(Markdown.escaped($0))" } ?? "") + "."
    case .article(let article):
      let day = article.source.publishedDay.map(\.inWords) ?? "undated"
      return
        "\(quoted(article.article.headline ?? "without a headline")) (\(outlet(article.source)), \(day))."
    }
  }

  private static func sentence(_ passage: Passage) -> String {
    let day = passage.article.source.publishedDay.map { " on \($0.inWords)" } ?? ""
    return "\(outlet(passage.article.source)) reported\(day): \(quoted(passage.text))."
  }

  private static func sentence(_ statement: StoredStatement) -> String {
    let speaker = Markdown.escaped(
      statement.speaker ?? statement.speakerMention?.text ?? "somebody whom the article does not name")
    let isSpeech = [.said, .denied, .asked].contains(statement.stance)
    // The article's own verb, where it fits the sentence: who criticised something did not just say it.
    let own = statement.cue.flatMap { isSpeech && Self.isPlainVerb($0.text) ? $0.text : nil }
    let plain =
      switch statement.stance {
      case .said: "said"
      case .denied: "denied"
      case .asked: "asked"
      case .unsaid: "did not say"
      case .believed: "is reported to think"
      case .hoped: "is reported to hope"
      case .planned: "is reported to plan"
      }
    let verb = own ?? plain
    if statement.kind == .direct, statement.stance == .said || statement.stance == .asked {
      return "\(quoted(statement.text, endingClause: true)) \(speaker) \(verb)\(when(statement))."
    }
    let start = speaker.prefix(1).uppercased() + speaker.dropFirst()
    return "\(start) \(verb)\(when(statement)), as \(outlet(statement.source)) has it: \(quoted(statement.text))."
  }

  /// Whether the words of attribution are one verb that a sentence can take as it is: "warned", "criticised".
  private static func isPlainVerb(_ cue: String?) -> Bool {
    guard let cue, cue.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else { return false }
    return cue.hasSuffix("ed") || ["wrote", "swore", "foresaw"].contains(cue)
  }

  private static func outlet(_ source: Source) -> String {
    if let publisher = source.publisher { return Markdown.escaped(publisher) }
    return source.headline.map { quoted($0) } ?? "an article"
  }

  private static func when(_ statement: StoredStatement) -> String {
    guard let interval = statement.said?.interval else {
      let article = statement.source.publishedDay.map { "of \($0.inWords) " } ?? ""
      return " (the article \(article)does not say when)"
    }
    if let day = interval.day { return " on \(day.inWordsWithWeekday)" }
    if interval.from.year == 1 { return " by \(interval.to.inWords)" }
    if interval.to.year == 9999 { return " on \(interval.from.inWords) or later" }
    return " between \(interval.from.inWords) and \(interval.to.inWords)"
  }

  /// The words in quotation marks, those inside them made single. As the beginning of a sentence that goes on, a closing point
  /// becomes a comma.
  private static func quoted(_ text: String, endingClause: Bool = false) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = Self.withoutMarks(words)
    while words.last == "," || words.last == "." || words.last == " " { words.removeLast() }
    var isOpen = false
    var inner = ""
    for character in words {
      switch character {
      case "“", "„", "«":
        inner.append("‘")
        isOpen = true
      case "”", "»":
        inner.append("’")
        isOpen = false
      case "\"":
        inner.append(isOpen ? "’" : "‘")
        isOpen.toggle()
      default: inner.append(character)
      }
    }
    if isOpen { inner.append("’") }
    let needsComma = endingClause && !["?", "!", "…", "—", "–"].contains(words.last ?? " ")
    return "“\(Markdown.escaped(inner))\(needsComma ? "," : "")”"
  }

  /// The words without the marks around the whole of them; marks around parts stay.
  private static func withoutMarks(_ words: String) -> String {
    let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
    guard let first = words.first, marks.contains(first) || first == "‘" || first == "'" else { return words }
    let inner = words.dropFirst()
    guard let last = inner.last, marks.contains(last) || last == "’" || last == "'" else {
      // A quotation that goes on in the next paragraph has no closing mark.
      return inner.contains(where: marks.contains) ? words : String(inner)
    }
    return inner.dropLast().contains(where: marks.contains) ? words : String(inner.dropLast())
  }
}
