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
    /// What outlets published.
    case articles
    /// The newest there is of something.
    case news
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
  /// The day that ``date`` would be with day and month the other way round, where its figures do not tell: "12/05/2026".
  public var otherDay: CalendarDay?
  /// Where.
  public var place: String?
  /// Only what was said with this stance.
  public var stance: Statement.Stance?
  /// What somebody did, of a question about events: "met", "visited".
  public var deed: Deed?
  /// What is to be counted: "how many were killed".
  public var count: Count?
  /// Only what is reported with this status: "what was called off".
  public var status: Event.Status?
  /// Whether ``agent`` had it done to them: "was Pym arrested".
  public var isPassive = false
  /// Whether what is to come is asked for: "when will Pym visit Kolm".
  public var isFuture = false
  /// What of an event is asked for.
  public var asks: Asked = .what
  /// Whether all that ``agent`` did is asked for: "what did Pym do".
  public var asksForDeeds = false
  /// Whether how much of something is asked for, which is no count of victims: "how much did Pym offer".
  public var asksForAmount = false
  /// Whether things or people are counted that no event counts: "how many patients dropped out".
  var countsThings = false
  /// Only what these outlets published, each as the archive has it.
  public var publishers: [String] = []
  /// Which of several in time.
  public var order: Order?
  /// Whether it is asked who came after ``agent`` in an office, or before: "who replaced Pym".
  public var succession: Succession?
  /// What is to be counted, of a question how many there are that speaks of no casualties.
  public var counted: Counted?
  /// The verb of saying, where it says more than "say".
  public var manner: Manner?
  /// Whether what somebody made of something is asked for, which need not repeat its words: "Pym's reaction to the raid".
  public var isReaction = false
  /// Whether it is asked if there is any word at all: "any word from Pym on the bridge". What Pym said of other things tells, too.
  public var asksForAnyWord = false
  /// On what occasion something was said: words of its article ("after the meeting").
  public var occasion: String?
  /// Words that belong to no part that is understood; they are looked for.
  public var leftover: [String] = []
  /// All its words but those of time and of asking: what a passage that answers it is made of.
  public var content: [String] = []
  /// The noun that tells of what sort the answer is: "percentage" of "what percentage did Pym get". It may stand in the answer.
  public var askedNoun: String?

  /// What a question wants to know.
  public enum Asked: String, Sendable {
    case what, who, whether, when, `where`, why, howMany
    /// Who published it.
    case outlets
    /// How it was at one time and at another.
    case change
  }

  /// The first or the last in time.
  public enum Order: String, Sendable {
    case first, last
  }

  /// The next or the one before in an office, or somebody's own beginning there.
  public enum Succession: String, Sendable {
    case after, before, beginning
  }

  /// What there can be many of.
  public enum Counted: String, Sendable {
    case statements, speakers, articles, outlets
  }

  /// A verb of saying that says more than "say": "accused", "promised".
  public struct Manner: Hashable, Sendable {
    /// The word of the question.
    public var word: String
    /// What its forms begin with, in small letters.
    public var beginnings: [String]
    /// Whether it tells what the speaker makes of somebody or something ("praised"): in other words it is something else.
    public var isJudgement: Bool
    /// Verbs that tell of the same: whoever "called it a farce" criticised it.
    public var kin: [String]

    /// Makes a manner.
    public init(word: String, beginnings: [String], isJudgement: Bool = false, kin: [String] = []) {
      self.word = word
      self.beginnings = beginnings
      self.isJudgement = isJudgement
      self.kin = kin
    }
  }

  /// The deed that a question about events names.
  public struct Deed: Hashable, Sendable {
    /// The word of the question.
    public var word: String
    /// The happenings it can mean.
    public var happenings: Set<Event.Happening>

    /// Makes a deed.
    public init(word: String, happenings: Set<Event.Happening>) {
      self.word = word
      self.happenings = happenings
    }
  }

  /// Who is to be counted.
  public enum Count: String, Sendable {
    case dead, injured
  }

  /// Makes a question.
  public init(text: String, subject: Subject) {
    self.text = text
    self.subject = subject
  }

  /// Adds what a question asks beside: "… and how many died?", "… and when?".
  mutating func ask(also tail: QuestionText.Tail) {
    switch tail {
    case .dead where subject == .events: (asks, count) = (.howMany, .dead)
    case .injured where subject == .events: (asks, count) = (.howMany, .injured)
    case .when: asks = .when
    case .where: asks = .where
    default: break
    }
  }
}

/// A time in a question.
public enum AskedDate: Hashable, Sendable {
  /// Days stated in full or counted from today.
  case interval(DayInterval, words: String)
  /// A day, or a whole month where `day` is nil, of a year that the question leaves out; or the time from or up to it.
  case dayOfYear(month: Int, day: Int?, bound: Bound, words: String)
  /// From one day of the year to another, in a year that the question leaves out.
  case daysOfYear(from: MonthDay, to: MonthDay, words: String)
  /// Words of time that name no days newsdb knows.
  case unplaced(words: String)

  /// The words of the question.
  public var words: String {
    switch self {
    case .interval(_, let words), .dayOfYear(_, _, _, let words), .daysOfYear(_, _, let words), .unplaced(let words):
      words
    }
  }

  /// The interval in a given year; the one stated where it is known.
  public func interval(inYear year: Int) -> DayInterval? {
    switch self {
    case .interval(let interval, _): interval
    case .dayOfYear(let month, let day, let bound, _):
      MonthDay(month: month, day: day).interval(inYear: year).map(bound.applied)
    case .daysOfYear(let from, let to, _):
      if let first = from.interval(inYear: year), let last = to.interval(inYear: year), first.from <= last.to {
        DayInterval(from: first.from, to: last.to)
      } else {
        nil
      }
    case .unplaced: nil
    }
  }

  /// How a question means a date.
  public enum Bound: String, Sendable {
    /// On the day itself.
    case on
    /// From it on, the day included.
    case since
    /// Later than it.
    case after
    /// Earlier than it.
    case before
    /// Up to it, the day included.
    case until

    /// The days meant, for the days named; open ends reach to the years 1 and 9999.
    public func applied(to named: DayInterval) -> DayInterval {
      let (first, last) = (DayInterval.openStart, DayInterval.openEnd)
      return switch self {
      case .on: named
      case .since: DayInterval(from: named.from, to: last)
      case .after: DayInterval(from: named.to.adding(days: 1), to: last)
      case .before: DayInterval(from: first, to: named.from.adding(days: -1))
      case .until: DayInterval(from: first, to: named.to)
      }
    }
  }

  /// A day, or a whole month, of no certain year.
  public struct MonthDay: Hashable, Sendable {
    /// 1 to 12.
    public var month: Int
    /// Nil for the whole month.
    public var day: Int?

    /// Makes a day of the year.
    public init(month: Int, day: Int?) {
      self.month = month
      self.day = day
    }

    /// Its days in a year; nil for 30 February.
    public func interval(inYear year: Int) -> DayInterval? {
      guard let day else { return DayInterval(year: year, month: month) }
      return CalendarDay(year: year, month: month, day: day).map { DayInterval($0) }
    }
  }
}
