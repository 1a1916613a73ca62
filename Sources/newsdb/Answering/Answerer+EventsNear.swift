import NewsArchive
import NewsLanguage
import NewsModel
import NewsQuestions

/// What stands near a question about events.
extension Answerer {
  /// "Where did Pym and Orlan meet": a meeting whose report names nobody ("the two ministers met"), in an article that names both.
  func metWithoutNames(_ query: EventQuery, _ answer: inout Answer) throws(ArchiveError) -> EventQuery {
    let meetings: Set<Event.Happening> = [.meeting, .call, .visit]
    guard let deed = answer.question.deed, deed.happenings.contains(.meeting), deed.happenings.isSubset(of: meetings),
      query.participants.count == 2
    else { return query }
    var articles: Set<Int64>?
    for side in query.participants {
      var own: Set<Int64> = []
      for person in side.people { own.formUnion(try archive.articles(naming: person)) }
      articles = articles?.intersection(own) ?? own
    }
    guard let articles, !articles.isEmpty, articles.count <= 200 else { return query }
    var unnamed = query
    unnamed.participants = []
    unnamed.happenings = [.meeting]
    unnamed.articleIDs = articles.sorted()
    let people = Set(query.participants.flatMap(\.people))
    answer.events = try archive.happenings(unnamed).filter { event in
      // Whoever is named as having met is not somebody else.
      event.reports.contains { articles.contains($0.source.articleID) }
        && event.reports.flatMap(\.participants).allSatisfy { one in
          one.personID.map { people.contains($0) || Self.isNoPerson($0, archive) } ?? true
        }
    }
    guard !answer.events.isEmpty else { return query }
    answer.notes.append("The report does not say who met; its article names those who are asked for.")
    return unnamed
  }

  /// Whether it is a country, a body or a group.
  private static func isNoPerson(_ id: Int64, _ archive: Archive) -> Bool {
    guard let person = try? archive.person(id) else { return false }
    return person.kind != .person
  }

  /// "workers at Kolm Foods" as "Kolm Foods": who they are in general is told in many words.
  static func withoutNouns(_ name: AskedName) -> String {
    let text = AnalyzedText(name.words)
    return text.tokens.indices.filter { index in
      text.tokens[index].isCapitalized
        || !text.tokens[index].isAny([.preposition, .determiner, .personNoun, .groupNoun])
          && !commonPeople.contains(text.string(index).lowercased())
    }.map { text.string($0) }.joined(separator: " ")
  }

  private static let commonPeople: Set<String> = [
    "workers", "staff", "employees", "members", "people", "employee", "worker",
  ]

  /// How much those asked for said on the same days, which is told apart.
  func noteStatements(
    _ interval: DayInterval, _ query: EventQuery, _ answer: inout Answer
  ) throws(ArchiveError) {
    guard let people = query.participants.first?.people else { return }
    var said = StatementQuery(speakerIDs: people, said: interval)
    said.stances = Statement.Stance.allCases.filter(\.isSpeech)
    let count = try archive.carried(archive.statements(said)).count
    guard count > 0, let agent = answer.question.agent else { return }
    answer.notes.append(
      "\(Page.count(count, "statement")) of those days \(count == 1 ? "is" : "are") not listed here; "
        + "ask “what did \(agent.words) say” with the same days.")
  }

  /// Where nothing answers: other days, other sorts of event, of the same people and place.
  func noteOtherEvents(
    _ query: EventQuery, _ interval: DayInterval?, _ answer: inout Answer
  ) throws(ArchiveError) {
    var open = query
    open.date = nil
    open.limit = 1_000
    if interval != nil {
      let others = try archive.happenings(open)
      let days = Set(others.compactMap { $0.date?.interval?.from }).sorted()
      let near = interval.map { Self.nearest(days, to: $0) } ?? []
      if !near.isEmpty {
        answer.notes.append(
          "Nearest days with events: \(near.map { Page.days(DayInterval($0)) }.joined(separator: "; ")).")
      }
      let undated = others.filter { $0.date?.interval == nil }.count
      if undated > 0 {
        answer.notes.append("\(Page.count(undated, "event")) more without a known day; ask without a day.")
      }
      if !others.isEmpty { return }
    }
    guard !query.happenings.isEmpty,
      !query.participants.isEmpty || query.place != nil || query.matching != nil && answer.question.topic == nil
    else { return }
    open.happenings = []
    open.counting = nil
    for index in open.participants.indices { open.participants[index].parts = [] }
    let sorts = Set(try archive.happenings(open).compactMap { $0.happening?.rawValue }).sorted()
    if !sorts.isEmpty {
      let whose =
        !query.participants.isEmpty ? "with these participants" : query.place != nil ? "there" : "with these words"
      answer.notes.append("Other events the archive has \(whose): \(sorts.joined(separator: ", ")).")
    }
  }
}
