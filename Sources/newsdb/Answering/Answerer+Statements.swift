import NewsArchive
import NewsModel
import NewsQuestions

/// Answers about what was said.
extension Answerer {
  func answerStatements(_ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    var found = try resolve(question.agent, at: stated(question.date))
    let asked = try interval(question.date) { interval throws(ArchiveError) in
      // Who holds an office hangs on the year.
      if question.agent?.namesRole == true { found = try resolve(question.agent, at: interval) }
      var probe = try selection(for: question, by: found)
      probe.said = interval
      probe.limit = 1
      if try !archive.statements(probe).isEmpty { return true }
      probe.said = nil
      probe.published = interval
      return try !archive.statements(probe).isEmpty
    }
    if question.agent?.namesRole == true, asked.interval != stated(question.date) {
      found = try resolve(question.agent, at: asked.interval)
    }
    var query = try selection(for: question, by: found)
    answer.understood = [understanding(question, found) + asked.words + "."]
    answer.asksForLongTime = (asked.interval?.count ?? 0) >= 7
    if let agent = question.agent { answer.note(found, of: agent, as: "agent") }
    answer.note(question, days: asked.interval)
    try fill(&answer, query, asked.interval)
    // Of nothing in particular: a sentence that has the verb tells more than other words of the same speaker.
    if answer.holdsNoStatement, question.manner != nil, question.agent != nil, query.inText.isEmpty {
      try addPassages(of: found, asked.interval, &answer)
    }
    if answer.isEmpty { query = try loosen(query, asked.interval, &answer) }
    if answer.holdsNoStatement, question.manner != nil, let plain = try withoutManner(question, found, asked.interval) {
      answer.notes.append(plain)
    }
    if answer.isEmpty { try addPassages(of: found, asked.interval, &answer) }
    if question.asks == .when, question.isFuture { try preferDays(asked.interval, &answer) }
    if let interval = asked.interval { try noteOtherDays(query, interval, &answer) }
    if answer.isEmpty {
      try noteOtherTopics(query, &answer)
      if question.asksForAnyWord { try noteOtherWords(query, &answer) }
    }
    if answer.passages.isEmpty { try tell(query, asked.interval, &answer) }
    let looked = query.inText + query.inTextOrHeadline
    answer.looked = looked.isEmpty ? nil : looked.dropFirst().reduce(looked[0]) { $0.or($1) }
    answer.sql = try archive.sql(of: shownQuery(query, asked.interval))
  }

  /// "When will Pym announce it": where nothing that was said has a day, a sentence that tells one.
  private func preferDays(_ days: DayInterval?, _ answer: inout Answer) throws(ArchiveError) {
    guard answer.statements.allSatisfy({ $0.said?.interval == nil }) else { return }
    var told = answer
    if let manner = told.question.manner { told.question.content.append(manner.word) }
    try addPassages(days, strict: true, &told)
    guard told.passages.contains(where: { !$0.days.isEmpty }) else { return }
    told.statements = []
    told.beside = []
    answer = told
  }

  private func stated(_ date: AskedDate?) -> DayInterval? {
    if case .interval(let interval, _)? = date { return interval }
    return nil
  }

  private func resolve(_ agent: AskedName?, at days: DayInterval?) throws(ArchiveError) -> NameResolution {
    guard let agent else { return NameResolution() }
    let found = try archive.resolve(agent, at: days)
    // "Pym and Orlan" are two, of whom each is known.
    guard found.candidates.isEmpty || found.isNearest else { return found }
    let parts = agent.words.split(separator: " ").split { $0.lowercased() == "and" }.map { $0.joined(separator: " ") }
    guard parts.count == 2 else { return found }
    var both = NameResolution()
    for part in parts {
      guard let name = QuestionParser.name(part) else { return found }
      let one = try archive.resolve(name, at: days)
      guard !one.candidates.isEmpty, !one.isNearest else { return found }
      both.candidates += one.candidates.filter { new in !both.candidates.contains { $0.id == new.id } }
      both.periods.merge(one.periods) { first, _ in first }
    }
    return both
  }

