import NewsExtraction
public import NewsLanguage
public import NewsModel

/// Reads questions: "what did Pym say about the bridge on April 23", "who met in Kolm", "which outlets reported the strike",
/// "who is Ada Pym". What it cannot read becomes words to search for, and is named in ``Question/leftover``.
///
/// ```swift
/// let parser = QuestionParser(today: day)
/// parser.questions("what did Pym say about the bridge, and what about Orlan?").map { $0.agent?.words }  // "Pym", "Orlan"
/// ```
public struct QuestionParser: Sendable {
  private let today: CalendarDay
  private let lexicon: Lexicon
  private let figures: FigureOrder?

  /// Makes a parser. "yesterday" and "last week" count from `today`.
  ///
  /// - Parameter figures: what stands first in a day of figures where the question does not tell ("12/05/2026"); the month
  ///   where this is nil.
  public init(today: CalendarDay, lexicon: Lexicon = .english, figures: FigureOrder? = nil) {
    self.today = today
    self.lexicon = lexicon
    self.figures = figures
  }

  /// What is asked: one question, and those that follow on it. A short one ("and what about Orlan?") is the one before it
  /// with another name, topic or time.
  public func questions(_ string: String, knowing names: some ArchiveNames = NoNames()) -> [Question] {
    let (asked, tail) = QuestionText.withoutTail(string)
    let parts = QuestionText.parts(asked)
    var all = [question(parts.first, knowing: names)]
    if parts.following.isEmpty { all[0].text = string }
    if let tail { all[0].ask(also: tail) }
    for part in parts.following {
      let last = all[all.count - 1]
      if part.isShort {
        all.append(following(last, part.text, names))
      } else {
        let text = last.agent.map { QuestionText.naming($0.words, in: part.text) } ?? part.text
        all.append(question(text, knowing: names))
      }
    }
    return all
  }

  /// What one question asks.
  public func question(_ string: String, knowing names: some ArchiveNames = NoNames()) -> Question {
    let read = read(QuestionRewriting(lexicon: lexicon, names: names).rewritten(string), names)
    var words = read.words
    let source = AccordingTo(taking: &words, in: read.text)
    words = QuestionOpening.removed(from: words)
    var outlets = source.map { names.publishers(called: $0.words) } ?? []
    if source == nil { outlets = Publication.taken(from: &words, names) }
    let grammar = QuestionGrammar(text: read.text, words: words, lexicon: lexicon, original: string, names: names)
    var question = grammar.question()
    if question.publishers.isEmpty { question.publishers = outlets }
    if let source, outlets.isEmpty { question = grammar.statements(accordingTo: source.name) }
    question.date = read.date?.date
    question.otherDay = read.date?.otherDay
    question.content = grammar.content
    question.askedNoun = grammar.askedNoun
    return question
  }

  /// The question before, with what is other in this one.
  private func following(_ question: Question, _ string: String, _ names: some ArchiveNames) -> Question {
    var next = question
    let read = read(string, names)
    var words = read.words
    if let date = read.date { (next.date, next.otherDay) = (date.date, date.otherDay) }
    next.text = string
    let outlets = Publication.taken(from: &words, names)
    if !outlets.isEmpty { next.publishers = outlets }
    words = words.drop { ["about", "on", "by", "from", "to", "in", "with"].contains($0.lower) }.map { $0 }
    let grammar = QuestionGrammar(text: read.text, words: words, lexicon: lexicon, original: string, names: names)
    guard !words.isEmpty, let name = grammar.name(words) else { return next }
    let isName = name.namesRole || names.knows(name)
    if isName, question.agent != nil {
      next.agent = name
    } else if question.place != nil {
      next.place = grammar.plain(words)
    } else {
      next.topic = grammar.topic(words[...])
    }
    return next
  }

  /// A question's words without those of its date.
  private func read(
    _ string: String, _ names: some ArchiveNames
  ) -> (text: AnalyzedText, date: QuestionDate?, words: [Word]) {
    let figured = FiguredDay.withHyphens(QuestionText.withApostrophes(string))
    let text = AnalyzedText(capitalizingTimes(figured), lexicon: lexicon)
    let date = QuestionDate(
      in: text, today: today, figures: figures, passedOver: Self.outletTokens(in: text, names))
    var words: [Word] = []
    for (index, token) in text.tokens.enumerated() {
      if let date, date.tokens.contains(index) { continue }
      guard token.isWord || token.shape == .number || token.shape == .symbol else { continue }
      words.append(Word(text: text.string(index), token: token, index: index))
    }
    return (text, date, words)
  }

