import NewsArchive
import NewsExtraction
import NewsModel
import NewsQuestions

/// Answers about the newest there is of something.
extension Answerer {
  /// The newest articles on it, the sentences that open them, and what was said and what happened in them, the newest first.
  func answerNews(_ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    let topic = question.topic ?? question.text
    let words = try self.words(of: topic)
    let asked = try interval(question.date) { _ in true }
    answer.understood = ["the latest on “\(topic)”" + asked.words + "."]
    answer.note(question, days: asked.interval)
    guard !words.isEmpty else { return }
    var query = ArticleQuery(limit: 40)
    query.publishers = question.publishers
    query.published = asked.interval
    query.matching = words.dropFirst().reduce(words[0]) { $0.and($1) }
    answer.sql = try archive.sql(of: query)
    var found = try archive.articles(query)
    if found.isEmpty, words.count > 1 {
      // All of the words but one, which is no name.
      for index in words.indices.reversed() where found.isEmpty {
        let word = topic.split(separator: " ").dropFirst(index).first.map(String.init) ?? ""
        let others = words.indices.filter { $0 != index }.map { words[$0] }
        guard try !isName(word) else { continue }
        query.matching = others.dropFirst().reduce(others[0]) { $0.and($1) }
        found = try archive.articles(query)
        if !found.isEmpty {
          answer.notes.append("No article has “\(word)” and the other words; these have the others.")
        }
      }
    }
    guard !found.isEmpty else { return }
    // An article on it has the words in its headline or opening; another may only mention it.
    let leads = found.map { ($0.article.headline ?? "") + "\n" + Self.opening(of: $0, sentences: 2).text }
    let has = try archive.matches(of: query.matching.map { [$0] } ?? [], in: leads)
    let about = found.indices.filter { index in has.allSatisfy { $0.contains(index) } }.map { found[$0] }
    let chosen = Array((about.isEmpty ? found : about).prefix(3))
    answer.looked = words.dropFirst().reduce(words[0]) { $0.or($1) }
    answer.articles = chosen
    answer.passages = chosen.map { Self.opening(of: $0, sentences: 1) }
    try addContents(of: chosen, latestFirst: true, &answer)
    if about.isEmpty {
      // Of an article on something else, only what has the words.
      let wanted = query.matching.map { [$0] } ?? []
      let said = try archive.matches(of: wanted, in: answer.statements.map(\.text))
      answer.statements = answer.statements.indices.filter { i in said.allSatisfy { $0.contains(i) } }
        .map { answer.statements[$0] }
      let told = try archive.matches(
        of: wanted, in: answer.events.map { $0.reports.map(\.summary).joined(separator: " ") })
      answer.events = answer.events.indices.filter { i in told.allSatisfy { $0.contains(i) } }.map { answer.events[$0] }
      answer.passages = try passages(for: question, on: asked.interval, strict: true).passages
    }
    try answer.countOnce(in: archive)
    answer.events.sort { one, other in
      Self.newest(one) != Self.newest(other) ? Self.newest(one) > Self.newest(other) : one.id < other.id
    }
    if found.count > chosen.count {
      answer.notes.append(
        "\(Page.count(found.count - chosen.count, "older article")) more \(found.count == chosen.count + 1 ? "has" : "have") the words."
      )
    }
  }

  /// The day on which a happening was last reported.
  private static func newest(_ happening: StoredHappening) -> CalendarDay {
    happening.reports.compactMap(\.source.publishedDay).max() ?? DayInterval.openStart
  }
}
