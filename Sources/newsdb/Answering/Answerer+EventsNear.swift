import NewsArchive
import NewsModel
import NewsQuestions

/// What stands near a question about events.
extension Answerer {
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
