import NewsArchive
import NewsModel
import NewsQuestions

/// Answers about what outlets published.
extension Answerer {
  func answerArticles(_ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    var query = ArticleQuery(limit: limit)
    query.includesCopies = true
    query.publishers = question.publishers
    var understood = question.asks == .outlets ? "which outlets reported" : "what was published"
    if question.asks == .howMany { understood = "how many \(question.counted?.rawValue ?? "articles") there are" }
    var all: [FullTextQuery] = []
    if let agent = question.agent {
      if let words = FullTextQuery(phrase: agent.words) { all.append(words) }
      understood += " words of “\(agent.words)”"
    }
    let topic = ([question.topic].compactMap { $0 } + question.leftover).joined(separator: " ")
    if !topic.isEmpty {
      all += try words(of: topic)
      understood += " about “\(topic)”"
    }
    if !question.publishers.isEmpty { understood += ", by \(question.publishers.joined(separator: " or "))" }
    query.matching = all.isEmpty ? nil : all.dropFirst().reduce(all[0]) { $0.and($1) }
    let asked = try interval(question.date) { interval throws(ArchiveError) in
      var probe = query
      probe.published = interval
      return try archive.count(of: probe).articles > 0
    }
    query.published = asked.interval
    answer.understood = [understood + asked.words + (question.date == nil ? "." : ", as the day of publication.")]
    answer.note(question, days: asked.interval)
    answer.sql = try archive.sql(of: query)
    guard query.matching != nil || !query.publishers.isEmpty || query.published != nil || question.counted != nil else {
      return
    }
    let articles = try archive.articles(query)
    answer.articles = articles
    if articles.count == limit { answer.notes.append("Only the latest \(limit) are shown; --limit shows more.") }
    if question.asks == .howMany || question.asks == .outlets { try tell(query, &answer) }
    if question.asks == .what, !question.publishers.isEmpty { try addContents(of: articles, &answer) }
    if articles.isEmpty { try noteNear(query, &answer) }
  }

  /// How many, and by whom, the first first.
  private func tell(_ query: ArticleQuery, _ answer: inout Answer) throws(ArchiveError) {
    var everything = query
    everything.limit = nil
    let outlets = try archive.outlets(of: everything)
    let count = try archive.count(of: everything)
    guard count.articles > 0 else { return }
    let copies = count.copies > 0 ? ", \(count.copies) of them with the text of another" : ""
    var lines: [String] = []
    if answer.question.asks == .howMany {
      let articles = Page.count(count.articles, "article") + copies
      let named = Page.count(outlets.count, "outlet")
      lines.append(answer.question.counted == .outlets ? "\(named): \(articles)" : "\(articles), by \(named)")
    }
    lines += outlets.map { outlet in
      let first =
        outlet.first.flatMap { CalendarDay($0) }.map { ", first \(Page.days(DayInterval($0)))" } ?? ", undated"
      return "\(outlet.name ?? "outlet unknown"): \(Page.count(outlet.articles, "article"))\(first)"
    }
    answer.found = (answer.question.asks == .howMany ? "HOW MANY" : "OUTLETS", lines)
  }

  /// What was said and what happened in the articles of an outlet.
  func addContents(
    of articles: [StoredArticle], latestFirst: Bool = false, _ answer: inout Answer
  ) throws(ArchiveError) {
    guard !articles.isEmpty else { return }
    var said = StatementQuery(limit: limit)
    if latestFirst { said.order = .latestFirst }
    said.articleIDs = articles.map { $0.duplicateOf ?? $0.id }
    said.stances = Statement.Stance.allCases.filter(\.isSpeech)
    answer.statements = try archive.statements(said)
    var happened = EventQuery(limit: limit)
    happened.articleIDs = said.articleIDs
    let own = Set(said.articleIDs)
    // Of a happening, only what this outlet reports.
    answer.events = try archive.happenings(happened).compactMap { happening in
      StoredHappening(id: happening.id, reports: happening.reports.filter { own.contains($0.source.articleID) })
    }
  }

  private func noteNear(_ query: ArticleQuery, _ answer: inout Answer) throws(ArchiveError) {
    if query.published != nil {
      var open = query
      open.published = nil
      let count = try archive.count(of: open).articles
      if count > 0 { answer.notes.append("On other days there are \(Page.count(count, "such article")).") }
    }
    if !query.publishers.isEmpty, query.matching != nil {
      var others = query
      others.publishers = []
      let outlets = try archive.outlets(of: others).compactMap(\.name)
      if !outlets.isEmpty {
        answer.notes.append("Other outlets have it: \(outlets.prefix(8).joined(separator: ", ")).")
      }
    }
  }
}
