import NewsExtraction
public import NewsLanguage
public import NewsModel

/// Reads questions: "what did Pym say about the bridge on April 23", "who met in Kolm", "what happened on Monday", "who is
/// Ada Pym". What it cannot read becomes words to search for.
public struct QuestionParser: Sendable {
  private let today: CalendarDay
  private let lexicon: Lexicon

  /// Makes a parser. "yesterday" and "last week" count from `today`.
  public init(today: CalendarDay, lexicon: Lexicon = .english) {
    self.today = today
    self.lexicon = lexicon
  }

  /// What a question asks.
  public func question(_ string: String) -> Question {
    let text = AnalyzedText(capitalizingTimes(string), lexicon: lexicon)
    let date = QuestionDate(in: text, today: today)
    var words: [Word] = []
    for (index, token) in text.tokens.enumerated() {
      if let date, date.tokens.contains(index) { continue }
      guard token.isWord || token.shape == .number || token.shape == .symbol else { continue }
      words.append(Word(text: text.string(index), token: token, index: index))
    }
    var question = QuestionGrammar(text: text, words: words, lexicon: lexicon, original: string).question()
    question.date = date?.date
    return question
  }

  /// A name that is given by itself, with its keys; nil where there is no word.
  public static func name(_ string: String, lexicon: Lexicon = .english) -> AskedName? {
    let text = AnalyzedText(string, lexicon: lexicon)
    let words = text.tokens.indices.filter { text.tokens[$0].isWord }
      .map { Word(text: text.string($0), token: text.tokens[$0], index: $0) }
    return QuestionGrammar(text: text, words: words, lexicon: lexicon, original: string).name(words)
  }

  /// "april 23" as "April 23": a question may be typed in small letters.
  func capitalizingTimes(_ string: String) -> String {
    let text = AnalyzedText(string, lexicon: lexicon)
    var bytes = text.text.bytes
    for (index, token) in text.tokens.enumerated() where token.shape == .lower && token.isAny([.month, .weekday]) {
      let isAmbiguous = ["may", "march", "sun", "sat", "mon", "wed", "mar", "dec", "jan"].contains(text.string(index))
      let besideNumber =
        index + 1 < text.tokens.count && text.tokens[index + 1].shape == .number
        || index > 0 && (text.tokens[index - 1].shape == .number || text.string(index - 1) == "in")
      if !isAmbiguous || besideNumber { bytes[token.start] &= 0xDF }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A word of a question.
struct Word {
  var text: String
  var token: Token
  var index: Int

  var lower: String { text.lowercased() }
}
