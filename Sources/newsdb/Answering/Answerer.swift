import NewsArchive
import NewsExtraction
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
    case .articles: try answerArticles(&answer)
    case .news: try answerNews(&answer)
    case .anything: try answerAnything(&answer)
    }
    answer.noteUnknown()
    if let other = question.otherDay, let words = question.date?.words {
      answer.understood.append(
        "“\(words)” may also be meant for \(Page.days(DayInterval(other))), with day and month the other way round; "
          + "write the month as a word.")
    }
    return answer
  }

  // MARK: - People and words

  private func answerPerson(_ answer: inout Answer) throws(ArchiveError) {
    guard let agent = answer.question.agent else { return }
    let asked = try interval(answer.question.date) { _ in true }
    let resolution = try archive.resolve(agent, at: asked.interval)
    answer.understood = ["who \(agent.words) is" + (resolution.note.map { " (\($0))" } ?? "") + asked.words + "."]
    answer.note(resolution, of: agent, as: "agent")
    for person in resolution.candidates { answer.people.append((person, try archive.roles(ofPerson: person.id))) }
    // Of somebody without a role, what the article tells where it names them.
    if answer.people.allSatisfy({ $0.roles.isEmpty }) {
      answer.question.place = agent.words
      try addPassages(asked.interval, strict: resolution.candidates.isEmpty, &answer)
      answer.question.place = nil
      if !resolution.candidates.isEmpty { answer.passages = Array(answer.passages.prefix(2)) }
    }
    if !resolution.ids.isEmpty { answer.sql = try archive.sql(ofPeople: resolution.ids) }
  }

  private func answerAnything(_ answer: inout Answer) throws(ArchiveError) {
    let words = Self.distinct(answer.question.topic ?? answer.question.text).joined(separator: " ")
    answer.understood = ["not as a question newsdb knows; searched for the words “\(words)”."]
    answer.parse.append(("not understood", "all of it; “\(words)” are search words"))
    // "How many users has Pipla": a sentence with the words and a number.
    if answer.question.asksForAmount {
      let asked = try interval(answer.question.date) { _ in true }
      let (found, looked) = try passages(for: answer.question, on: asked.interval, strict: true)
      answer.passages = found.filter { Self.hasNumber($0.text) }
      answer.looked = looked
      if !answer.passages.isEmpty { return }
    }
    // "When is the appeal of Pym": a sentence that tells a day, before words that tell none.
    if answer.question.asks == .when {
      let asked = try interval(answer.question.date) { _ in true }
      let (found, looked) = try passages(for: answer.question, on: asked.interval, strict: true, needsDay: true)
      if !found.isEmpty {
        answer.passages = found
        answer.looked = looked
        answer.found = ("DAYS TOLD IN THE PASSAGES", found.flatMap(\.days))
        return
      }
    }
    guard let query = FullTextQuery(words: words) else { return }
    answer.sql = try archive.sql(searching: query, limit: min(limit, 10))
    answer.hits = try archive.search(
      SearchQuery(QueryExpression(words: words), limit: min(limit, 10), markers: Page.markers)
    ).hits
    // Of articles that have the words somewhere, the sentences with most of them tell more.
    let isRead = answer.hits.contains { hit in
      switch hit.item {
      case .statement, .event, .person: true
      case .article: false
      }
    }
    if isRead { return }
    let asked = try interval(answer.question.date) { _ in true }
    try addPassages(asked.interval, &answer)
    if !answer.passages.isEmpty { answer.hits = [] }
  }

  /// Whether a text has a number, in figures or in a word.
  private static func hasNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      || text.lowercased().split(whereSeparator: { !$0.isLetter }).contains { numberWords.contains(String($0)) }
  }

  private static let numberWords: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "dozen",
    "dozens",
  ]

  // MARK: - Words

  /// The words of a topic, each once. Nobody asks for more than these, and SQLite's full text reads no query of any length.
  private static func distinct(_ topic: String) -> [String] {
    var seen: Set<String> = []
    return Array(
      topic.split(separator: " ").map(String.init).filter { $0 == "or" || seen.insert($0.lowercased()).inserted }
        .prefix(48))
  }

  /// For each word of a topic, a query for any way of writing it: the names and adjectives of a country, the spellings of a
  /// family name in the archive.
  func words(of topic: String) throws(ArchiveError) -> [FullTextQuery] {
    var all: [FullTextQuery] = []
    var isEither = false
    for word in Self.distinct(topic) {
      // "troops or soldiers": either will do.
      if word == "or", !all.isEmpty {
        isEither = true
        continue
      }
      var spellings = Spellings().of(word)
      if spellings.count == 1, word.utf8.count > 3, let identity = NameEquivalence.identity(of: word),
        identity.given == nil
      {
        spellings += try archive.spellings(ofFamily: identity).filter { !spellings.contains($0) }
      }
      guard let query = FullTextQuery(anyOf: spellings) else { continue }
      if isEither { all[all.count - 1] = all[all.count - 1].or(query) } else { all.append(query) }
      isEither = false
    }
    return all
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
      guard let years = try archive.years() else {
        return (nil, "; “\(words)” has no year, and nothing in the archive is dated")
      }
      for year in stride(from: years.upperBound, through: max(years.lowerBound, years.upperBound - 60), by: -1) {
        if let interval = date.interval(inYear: year), try holds(interval) {
          return (interval, ", \(Page.days(interval)) (“\(words)”; the year \(year) is taken from the archive)")
        }
      }
      for year in stride(from: years.upperBound, through: years.upperBound - 8, by: -1) {
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

  /// A line for each key, in the order in which they come, with what tells of it; what has no key is left out.
  static func grouped<Item>(
    _ items: [Item], told: ([Item]) -> String, by key: (Item) -> String?
  ) -> [String] {
    var order: [String] = []
    var groups: [String: [Item]] = [:]
    for item in items {
      guard let key = key(item) else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    return order.map { "\($0): \(told(groups[$0]!))" }
  }

  /// Days nearest to those asked for, in their order.
  static func nearest(_ days: [CalendarDay], to interval: DayInterval, count: Int = 6) -> [CalendarDay] {
    func distance(_ day: CalendarDay) -> Int {
      max(interval.from.dayNumber - day.dayNumber, day.dayNumber - interval.to.dayNumber, 0)
    }
    return days.sorted { distance($0) < distance($1) }.prefix(count).sorted()
  }
}
