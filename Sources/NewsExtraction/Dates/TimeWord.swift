import NewsLanguage

/// Words and marks of no lexical class that temporal expressions are made with.
enum TimeWord: UInt8, Sendable {
  case none
  // Marks.
  case comma, period, hyphen, dash, slash, openParenthesis, closeParenthesis, apostrophe, clitic, plus, money, percent
  // Pointing.
  case today, yesterday, tomorrow, tonight, last, past, previous, next, coming, following, this, these, that, same
  case current, recent, ago, earlier, later, before, after, now, recently, currently, present, moment, futureNoun, near
  // Parts.
  case early, late, mid, end, start, half, rest
  // Determiners and quantities.
  case the, a, each, other, few, several, couple, many, tens, approximately, more, less, than, at, least, most, up, very
  // Linking.
  case of, `in`, on, by, since, until, from, to, through, and, or, between, during, over, `for`, within, throughout
  // Clock.
  case am, pm, oClock, utc, zone, local, time, letterM
  // Recurring, by unit.
  case hourly, daily, weekly, monthly, quarterly, yearly, once, times
  // Lengths in one word: "weeklong".
  case dayLong, weekLong, monthLong, yearLong, decadeLong
  // What tells the tense of a clause.
  case future, would, perfect, plan, deadline, be, act, acts, acted, effective, spend
  // Others.
  case fiscal, fiscalYear, old, aged, long, feast, feastStart, epithet, decadeName, beforeChrist, afterChrist

  private static let words: [(TimeWord, String)] = [
    (.comma, ","), (.period, "."), (.hyphen, "- ‐ ‑ −"), (.dash, "– — --"), (.slash, "/"), (.openParenthesis, "( ["),
    (.closeParenthesis, ") ]"), (.apostrophe, "' ’ ‘"), (.clitic, "'s"), (.plus, "+"), (.money, "$ £ € ¥ ₹"),
    (.percent, "% percent"),
    (.today, "today"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"), (.tonight, "tonight"), (.last, "last"),
    (.past, "past"), (.previous, "previous preceding prior"), (.next, "next"), (.coming, "coming upcoming"),
    (.following, "following ensuing"), (.this, "this"), (.these, "these"), (.that, "that"), (.same, "same"),
    (.current, "current"), (.recent, "recent"), (.ago, "ago"), (.earlier, "earlier"), (.later, "later"),
    (.before, "before beforehand"), (.after, "after afterwards afterward"), (.now, "now"), (.recently, "recently"),
    (.currently, "currently nowadays"), (.present, "present"), (.moment, "moment"), (.futureNoun, "future"),
    (.near, "near foreseeable"),
    (.early, "early"), (.late, "late"), (.mid, "mid middle"), (.end, "end close"), (.start, "beginning start"),
    (.half, "half"), (.rest, "rest remainder"),
    (.the, "the"), (.a, "a an"), (.each, "every each"), (.other, "other"), (.few, "few"), (.several, "several"),
    (.couple, "couple"), (.many, "many some numerous countless"), (.tens, "dozens scores hundreds thousands tens"),
    (.approximately, "about around approximately roughly almost nearly exactly"), (.more, "more"),
    (.less, "less fewer"), (.than, "than"), (.at, "at"), (.least, "least"), (.most, "most"), (.up, "up"),
    (.very, "very"),
    (.of, "of"), (.in, "in"), (.on, "on"), (.by, "by"), (.since, "since"), (.until, "until till"), (.from, "from"),
    (.to, "to"), (.through, "through thru"), (.and, "and &"), (.or, "or"), (.between, "between"),
    (.during, "during"), (.over, "over"), (.for, "for"), (.within, "within"), (.throughout, "throughout"),
    (.am, "am a.m a.m."), (.pm, "pm p.m p.m."), (.oClock, "o'clock"), (.utc, "gmt utc"),
    (.zone, Self.zones), (.local, "local"), (.time, "time"), (.letterM, "m m."),
    (.hourly, "hourly"), (.daily, "daily"), (.weekly, "weekly"), (.monthly, "monthly"), (.quarterly, "quarterly"),
    (.yearly, "yearly annually"), (.once, "once twice thrice"), (.times, "times"),
    (.dayLong, "daylong"), (.weekLong, "weeklong"), (.monthLong, "monthlong"), (.yearLong, "yearlong"),
    (.decadeLong, "decadelong"),
    (.future, "will shall 'll wo due scheduled slated expected planned upcoming looming forthcoming impending"),
    (.plan, "plans planning set ready hopes intends wants aims vowed promised poised expect expects expecting"),
    (.deadline, "deadline"),
    (.act, "meet begin open resume visit travel vote speak arrive appear return leave convene gather talk expire hold"),
    // The present of a timetable: "closes on June 30".
    (
      .acts,
      "begins opens closes ends starts expires continues resumes runs lasts applies meets reopens goes faces arrives plays "
        + "hosts"
    ), (.effective, "effective starting"),
    (.perfect, "has have had 've"), (.would, "would should may might must could"),
    // Pasts that do not end in "-ed".
    (
      .acted,
      "was were did began opened closed ended started went came fell rose left won lost ran met held sold bought made saw "
        + "told said found broke got gave led struck grew became wept slept kept felt dealt meant sent lent built shot sat "
        + "stood wrote rode drove spoke woke chose froze stole tore wore swore bore threw knew flew drew blew ate "
        + "overcame drank sang sank swam hung dug stuck swung fought brought thought caught taught sought paid laid heard "
        + "hid bit fed fled bred sped shook withdrew"
    ),
    (.be, "is are be 's 're"), (.spend, "spend spent spends spending took take takes taking last lasted lasting"),
    (.fiscal, "fiscal financial"), (.fiscalYear, "fy"), (.old, "old"), (.aged, "aged ages age"), (.long, "long"),
    // Names that are no weekday of this week: "Bloody Sunday".
    (.epithet, "bloody black super cyber giving fat"),
    (.decadeName, "twenties thirties forties fifties sixties seventies eighties nineties"),
    (.beforeChrist, "bc bce b.c b.c."), (.afterChrist, "ad ce a.d a.d."),
  ]

  /// Zones whose letters are in use for one offset alone, or nearly so, and those that are told only by their letters.
  private static let zones =
    "est edt et pt pst pdt ct cst cdt mst mdt mt bst cet cest eet eest ist msk jst kst hkt sgt aest aedt nzst nzdt wib pkt"

  /// Every word with its case, by the bytes of the text.
  static let table = TimeWordTable()

  /// Calls `body` with each word and its case.
  static func forEachForm(_ body: (String, TimeWord) -> Void) {
    for (word, forms) in words {
      for form in forms.split(separator: " ") { body(String(form), word) }
    }
    // How the names of feasts begin; those that are words of their own here keep their meaning.
    for (first, isWhole) in Feast.firstWords { body(first, isWhole ? .feast : .feastStart) }
  }

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

  /// Whether the word alone is or ends an expression of time.
  var isCore: Bool {
    switch self {
    case .today, .yesterday, .tomorrow, .tonight, .now, .recently, .currently, .present, .moment, .futureNoun, .past,
      .am, .pm, .oClock, .hourly, .daily, .weekly, .monthly, .quarterly, .yearly, .feast, .fiscalYear,
      .dayLong, .weekLong, .monthLong, .yearLong, .decadeLong, .decadeName:
      true
    default: false
    }
  }
}
