import NewsArchive
import NewsLanguage
import NewsModel
import NewsQuestions

/// Who came after somebody in an office, and who before, and when somebody begins there.
extension Answerer {
  func answerSuccession(_ succession: Question.Succession, _ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    guard let agent = question.agent else { return }
    let days = try interval(question.date) { _ in true }
    let resolution = try archive.resolve(agent, at: days.interval)
    let isBeginning = succession == .beginning
    answer.understood = [
      (isBeginning
        ? "when “\(agent.words)” begins or began in office" : "who came \(succession.rawValue) “\(agent.words)”")
        + (resolution.note.map { " (\($0))" } ?? "") + days.words + "."
    ]
    answer.note(resolution, of: agent, as: "agent")
    answer.note(question, days: days.interval)
    let asked = resolution.candidates.isEmpty ? [agent.words] : resolution.candidates.map(\.name)
    let families = Set(asked.compactMap(Self.lastName))
    guard let names = FullTextQuery(anyOf: families.sorted()),
      let verbs = FullTextQuery(
        anyOf: isBeginning ? SuccessionReading.tellingBeginning : SuccessionReading.telling)
    else { return }
    var passages: [Passage] = []
    var named: [String] = []
    for article in try archive.articles(fitting: names.and(verbs), publishers: question.publishers, limit: 40) {
      if let within = days.interval, let day = article.source.publishedDay, !within.contains(DayInterval(day)) {
        continue
      }
      let text = AnalyzedText(article.article.body)
      let people = try archive.people(inArticle: article.id).filter { $0.kind == .person }
      var lasts = Set(people.compactMap { Self.lastName($0.name) })
      lasts.formUnion(families)
      let reading = SuccessionReading(text, people: lasts)
      for family in families.sorted() {
        let found =
          switch succession {
          case .after: reading.sentences(after: family)
          case .before: reading.sentences(before: family)
          case .beginning: reading.sentences(beginning: family)
          }
        for sentences in found {
          let passage = Self.passage(of: article, sentences: sentences, in: text)
          passages.append(passage)
          if isBeginning { continue }
          // "Pym was elected after Orlan retired": who Pym is, the rest of the article tells.
          let words = passage.text.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() }
          named += people.filter { person in
            let last = Self.lastName(person.name) ?? ""
            return words.contains(last) && !families.contains(last) && !passage.text.contains(person.name)
          }.map { "\($0.name)\($0.role.map { ", \($0)" } ?? "") (a\(article.id))" }
        }
      }
    }
    if isBeginning, passages.contains(where: { !$0.days.isEmpty }) { passages.removeAll(where: \.days.isEmpty) }
    answer.passages = Array(passages.prefix(5))
    let told = isBeginning ? answer.passages.flatMap(\.days) : []
    if !told.isEmpty { answer.found = ("DAYS TOLD IN THE PASSAGES", told) }
    answer.looked = names
    if !named.isEmpty { answer.found = ("WHO IS NAMED THERE", Array(named.prefix(5))) }
    guard passages.isEmpty else { return }
    answer.notes.append("No sentence that the archive holds tells it.")
    var query = EventQuery(happenings: [.appointment, .resignation, .dismissal], limit: limit)
    query.participants = resolution.candidates.isEmpty ? [] : [EventQuery.Participants(anyOf: resolution.ids)]
    if !query.participants.isEmpty {
      let near = try archive.happenings(query).flatMap(\.reports).prefix(3)
      if !near.isEmpty {
        answer.notes.append("Nearest: " + near.map { "“\($0.summary)” (e\($0.id))" }.joined(separator: "; "))
      }
    }
  }

  private static func lastName(_ name: String) -> String? { name.split(separator: " ").last?.lowercased() }
}
