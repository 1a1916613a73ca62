import NewsArchive
import NewsExtraction
import NewsLanguage
import NewsModel
import NewsQuestions

/// The counts, days and places of events that a question asks for.
extension Answerer {
  /// The counts, days or places that are asked for, side by side: reports differ, and none is averaged.
  static func found(_ events: [StoredHappening], _ question: Question) -> (heading: String, lines: [String])? {
    let reports = events.flatMap(\.reports)
    switch question.asks {
    case .howMany:
      guard let count = question.count else { return nil }
      let lines = events.flatMap { event in
        event.counts(count == .dead ? .dead : .injured).map { number, reports in
          (
            number,
            "\(number) \(count.rawValue): \(sources(reports)) (\(event.place ?? "place not told"), \(day(event)))"
          )
        }
      }
      return ("COUNTS, AS EACH REPORT GIVES THEM", lines.map(\.1))
    case .when:
      return ("DAYS", grouped(reports, told: sources) { report in report.date?.interval.map(Page.days) })
    case .where:
      return ("PLACES", grouped(reports, told: sources, by: \.place))
    default: return nil
    }
  }

  /// Adds what articles tell of a number of dead that is no event of its own: "as the number of dead rose to 58". The first report
  /// of a disaster has the event, a later one the number.
  func addTolls(_ days: DayInterval?, _ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    guard let toll = FullTextQuery(anyOf: Self.tolls) else { return }
    let asked = [question.topic, question.place].compactMap(\.self) + question.leftover
    let wanted = try words(of: asked.joined(separator: " "))
    guard !wanted.isEmpty else { return }
    let fitting = wanted.reduce(toll) { $0.and($1) }
    var lines: [String] = []
    for article in try archive.articles(fitting: fitting, publishers: question.publishers, limit: 40) {
      if let days, let day = article.source.publishedDay, day < days.from { continue }
      let text = AnalyzedText(article.article.body)
      let sentences = text.sentences.map { text.string($0.tokens) }
      let has = try archive.matches(of: [toll], in: sentences)[0]
      for sentence in has.sorted() {
        let source = article.source.publisher.map { " " + $0 } ?? ""
        let day = article.source.publishedDay.map { ", published \($0)" } ?? ""
        lines.append("“\(sentences[sentence])” (a\(article.id)\(source)\(day))")
      }
    }
    guard !lines.isEmpty else { return }
    let known = answer.found?.lines ?? []
    answer.found = (answer.found?.heading ?? "COUNTS, AS EACH REPORT GIVES THEM", known + Array(lines.prefix(8)))
  }

  /// How reports name a number of dead (general knowledge of English).
  private static let tolls = [
    "death toll", "toll rose", "toll rises", "toll climbed", "toll reached", "number of dead", "number of deaths",
    "number of victims", "dead rose", "dead rises", "death count", "number killed",
  ]

  /// The days that the sentences of events tell, where no event has one.
  func daysTold(_ events: [StoredHappening]) -> (heading: String, lines: [String])? {
    let lines = events.flatMap(\.reports).flatMap { report in
      let text = AnalyzedText(report.summary)
      return DateTagger().dates(in: text, reference: report.source.publishedDay).compactMap { mention -> String? in
        // "met for the first time since fighting began in November": not then.
        let isSince = (0..<mention.tokens.lowerBound).contains {
          text.isToken($0, "since") && $0 > 0 && text.isToken($0 - 1, "time")
        }
        return mention.expression.kind == .date && !isSince
          ? mention.expression.interval.map {
            "“\(mention.expression.text)”: \(Page.days($0)) (\(Self.sources([report])))"
          } : nil
      }
    }
    return lines.isEmpty ? nil : ("DAYS TOLD IN THE SAME SENTENCE", lines)
  }

  /// The events of the sort that is told in the word of the question, where one is: who was arrested was not tried on that day,
  /// and no launch is a killing. Who was attacked may be told as killed, but where one day or place is asked for.
  func keepWorded(_ answer: inout Answer) throws(ArchiveError) {
    guard let deed = answer.question.deed, answer.question.count == nil, answer.events.count > 1,
      let words = try words(of: deed.word).first
    else { return }
    let reports = answer.events.flatMap(\.reports)
    let told = try archive.matches(of: [words], in: reports.map(\.summary))[0]
    var sorts = Set(reports.indices.filter(told.contains).compactMap { reports[$0].happening })
    guard !sorts.isEmpty else { return }
    let harm = Event.Happening.harmful
    if ![.when, .where].contains(answer.question.asks), !sorts.isDisjoint(with: harm) { sorts.formUnion(harm) }
    let worded = Set(reports.indices.filter(told.contains).map { reports[$0].happeningID })
    answer.events.removeAll { event in !worded.contains(event.id) && event.happening.map(sorts.contains) != true }
  }

  /// When or where something will be, no event answers that has been; it is told as what is near.
  static func leaveOutThePast(_ answer: inout Answer) {
    let question = answer.question
    guard question.isFuture, [.when, .where].contains(question.asks), !answer.events.isEmpty,
      answer.events.allSatisfy({ event in event.statuses.allSatisfy { $0 == .happened } })
    else { return }
    let past = answer.events.prefix(4).map { "e\($0.reports[0].id), \(day($0))" }
    answer.notes.append(
      "Nothing to come is told of it; this has been: \(past.joined(separator: "; ")) (ask with “did”).")
    answer.events = []
  }

  /// The days that stand right behind the word of the question, in sentences of events that another word names: "won the first
  /// round on Sunday and goes into a |runoff| on May 31".
  func daysBeside(_ events: [StoredHappening], _ question: Question) throws(ArchiveError) -> [String] {
    guard let deed = question.deed, let words = try words(of: deed.word).first else { return [] }
    let reports = events.flatMap(\.reports)
    guard try archive.matches(of: [words], in: reports.map(\.trigger.text))[0].isEmpty else { return [] }
    var lines: [String] = []
    for report in reports {
      let text = AnalyzedText(report.summary)
      let stands = try archive.matches(of: [words], in: text.tokens.indices.map { text.string($0) })[0]
      guard let word = stands.min() else { continue }
      let day = DateTagger().dates(in: text, reference: report.source.publishedDay).first { mention in
        (1...3).contains(mention.tokens.lowerBound - word) && mention.expression.kind == .date
      }
      guard let day, let interval = day.expression.interval else { continue }
      lines.append("“\(day.expression.text)”: \(Page.days(interval)) (\(Self.sources([report])))")
    }
    return lines
  }

  private static func day(_ event: StoredHappening) -> String { event.date?.interval.map(Page.days) ?? "day not known" }

  private static func sources(_ reports: [StoredEvent]) -> String {
    reports.map { report in
      let status = report.status == .happened ? "" : ", \(report.status.rawValue)"
      return "e\(report.id)\(report.source.publisher.map { " " + $0 } ?? "")\(status)"
    }.joined(separator: "; ")
  }
}
