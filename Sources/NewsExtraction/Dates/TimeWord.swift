import NewsLanguage

/// Words and marks of no lexical class that temporal expressions are made with.
enum TimeWord: UInt8, Sendable {
  case none
  // Marks.
  case comma, period, hyphen, dash, slash, openParenthesis, closeParenthesis, apostrophe, clitic, plus, money, percent
  // Pointing.
  case today, yesterday, tomorrow, tonight, last, past, previous, next, coming, following, this, that, same, current
  case recent, ago, earlier, later, before, after, hence, now, recently
  // Parts.
  case early, late, mid, end, start, half, rest, hours
  // Determiners and quantities.
  case the, a, each, few, several, couple, many, tens, approximately, more, less, than, at, least, most, up, nearly
  // Linking.
  case of, `in`, on, by, since, until, from, to, through, and, or, between, during, over, `for`, within, throughout, per
  // Clock.
  case am, pm, oClock, utc, zone, local, time, letterM
  // Recurring, by unit.
  case hourly, daily, weekly, monthly, quarterly, yearly, once, times
  // What the future is told by.
  case future, plan, deadline, be, fiscal, old, long, feast, act

  private static let words: [(TimeWord, String)] = [
    (.comma, ","), (.period, "."), (.hyphen, "- ‐ ‑ −"), (.dash, "– — --"), (.slash, "/"), (.openParenthesis, "( ["),
    (.closeParenthesis, ") ]"), (.apostrophe, "' ’ ‘"), (.clitic, "'s"), (.plus, "+"), (.money, "$ £ € ¥ ₹"),
    (.percent, "%"),
    (.today, "today"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"), (.tonight, "tonight"), (.last, "last"),
    (.past, "past"), (.previous, "previous preceding prior"), (.next, "next"), (.coming, "coming upcoming"),
    (.following, "following ensuing"), (.this, "this"), (.that, "that"), (.same, "same"), (.current, "current"),
    (.recent, "recent"), (.ago, "ago"), (.earlier, "earlier"), (.later, "later"), (.before, "before beforehand"),
    (.after, "after afterwards afterward"), (.hence, "hence"), (.now, "now"), (.recently, "recently"),
    (.early, "early"), (.late, "late"), (.mid, "mid middle"), (.end, "end close"), (.start, "beginning start"),
    (.half, "half"), (.rest, "rest remainder"),
    (.the, "the"), (.a, "a an"), (.each, "every each"), (.few, "few"), (.several, "several"), (.couple, "couple"),
    (.many, "many some numerous countless"), (.tens, "dozens scores hundreds thousands tens"),
    (.approximately, "about around approximately roughly almost nearly exactly"), (.more, "more"),
    (.less, "less fewer"), (.than, "than"), (.at, "at"), (.least, "least"), (.most, "most"), (.up, "up"),
    (.of, "of"), (.in, "in"), (.on, "on"), (.by, "by"), (.since, "since"), (.until, "until till"), (.from, "from"),
    (.to, "to"), (.through, "through thru"), (.and, "and &"), (.or, "or"), (.between, "between"),
    (.during, "during"), (.over, "over"), (.for, "for"), (.within, "within"), (.throughout, "throughout"),
    (.per, "per"),
    (.am, "am a.m a.m."), (.pm, "pm p.m p.m."), (.oClock, "o'clock"), (.utc, "gmt utc"),
    (.zone, "est edt et pt pst pdt ct cst cdt mst mdt bst cet cest eet eest ist msk jst hkt sgt aest aedt wib"),
    (.local, "local"), (.time, "time"), (.letterM, "m m."),
    (.hourly, "hourly"), (.daily, "daily"), (.weekly, "weekly"), (.monthly, "monthly"), (.quarterly, "quarterly"),
    (.yearly, "yearly annually"), (.once, "once twice thrice"), (.times, "times"),
    (.future, "will shall 'll wo due scheduled slated expected planned plans planning upcoming"),
    (.plan, "set ready hopes intends wants aims vowed promised poised"), (.deadline, "deadline"),
    (.act, "meet begin open resume visit travel vote speak arrive appear return leave convene gather talk expire hold"),
    (.be, "is are be 's 're"), (.fiscal, "fiscal financial"), (.old, "old"), (.long, "long"),
    // How the names of feasts begin where no capital shows them.
    (.feast, "christmas easter thanksgiving halloween new"),
  ]

  /// Every word with its case, by the bytes of the text.
  static let table: WordTable<TimeWord> = {
    var table = WordTable<TimeWord>()
    for (word, forms) in words {
      // The first meaning of a form stays: "'s" is a clitic.
      for form in forms.split(separator: " ") where table[String(form)] == nil { table[String(form)] = word }
    }
    return table
  }()

  /// How often something recurs that an adverb says to recur, as a TIMEX3 duration.
  var recurrence: TimeUnit? {
    switch self {
    case .hourly: .hour
    case .daily: .day
    case .weekly: .week
    case .monthly: .month
    case .quarterly: .quarter
    case .yearly: .year
    default: nil
    }
  }

  /// Whether an expression may begin with the word.
  var opens: Bool {
    switch self {
    case .today, .yesterday, .tomorrow, .tonight, .last, .past, .previous, .next, .coming, .following, .this, .that,
      .same, .current, .recent, .earlier, .later, .now, .recently, .early, .late, .mid, .end, .start, .half, .the, .a,
      .each, .few, .several, .couple, .many, .tens, .approximately, .more, .less, .at, .up, .hourly, .daily, .weekly,
      .monthly, .quarterly, .yearly, .once, .feast, .apostrophe, .between:
      true
    default: false
    }
  }
}
