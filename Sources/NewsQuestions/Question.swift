public import NewsModel

/// A question in plain words, as newsdb reads it.
///
/// ```swift
/// let question = QuestionParser(today: day).question("what did Pym say about the bridge on April 23")
/// question.subject       // .statements
/// question.agent?.words  // "Pym"
/// question.topic         // "bridge"
/// question.date          // .dayOfYear(month: 4, day: 23, words: "April 23")
/// ```
public struct Question: Hashable, Sendable {
  /// What is asked for.
  public enum Subject: String, Sendable {
    /// What somebody said, or who said something.
    case statements
    /// What happened, who met, who went where.
    case events
    /// Who somebody is.
    case person
    /// Anything that matches the words.
    case anything
  }

  /// The question as it was asked.
  public var text: String
  /// What is asked for.
  public var subject: Subject
  /// Whose words or deeds; nil where that is what is asked.
  public var agent: AskedName?
  /// To whom, or with whom.
  public var other: AskedName?
  /// What about: words to look for.
  public var topic: String?
  /// When.
  public var date: AskedDate?
  /// Where.
  public var place: String?
  /// Only what was said with this stance.
  public var stance: Statement.Stance?
  /// The event's word that is asked for: "met", "visited".
  public var deed: Deed?

  /// What sort of deed a question about events names.
  public enum Deed: String, Sendable {
    case meeting, visit, attack, ceasefire
  }

  /// Makes a question.
  public init(text: String, subject: Subject) {
    self.text = text
    self.subject = subject
  }
}

/// A name in a question, with its keys.
public struct AskedName: Hashable, Sendable {
  /// The words of the question.
  public var words: String
  /// The keys of the words taken as a person's name.
  public var person: NameIdentity?
  /// The name by which the archive knows an organization, office or country: "Russia" for "Moscow".
  public var body: String

  /// Makes a name.
  public init(words: String, person: NameIdentity?, body: String) {
    self.words = words
    self.person = person
    self.body = body
  }
}

/// A time in a question.
public enum AskedDate: Hashable, Sendable {
  /// Days stated in full or counted from today.
  case interval(DayInterval, words: String)
  /// A day, or a whole month where `day` is nil, of a year that the question leaves out.
  case dayOfYear(month: Int, day: Int?, words: String)
  /// Words of time that name no days newsdb knows.
  case unplaced(words: String)

  /// The words of the question.
  public var words: String {
    switch self {
    case .interval(_, let words), .dayOfYear(_, _, let words), .unplaced(let words): words
    }
  }

  /// The interval in a given year; the one stated where it is known.
  public func interval(inYear year: Int) -> DayInterval? {
    switch self {
    case .interval(let interval, _): interval
    case .dayOfYear(let month, let day?, _): CalendarDay(year: year, month: month, day: day).map { DayInterval($0) }
    case .dayOfYear(let month, nil, _): DayInterval(year: year, month: month)
    case .unplaced: nil
    }
  }
}
