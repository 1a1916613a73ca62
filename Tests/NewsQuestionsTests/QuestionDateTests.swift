import NewsModel
import NewsQuestions
import Testing

@Suite struct QuestionDateTests {
  /// Thursday.
  private let parser = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!)

  private func date(_ string: String) -> AskedDate? { parser.question(string).date }

  /// The days of a question, as "2031-05-06" or "2031-05-01/2031-05-31".
  private func days(_ string: String) -> String? {
    guard case .interval(let interval, _)? = date(string) else { return nil }
    return interval.from == interval.to ? "\(interval.from)" : "\(interval.from)/\(interval.to)"
  }

  @Test(arguments: [
    ("What did Velk say on 6 May 2031?", "2031-05-06"), ("what did velk say on may 6, 2031", "2031-05-06"),
    ("What did Velk say on 2031-05-06?", "2031-05-06"), ("What happened in April 2031?", "2031-04-01/2031-04-30"),
    ("What happened in 2030?", "2030-01-01/2030-12-31"),
  ])
  func `a date stated in full is that date`(_ pair: (question: String, days: String)) {
    #expect(days(pair.question) == pair.days)
  }

  @Test(arguments: [
    ("What did Velk say yesterday?", "2031-05-07"), ("what happened today", "2031-05-08"),
    ("What happened on Tuesday?", "2031-05-06"), ("what happened last month", "2031-04-01/2031-04-30"),
    ("What happened last week?", "2031-04-28/2031-05-04"), ("what happened on tuesday", "2031-05-06"),
    ("what did Velk say on tuesday last week", "2031-04-29"), ("What did Velk say last week on Tuesday?", "2031-04-29"),
    ("what happened on Friday of last week", "2031-05-02"), ("what will happen next week on Monday", "2031-05-12"),
  ])
  func `a relative date counts from today`(_ pair: (question: String, days: String)) {
    #expect(days(pair.question) == pair.days)
  }

  @Test(
    arguments: [
      // Nothing tells: the month first, as ever.
      ("what did Velk say on 12/05/2030", nil, "2030-12-05", "2030-05-12"),
      ("what did Velk say on 12/05/2030", .dayFirst, "2030-05-12", "2030-12-05"),
      ("what did Velk say on 12/05/2030", .monthFirst, "2030-12-05", "2030-05-12"),
      // A number above 12 tells, here or elsewhere in the question, whatever the locale.
      ("what did Velk say on 23/05/2030", .monthFirst, "2030-05-23", nil),
      ("what happened between 12/05/2030 and 23/05/2030", .monthFirst, "2030-05-12/2030-05-23", nil),
      ("what happened between 05/12/2030 and 05/23/2030", .dayFirst, "2030-05-12/2030-05-23", nil),
      ("what did Velk say on 05/05/2030", nil, "2030-05-05", nil),
      ("what did Velk say on 12.05.2030", .monthFirst, "2030-05-12", nil),
      ("what did Velk say on 2030-12-05", .dayFirst, "2030-12-05", nil),
    ] as [(String, FigureOrder?, String, String?)])
  func `a day of figures that may be two is read by what tells, and has its other reading`(
    _ one: (question: String, order: FigureOrder?, days: String, other: String?)
  ) {
    let question = QuestionParser(today: CalendarDay(year: 2031, month: 5, day: 8)!, figures: one.order)
      .question(one.question)
    guard case .interval(let interval, _)? = question.date else {
      Issue.record("no days in “\(one.question)”")
      return
    }
    #expect((interval.day.map { "\($0)" } ?? "\(interval.from)/\(interval.to)") == one.days)
    #expect(question.otherDay?.description == one.other)
  }

  @Test(
    arguments: [
      ("en_US.UTF-8", FigureOrder.monthFirst), ("en_GB.UTF-8", .dayFirst), ("de_DE@euro", .dayFirst), ("C.UTF-8", nil),
      ("POSIX", nil), ("en", nil), ("", nil),
    ] as [(String, FigureOrder?)])
  func `a locale with a country tells what stands first`(_ pair: (locale: String, order: FigureOrder?)) {
    #expect(FigureOrder(locale: pair.locale) == pair.order)
  }

  @Test(arguments: ["What did Velk say on April 23?", "what did velk say on april 23", "what did velk say on 23 april"])
  func `a day without a year is open to every year`(_ string: String) {
    guard case .dayOfYear(let month, let day, .on, _)? = date(string) else {
      Issue.record("no day of a year in “\(string)”")
      return
    }
    #expect(month == 4)
    #expect(day == 23)
    #expect(date(string)?.interval(inYear: 2029) == DayInterval(CalendarDay(year: 2029, month: 4, day: 23)!))
  }

  @Test func `a month without a year is open to every year`() {
    guard case .dayOfYear(let month, let day, .on, _)? = date("what happened in april") else {
      Issue.record("no month")
      return
    }
    #expect(month == 4)
    #expect(day == nil)
    #expect(date("what happened in april")?.interval(inYear: 2029) == DayInterval(year: 2029, month: 4))
  }

  @Test func `may is a month only beside a number or in`() {
    #expect(date("what may velk say about the pier") == nil)
    #expect(date("what happened in may")?.words == "May")
  }

  @Test func `since and before leave one end open`() {
    #expect(days("What did Velk say since 6 May 2031?") == "2031-05-06/9999-12-31")
    #expect(days("What did Velk say after 6 May 2031?") == "2031-05-07/9999-12-31")
    #expect(days("What did Velk say before 6 May 2031?") == "0001-01-01/2031-05-05")
    #expect(days("What did Velk say until 6 May 2031?") == "0001-01-01/2031-05-06")
  }

  @Test func `between takes both dates`() {
    #expect(days("What did Velk say between 2 May 2031 and 6 May 2031?") == "2031-05-02/2031-05-06")
  }

  @Test(arguments: [
    ("what did velk say between march and april 2031", "2031-03-01/2031-04-30"),
    ("what did Velk say from March to April 2031?", "2031-03-01/2031-04-30"),
  ])
  func `the year of a range of months is told once`(_ pair: (question: String, days: String)) {
    #expect(days(pair.question) == pair.days)
  }

  @Test(arguments: [
    "what did velk say before may", "What did Velk say before May?", "what did velk say in march and may",
  ])
  func `a month at the end of a question is no person and no topic`(_ string: String) {
    #expect(parser.question(string).topic == nil)
    switch date(string) {
    case .dayOfYear(5, nil, .before, _), .daysOfYear: break
    default: Issue.record("\(String(describing: date(string)))")
    }
  }

  @Test func `the words of the date are no part of the topic`() {
    let question = parser.question("what did Velk say about the pier on April 23")
    #expect(question.topic == "pier")
    #expect(question.date?.words == "April 23")
  }

  @Test func `a date may open the question`() {
    let question = parser.question("On 6 May 2031, what did Maria Velk say about the pier?")
    #expect(question.subject == .statements)
    #expect(question.agent?.words == "Maria Velk")
    #expect(question.date?.words == "6 May 2031")
  }

  @Test(arguments: [
    ("what did Pym say after April 20", "2025-04-21", "9999-12-31"),
    ("what did Pym say since March 1", "2025-03-01", "9999-12-31"),
    ("what did Pym say before April 20", "0001-01-01", "2025-04-19"),
    ("what did Pym say until April 20", "0001-01-01", "2025-04-20"),
    ("what did Pym say between March 1 and March 5", "2025-03-01", "2025-03-05"),
    ("what did Pym say from March 1 to March 5", "2025-03-01", "2025-03-05"),
    ("what did Pym say between March 1, 2024 and March 5, 2024", "2024-03-01", "2024-03-05"),
    ("what did Pym say after April 20, 2024", "2024-04-21", "9999-12-31"),
  ])
  func `a bound or a range is kept, with or without a year`(question: String, from: String, to: String) {
    let interval = date(question)?.interval(inYear: 2025)
    #expect(interval?.from.description == from)
    #expect(interval?.to.description == to)
  }

  @Test(arguments: [
    ("what did Velk say in Q1 2030", "2030-01-01/2030-03-31"), ("what happened in q1 2030", "2030-01-01/2030-03-31"),
    ("what happened in the first half of 2030", "2030-01-01/2030-07-01"),
    ("what happened in the late 1990s", "1997-01-01/1999-12-31"),
    ("what happened in summer 2030", "2030-06-01/2030-08-31"), ("what happened last summer", "2030-06-01/2030-08-31"),
    ("what happened between March and June 2030", "2030-03-01/2030-06-30"),
    ("what happened from 2028 to 2030", "2028-01-01/2030-12-31"),
    ("what did Velk say the week before last", "2031-04-21/2031-04-27"),
    ("what did Velk say in the past three days", "2031-05-05/2031-05-08"),
    ("what did Velk say over the last month", "2031-04-08/2031-05-08"),
    ("what did Velk say at Christmas 2030", "2030-12-25"), ("what happened two days ago", "2031-05-06"),
  ])
  func `a question takes every form that news does`(_ pair: (question: String, days: String)) {
    #expect(days(pair.question) == pair.days)
  }
}