  /// The tokens of outlets that have a word of time in their name: "USA Today", "the Sunday Herald".
  private static func outletTokens(in text: AnalyzedText, _ names: some ArchiveNames) -> Set<Int> {
    var found: Set<Int> = []
    for (index, token) in text.tokens.enumerated()
    where token.isAny([.weekday, .month, .timeUnit, .season, .dayPart]) || text.isToken(index, "today") {
      for start in max(0, index - 3)...index {
        for end in (index + 1)...min(text.tokens.count, index + 4) where end - start > 1 {
          if !names.publishers(called: text.string(start..<end)).isEmpty { found.formUnion(start..<end) }
        }
      }
    }
    return found
  }

  /// A name that is given by itself, with its keys; nil where there is no word.
  public static func name(_ string: String, lexicon: Lexicon = .english) -> AskedName? {
    let text = AnalyzedText(string, lexicon: lexicon)
    let words = text.tokens.indices.filter { text.tokens[$0].isWord }
      .map { Word(text: text.string($0), token: text.tokens[$0], index: $0) }
    return QuestionGrammar(text: text, words: words, lexicon: lexicon, original: string, names: NoNames()).name(words)
  }

  /// A word with a capital: names are typed in small letters, too.
  public static func capitalized(_ word: String) -> String { QuestionGrammar.capitalized(word) }

  /// "april 23" as "April 23": a question may be typed in small letters.
  func capitalizingTimes(_ string: String) -> String {
    let text = AnalyzedText(string, lexicon: lexicon)
    var bytes = text.text.bytes
    for (index, token) in text.tokens.enumerated() where token.shape == .lower && token.isAny([.month, .weekday]) {
      let isAmbiguous = ["may", "march", "sun", "sat", "mon", "wed", "mar", "dec", "jan"].contains(text.string(index))
      let before = index > 0 ? text.string(index - 1).lowercased() : ""
      let besideNumber =
        index + 1 < text.tokens.count && text.tokens[index + 1].shape == .number
        || index > 0 && (text.tokens[index - 1].shape == .number || Self.beforeMonths.contains(before))
        // "between april and may"
        || index > 1 && ["and", "to", "through"].contains(before) && text.tokens[index - 2].isAny(.month)
      if !isAmbiguous || besideNumber { bytes[token.start] &= 0xDF }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let beforeMonths: Set<String> = [
    "in", "since", "until", "till", "between", "from", "by", "through", "before", "after", "during", "last", "of",
    "next",
  ]
}

/// A word of a question.
struct Word {
  var text: String
  var token: Token
  var index: Int

  var lower: String { text.lowercased() }
}

/// "According to the Courier, …", "…, according to Pym": whose account is asked for.
private struct AccordingTo {
  var words: String
  var name: [Word]

  /// Takes the words out of a question; nil where it has none.
  init?(taking words: inout [Word], in text: AnalyzedText) {
    guard
      let start = words.indices.first(where: { index in
        words[index].lower == "according" && index + 2 < words.count && words[index + 1].lower == "to"
      })
    else { return nil }
    var end = start + 2
    while end < words.count {
      // A comma, or the word that opens a question, ends the name.
      if end > start + 2, words[end].index > words[end - 1].index + 1 { break }
      if end > start + 2,
        ["what", "who", "when", "where", "how", "did", "which", "was", "is", "has"].contains(words[end].lower)
      {
        break
      }
      end += 1
    }
    name = Array(words[(start + 2)..<end])
    self.words = name.map(\.text).joined(separator: " ")
    words.removeSubrange(start..<end)
    if words.isEmpty { return nil }
  }
}

/// "In the Courier": the outlet that printed it.
private enum Publication {
  /// Takes the words out of a question; the outlets that they name, none where they name none.
  static func taken(from words: inout [Word], _ names: some ArchiveNames) -> [String] {
    for start in words.indices.dropFirst()
    where ["in", "by", "from", "of", "per", "via", "on"].contains(words[start].lower) && start + 1 < words.count {
      // "the critic of the Courier" is somebody.
      if words[start].lower == "of", words[start - 1].token.isAny([.role, .personNoun]) { continue }
      for end in ((start + 2)...min(start + 7, words.count)).reversed() {
        let found = names.publishers(called: words[(start + 1)..<end].map(\.text).joined(separator: " "))
        guard !found.isEmpty else { continue }
        words.removeSubrange(start..<end)
        return found
      }
    }
    return []
  }
}
