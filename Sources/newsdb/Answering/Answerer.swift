import NewsArchive
import NewsModel
import NewsQuestions

/// Answers questions from an archive, with stored spans only.
struct Answerer {
  let archive: Archive
  let limit: Int

  /// The answer to a question.
  func answer(_ question: Question) throws(ArchiveError) -> Answer {
    var answer = Answer(question: question)
    switch question.subject {
    case .statements: try answerStatements(&answer)
    case .events: try answerEvents(&answer)
    case .person: try answerPerson(&answer)
    case .anything: try answerAnything(&answer)
    }
    return answer
  }

  // MARK: - Statements

  private func answerStatements(_ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    var query = StatementQuery(limit: limit)
    var who: String?
    if let agent = question.agent {
      let resolution = try archive.resolve(agent)
      if resolution.candidates.isEmpty {
        answer.notes.append("The archive names nobody called “\(agent.words)”.")
        query.speakerMatching = FullTextQuery(words: agent.words)
        who = "“\(agent.words)”, whom the archive does not know by name"
      } else {
        query.speakerIDs = resolution.candidates.map(\.id)
        who = Self.list(resolution.candidates) + (resolution.note.map { " (\($0))" } ?? "")
      }
    }
    if let topic = question.topic { query.matching = FullTextQuery(words: topic) }
    // What somebody thinks, hopes or plans was not said.
    query.stances = question.stance.map { [$0] } ?? Statement.Stance.allCases.filter(\.isSpeech)
    let verb = question.stance == .denied ? "denied or rejected" : "said"
    var understood = who.map { "what \($0) \(verb)" } ?? "who \(verb)"
    if let topic = question.topic { understood += " about “\(topic)”" }
    if let other = question.other { understood += ", to “\(other.words)”" }
    let asked = try interval(question.date) { interval throws(ArchiveError) in
      var probe = query
      probe.said = interval
      probe.limit = 1
      return try !archive.statements(probe).isEmpty
    }
    understood += asked.words
    answer.understood = [understood + "."]
    answer.looked = query.matching
    var found: [StoredStatement]
    if let interval = asked.interval {
      query.said = interval
      found = try archive.statements(query)
      var wider = query
      wider.saidMatch = .overlapping
      let sure = Set(found.map(\.id))
      answer.possibly = Self.addressed(
        try archive.statements(wider).filter { !sure.contains($0.id) }, to: question.other)
      var undated = query
      undated.said = nil
      undated.published = interval
      answer.undated = Self.addressed(
        try archive.statements(undated).filter { $0.said?.interval == nil }, to: question.other)
    } else {
      found = try archive.statements(query)
    }
    answer.statements = Self.addressed(found, to: question.other)
    try answer.countOnce(in: archive)
    if found.count == limit { answer.notes.append("Only the first \(limit) are shown; --limit shows more.") }
    if asked.interval != nil { try noteOtherDays(query, &answer) }
    if answer.isEmpty, question.topic != nil { try noteOtherTopics(query, &answer) }
  }

  private static func addressed(_ statements: [StoredStatement], to other: AskedName?) -> [StoredStatement] {
    guard let other else { return statements }
    return statements.filter { $0.addressee?.lowercased().contains(other.words.lowercased()) ?? false }
  }

  /// Other days with statements by the same speaker, where nothing answers, and how many have no day at all.
  private func noteOtherDays(_ query: StatementQuery, _ answer: inout Answer) throws(ArchiveError) {
    guard !query.speakerIDs.isEmpty || query.matching != nil else { return }
    var open = query
    open.said = nil
    open.limit = 1_000
    let all = try archive.statements(open)
    let rest = try archive.carried(all.filter { !answer.shows($0) }).map(\.statement)
    let days = Set(rest.compactMap { $0.said?.interval?.day?.description }).sorted()
    if answer.isEmpty, !days.isEmpty {
      answer.notes.append("Other days with statements: \(days.prefix(12).joined(separator: ", ")).")
    }
    let undated = rest.filter { $0.said?.interval == nil }.count
    if undated > 0 {
      answer.notes.append(
        "\(undated) more without a known day \(undated == 1 ? "is" : "are") not listed; ask without a day to see \(undated == 1 ? "it" : "them")."
      )
    }
  }