  private func selection(for question: Question, by found: NameResolution) throws(ArchiveError) -> StatementQuery {
    var query = StatementQuery(limit: limit)
    if let agent = question.agent {
      if found.candidates.isEmpty {
        query.speakerMatching = FullTextQuery(words: agent.words)
      } else {
        query.speakerIDs = found.ids
        query.periods = found.periods
        query.articleIDs = found.articles
      }
    }
    let topic = ([question.topic].compactMap { $0 } + question.leftover).joined(separator: " ")
    query.inText = try words(of: topic)
    // How somebody's words changed, their other words under a headline on it tell, too.
    if question.asks == .change { (query.inText, query.inTextOrHeadline) = ([], query.inText) }
    // What somebody thinks, hopes or plans was not said.
    query.stances = question.stance.map { [$0] } ?? Statement.Stance.allCases.filter(\.isSpeech)
    query.publishers = question.publishers
    query.cueBeginnings = question.manner?.beginnings ?? []
    if let other = question.other { query.hearer = Self.hearer(other) }
    if let occasion = question.occasion { query.inArticle = try words(of: occasion) }
    if let place = question.place {
      query.behindCue = ["in \(place)", "at \(place)", "in the \(place)", "at the \(place)"]
    }
    switch question.order {
    case .first?: query.order = .saidElsePublished
    case .last?: query.order = .latestFirst
    case nil: query.order = question.asks == .change ? .saidElsePublished : .said
    }
    return query
  }

  /// By the last word of a person's name, by all words of anybody else's.
  static func hearer(_ name: AskedName) -> StatementQuery.Hearer {
    let words = name.words.lowercased().split(separator: " ").map(String.init).filter {
      !["the", "a", "of"].contains($0)
    }
    return StatementQuery.Hearer(
      words: name.person?.given != nil ? Array(words.suffix(1)) : words,
      cues: ["told", "tells", "tell", "telling", "assured", "informed", "reminded", "warned", "spoke", "speaking"])
  }

  /// What was asked, in words, but for the days.
  private func understanding(_ question: Question, _ found: NameResolution) -> String {
    let verb =
      switch question.stance {
      case .denied?: "denied or rejected"
      default: question.manner.map { "said (“\($0.word)”)" } ?? "said"
      }
    var words: String
    if let agent = question.agent {
      let who =
        found.candidates.isEmpty
        ? "“\(agent.words)”, whom the archive does not know by name"
        : Self.list(found.candidates) + (found.note.map { " (\($0))" } ?? "")
      words = "what \(who) \(verb)"
    } else {
      words = "who \(verb)"
    }
    if question.counted != nil { words = "how often, " + words }
    if question.asks == .change { words = "how it changed, " + words }
    if let order = question.order { words += " \(order.rawValue)" }
    if let topic = question.topic { words += " about “\(topic)”" }
    if let deed = question.deed { words += "; “\(deed.word)” is left to the reader" }
    if let other = question.other { words += ", to “\(other.words)”" }
    if let place = question.place { words += ", in “\(place)”" }
    if let occasion = question.occasion { words += ", in an article with “\(occasion)”" }
    if !question.publishers.isEmpty { words += ", in \(question.publishers.joined(separator: " or "))" }
    if !question.leftover.isEmpty {
      words += "; “\(question.leftover.joined(separator: " "))” is not understood and searched for as words"
    }
    return words
  }

  // MARK: - Finding