  /// What the same speaker said of other things, and others of this, where nothing answers.
  private func noteOtherTopics(_ query: StatementQuery, _ answer: inout Answer) throws(ArchiveError) {
    guard !query.speakerIDs.isEmpty else { return }
    var anything = query
    anything.matching = nil
    anything.said = nil
    anything.limit = 1_000
    let others = try archive.carried(archive.statements(anything)).count
    if others > 0 {
      answer.notes.append("On other topics the archive has \(Page.count(others, "statement")) of this speaker.")
    }
    var anybody = query
    anybody.speakerIDs = []
    anybody.said = nil
    anybody.limit = 1_000
    let speakers = Set(try archive.statements(anybody).compactMap(\.speaker)).sorted()
    if !speakers.isEmpty {
      answer.notes.append("On this topic it has statements of \(speakers.prefix(8).joined(separator: ", ")).")
    }
  }

  // MARK: - People and words

  private func answerPerson(_ answer: inout Answer) throws(ArchiveError) {
    guard let agent = answer.question.agent else { return }
    let resolution = try archive.resolve(agent)
    answer.understood = ["who \(agent.words) is" + (resolution.note.map { " (\($0))" } ?? "") + "."]
    if resolution.candidates.isEmpty { answer.notes.append("The archive names nobody called “\(agent.words)”.") }
    for person in resolution.candidates { answer.people.append((person, try archive.roles(ofPerson: person.id))) }
  }

  private func answerAnything(_ answer: inout Answer) throws(ArchiveError) {
    let words = answer.question.topic ?? answer.question.text
    answer.understood = ["not as a question newsdb knows; searched for the words “\(words)”."]
    guard FullTextQuery(words: words) != nil else { return }
    answer.hits = try archive.search(
      SearchQuery(QueryExpression(words: words), limit: min(limit, 10), markers: Page.markers)
    ).hits
  }

  // MARK: - Dates

  /// The days asked for, with the words that say so. A year left out is the latest of the archive for which `holds` is true, else
  /// the latest of the archive.
  func interval(
    _ date: AskedDate?, holds: (DayInterval) throws(ArchiveError) -> Bool
  ) throws(ArchiveError) -> (interval: DayInterval?, words: String) {
    guard let date else { return (nil, "") }
    switch date {
    case .interval(let interval, let words):
      return (interval, ", \(Page.days(interval)) (“\(words)”)")
    case .unplaced(let words):
      return (nil, "; “\(words)” names no days that can be told, and was left aside")
    case .dayOfYear(_, _, _, let words), .daysOfYear(_, _, let words):
      let statistics = try archive.statistics()
      let ends = [statistics.said, statistics.published].compactMap { $0 }
      guard let last = ends.map(\.to.year).max(), let first = ends.map(\.from.year).min() else {
        return (nil, "; “\(words)” has no year, and nothing in the archive is dated")
      }
      for year in stride(from: last, through: max(first, last - 60), by: -1) {
        if let interval = date.interval(inYear: year), try holds(interval) {
          return (interval, ", \(Page.days(interval)) (“\(words)”; the year \(year) is taken from the archive)")
        }
      }
      for year in stride(from: last, through: last - 8, by: -1) {
        if let interval = date.interval(inYear: year) {
          return (interval, ", \(Page.days(interval)) (“\(words)”; the year \(year) is the archive's latest)")
        }
      }
      return (nil, "; “\(words)” is no day of the calendar")
    }
  }

  static func list(_ people: [StoredPerson]) -> String {
    people.map { person in person.role.map { "\(person.name) (\($0))" } ?? person.name }.joined(separator: " or ")
  }
}