  /// Fills the three lists: said then, perhaps said then, and of unknown day.
  func fill(_ answer: inout Answer, _ query: StatementQuery, _ days: DayInterval?) throws(ArchiveError) {
    var query = query
    if let days {
      query.said = days
      answer.statements = try archive.statements(query)
      var wider = query
      wider.saidMatch = .overlapping
      let sure = Set(answer.statements.map(\.id))
      answer.possibly = try archive.statements(wider).filter { !sure.contains($0.id) }
      var undated = query
      undated.said = nil
      undated.published = days
      answer.undated = try archive.statements(undated).filter { $0.said?.interval == nil }
      // What stands beside a statement of those days, in an article of a later day, may be of those days too.
      if !query.speakerIDs.isEmpty, !answer.statements.isEmpty {
        let known = Set(answer.undated.map(\.id))
        undated.published = nil
        // An article of months later tells of those days in one sentence alone.
        let near = answer.statements.filter { statement in
          statement.source.publishedDay.map { $0 <= days.to.adding(days: Self.weekAfter) } ?? true
        }
        undated.articleIDs = Array(Set(near.map(\.source.articleID))).sorted()
        if !near.isEmpty {
          answer.undated += try archive.statements(undated).filter {
            $0.said?.interval == nil && !known.contains($0.id)
          }
        }
      }
    } else {
      answer.statements = try archive.statements(query)
    }
    if answer.statements.count == limit {
      answer.notes.append("Only the first \(limit) are shown; --limit shows more.")
    }
    // Whoever is asked for, and who denied or promised something, said more of it right behind.
    let asksForTopic =
      answer.question.asks != .change && (answer.question.topic != nil || answer.question.manner != nil)
    if asksForTopic, !query.speakerIDs.isEmpty || answer.question.stance != nil || answer.question.manner != nil {
      try addBeside(query, days, &answer)
    }
    try answer.countOnce(in: archive)
    if answer.question.order != nil { answer.keepFirst() }
  }

  /// How long after some days an article still is of them.
  private static let weekAfter = 7

  /// The quotation that stands right behind a statement of the same speaker, of which it is the proof: it need not repeat
  /// the words that are asked for.
  private func addBeside(_ query: StatementQuery, _ days: DayInterval?, _ answer: inout Answer) throws(ArchiveError) {
    let found = answer.statements
    guard !found.isEmpty, found.count <= 40 else { return }
    var all = query
    all.speakerIDs = Array(Set(found.compactMap(\.speakerID))).sorted()
    guard !all.speakerIDs.isEmpty else { return }
    all.speakerMatching = nil
    all.periods = [:]
    all.ids = nil
    all.inText = []
    all.inTextOrHeadline = []
    all.inArticle = []
    all.cueBeginnings = []
    all.behindCue = []
    all.hearer = nil
    all.stances = Statement.Stance.allCases.filter(\.isSpeech)
    all.said = nil
    all.published = nil
    all.limit = nil
    all.articleIDs = Array(Set(found.map(\.source.articleID))).sorted()
    let shown = Set(found.map(\.id) + answer.possibly.map(\.id) + answer.undated.map(\.id))
    let own = try archive.statements(all)
    let topic = try words(of: answer.question.topic ?? "")
    for article in all.articleIDs {
      let row = own.filter { $0.source.articleID == article }.sorted { $0.span.start < $1.span.start }
      for (before, quotation) in zip(row, row.dropFirst()) {
        guard found.contains(where: { $0.id == before.id }), !shown.contains(quotation.id),
          before.kind == .indirect || before.kind == .mixed,
          quotation.kind == .direct, quotation.span.start - before.span.end < 120,
          quotation.speakerID == before.speakerID
        else { continue }
        // What names somebody else is of the same where it has the words that are asked for.
        if Self.namesMore(quotation.text, than: before.text) {
          guard !topic.isEmpty, try archive.matches(of: topic, in: [quotation.text]).allSatisfy({ !$0.isEmpty }) else {
            continue
          }
        }
        // Of another day than the one asked for it is not.
        if let days, let said = quotation.said?.interval, !days.contains(said) { continue }
        answer.beside.append(quotation)
      }
    }
  }

  /// Whether a text has a name that another has not: then it is about something else.
  private static func namesMore(_ text: String, than other: String) -> Bool {
    let words = text.split { !$0.isLetter }.map(String.init)
    return words.dropFirst().contains { word in
      word.count > 1 && word.first?.isUppercase == true && !other.contains(word)
    }
  }

  private func withoutManner(
    _ question: Question, _ found: NameResolution, _ days: DayInterval?
  ) throws(ArchiveError) -> String? {
    var plain = question
    plain.manner = nil
    var query = try selection(for: plain, by: found)
    query.said = days
    let count = try archive.count(of: query).statements
    guard count > 0, let manner = question.manner else { return nil }
    return
      "Nobody is reported with “\(manner.word)”; in other words it is said in \(Page.count(count, "statement")): ask with “say”."
  }

  /// The query as it is shown to the user: with the days of the answer.
  private func shownQuery(_ query: StatementQuery, _ days: DayInterval?) -> StatementQuery {
    var query = query
    query.said = days
    return query
  }
}
