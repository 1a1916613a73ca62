import NewsArchive
import NewsExtraction
import NewsLanguage
import NewsModel
import NewsQuestions

/// Answers about what happened: one entry for each happening, with all its reports.
extension Answerer {
  func answerEvents(_ answer: inout Answer) throws(ArchiveError) {
    let question = answer.question
    if let succession = question.succession { return try answerSuccession(succession, &answer) }
    var query = EventQuery(dateMatch: .overlapping, limit: limit)
    var understood = Self.what(question)
    if let deed = question.deed { query.happenings = deed.happenings.sorted { $0.rawValue < $1.rawValue } }
    if let status = question.status {
      query.statuses = status == .cancelled ? [.cancelled, .postponed] : [status]
      understood = "what is reported as \(query.statuses.map(\.rawValue).joined(separator: " or "))"
    }
    if let count = question.count { query.counting = count == .dead ? .dead : .injured }
    for (name, isAgent) in [(question.agent, true), (question.other, false)] {
      guard let name else { continue }
      understood += try add(name, isAgent: isAgent, to: &query, &answer)
    }
    var topic: [FullTextQuery] = []
    if let words = question.topic {
      topic = try self.words(of: words)
      understood += " about “\(words)”"
    }
    if !question.leftover.isEmpty {
      let words = question.leftover.joined(separator: " ")
      topic += try self.words(of: words)
      understood += "; “\(words)” is not understood and searched for as words"
    }
    let withoutTopic = query
    for words in topic { query.matching = query.matching?.and(words) ?? words }
    query.publishers = question.publishers
    if !question.publishers.isEmpty { understood += ", in \(question.publishers.joined(separator: " or "))" }
    if let place = question.place { understood += try add(place: place, to: &query, &answer) }
    let asked = try interval(question.date) { interval throws(ArchiveError) in
      var probe = query
      probe.date = interval
      return try archive.holds(probe)
    }
    understood += asked.words
    answer.understood = [understood + "."]
    answer.note(question, days: asked.interval)
    answer.looked = query.matching
    query.date = asked.interval
    answer.events = try archive.happenings(query)
    var isByHeadline = false
    // What has been does not answer what is to come, where something is.
    let isOver = question.isFuture && !answer.events.contains { $0.statuses.contains { $0 != .happened } }
    if answer.events.isEmpty || isOver, !topic.isEmpty {
      // The sentence need not repeat what the headline says.
      var loose = query
      loose.matching = withoutTopic.matching
      loose.inReportOrHeadline = topic
      if isOver, !answer.events.isEmpty { loose.statuses = [.planned, .cancelled, .postponed] }
      let found = try archive.happenings(loose)
      if !found.isEmpty {
        answer.events = found
        answer.notes.append("No report has all of the words in its sentence; the headline has the rest.")
        query = loose
        isByHeadline = true
      }
    }
    if answer.events.isEmpty, query.participants.contains(where: { !$0.parts.isEmpty }) {
      // The sentence may tell it the other way round.
      var anyPart = query
      for index in anyPart.participants.indices { anyPart.participants[index].parts = [] }
      answer.events = try archive.happenings(anyPart)
      if !answer.events.isEmpty {
        answer.notes.append("Nothing tells it in just this way; these are events with another part of those asked for.")
        query = anyPart
      }
    }
    if answer.events.isEmpty, query.place != nil, let place = question.place {
      var named = query
      named.place = nil
      named.placeKey = nil
      try name(place, in: &named)
      answer.events = try archive.happenings(named)
      if !answer.events.isEmpty {
        answer.notes.append(
          "No report places it in “\(place)”; these name no place, and “in \(place)” stands in their sentence.")
        query = named
      }
    }
    if answer.events.isEmpty, let deed = question.deed, question.count == nil, !question.isFuture,
      answer.undatedEvents.isEmpty
    {
      // "When did the ferry sink": told as a death, in that word.
      var worded = query
      worded.happenings = []
      for words in try self.words(of: deed.word) { worded.matching = worded.matching?.and(words) ?? words }
      answer.events = try archive.happenings(worded)
      if !answer.events.isEmpty {
        answer.notes.append("No event of that sort is told so; these have “\(deed.word)” in their sentence.")
        query = worded
      }
    }
    if answer.events.isEmpty { query = try loosened(query, topic, &answer) }
    if answer.events.isEmpty { query = try metWithoutNames(query, &answer) }
    try addBeside(query, &answer)
    answer.asksForLongTime = (asked.interval?.count ?? 0) >= 7
    answer.sql = try archive.sql(of: query)
    if answer.events.count == limit { answer.notes.append("Only the first \(limit) are shown; --limit shows more.") }
    try keepWorded(&answer)
    Self.leaveOutThePast(&answer)
    answer.events = Self.sorted(answer.events, for: question)
    answer.found = Self.found(answer.events, question)
    if question.count == .dead { try addTolls(asked.interval, &answer) }
    if question.asks == .when {
      let told = try daysBeside(answer.events, question)
      if !told.isEmpty {
        answer.found = ("DAYS TOLD BESIDE “\(question.deed?.word ?? "")”", told)
      } else if answer.found?.lines.isEmpty ?? true {
        answer.found = daysTold(answer.events)
      }
    }
    if let interval = asked.interval {
      var undated = query
      undated.date = nil
      undated.published = interval
      let shown = Set(answer.events.map(\.id))
      answer.undatedEvents = try archive.happenings(undated).filter {
        !shown.contains($0.id) && $0.reports.allSatisfy { $0.date?.interval == nil }
      }
      if question.asksForDeeds { try noteStatements(interval, query, &answer) }
    }
    try preferPassages(asked.interval, query, &answer)
    if answer.isEmpty { try addPassages(asked.interval, &answer) }
    // "What happened to the ward": of events that only a headline ties to it, its own sentences tell more.
    if isByHeadline, question.asks == .what, question.deed == nil, question.status == nil, answer.passages.isEmpty {
      answer.passages = Array(try passages(for: question, on: asked.interval, strict: true).passages.prefix(3))
    }
    if answer.events.isEmpty, answer.passages.isEmpty { try noteOtherEvents(query, asked.interval, &answer) }
  }

  /// Events of which the headline tells what the question gives for a place, or of what is to come, who takes part; the query that
  /// found them, else the one given.
  private func loosened(
    _ query: EventQuery, _ topic: [FullTextQuery], _ answer: inout Answer
  ) throws(ArchiveError) -> EventQuery {
    let question = answer.question
    var loose = query
    loose.inReportOrHeadline = topic
    loose.matching = nil
    // "In the dam break" is no place; a town in a headline may be one of many in the text.
    if let place = question.place, query.place == nil, answer.unknown.isEmpty, place.allSatisfy({ !$0.isUppercase }) {
      (loose.place, loose.placeKey, loose.placePhrases, loose.sitePhrases) = (nil, nil, [], [])
      loose.inReportOrHeadline += try words(of: place)
      answer.events = try archive.happenings(loose)
      if !answer.events.isEmpty {
        answer.notes.removeAll { $0.hasSuffix("placed in “\(place)”.") }
        answer.notes.append("“\(place)” is looked for as words of the report and its headline.")
        return loose
      }
    }
    // "When are the next talks between Kolm and Orlan": the plan need not name them again.
    let names = [question.agent, question.other].compactMap(\.self).map(Self.withoutNouns)
    guard question.isFuture || question.asks == .when, names.contains(where: { !$0.isEmpty }), question.place == nil
    else {
      return query
    }
    loose.participants = []
    loose.statuses = [.planned, .cancelled, .postponed]
    for name in names { loose.inReportOrHeadline += try words(of: name) }
    answer.events = try archive.happenings(loose)
    if answer.events.isEmpty { return query }
    answer.notes.append("The report does not say who takes part; its headline has those who are asked for.")
    return loose
  }

  /// Adds what belongs to the events that were found: others of the place that only their sentence tells, and of what was planned
  /// the news that it is off, which may be told with no word of its own sort ("called off the strike").
  private func addBeside(_ query: EventQuery, _ answer: inout Answer) throws(ArchiveError) {
    guard !answer.events.isEmpty, answer.events.count < limit else { return }
    var more: [StoredHappening] = []
    if query.place != nil, let place = answer.question.place {
      var named = query
      (named.place, named.placeKey) = (nil, nil)
      try name(place, in: &named)
      more = try archive.happenings(named)
    }
    if let deed = answer.question.deed, query.statuses.isEmpty,
      answer.events.contains(where: { $0.statuses.contains(.planned) })
    {
      var off = query
      off.happenings = []
      off.statuses = [.cancelled, .postponed]
      for words in try words(of: deed.word) { off.matching = off.matching?.and(words) ?? words }
      more += try archive.happenings(off)
    }
    var shown = Set(answer.events.map(\.id))
    answer.events += more.filter { shown.insert($0.id).inserted }.prefix(limit - answer.events.count)
  }

  /// Where no event that was found is told in the word of the question, and a sentence has it with all others: that sentence.
  /// Who was acquitted is not who was sentenced.
  private func preferPassages(
    _ days: DayInterval?, _ query: EventQuery, _ answer: inout Answer
  ) throws(ArchiveError) {
    // "What is Pym accused of": what Pym is charged with tells it.
    let asksForCharge = answer.question.isPassive && answer.question.asks == .what && answer.question.agent != nil
    guard let deed = answer.question.deed, answer.question.count == nil, !answer.events.isEmpty, !asksForCharge,
      let words = try words(of: deed.word).first,
      // "Which meetings": who met is told with the verb.
      answer.question.asksForAmount || answer.question.asks == .when
        || AnalyzedText(deed.word).tokens.first.map({ !EventVocabulary.isNoun($0) }) ?? false
    else { return }
    let told = try archive.matches(of: [words], in: answer.events.flatMap(\.reports).map(\.summary))
    // How much was offered, each sentence with the words tells that has a number.
    let asksForAmount = answer.question.asksForAmount
    guard told[0].isEmpty || asksForAmount else { return }
    let isNoun = AnalyzedText(deed.word).tokens.first.map { EventVocabulary.isNoun($0) } ?? false
    let (found, looked) = try passages(
      for: answer.question, on: days, strict: true, needsDay: isNoun && answer.question.asks == .when)
    guard !found.isEmpty, !asksForAmount || found.contains(where: { $0.text.contains(where: \.isNumber) }) else {
      return
    }
    if !asksForAmount {
      answer.notes.append(
        "\(Page.count(answer.events.count, "event")) of a like sort are left out: none is told as “\(deed.word)”.")
    }
    answer.passages = found
    answer.looked = looked
    answer.events = []
    let days = answer.question.asks == .when ? found.flatMap(\.days) : []
    answer.found = days.isEmpty ? nil : ("DAYS TOLD IN THE PASSAGES", days)
  }

  /// What is asked, before who, where and when.
  private static func what(_ question: Question) -> String {
    guard let deed = question.deed else { return "what happened" }
    let names = deed.happenings.map(\.rawValue).sorted().joined(separator: ", ")
    let what = question.count.map { $0 == .dead ? "how many died" : "how many were hurt" } ?? "events of “\(deed.word)”"
    return what + " (\(names))" + (question.isFuture ? ", planned ones first" : "")
  }

  /// Adds somebody who took part; the words for how that was read.
  private func add(
    _ name: AskedName, isAgent: Bool, to query: inout EventQuery, _ answer: inout Answer
  ) throws(ArchiveError) -> String {
    let question = answer.question
    var stated: DayInterval?
    if case .interval(let interval, _)? = question.date { stated = interval }
    let resolution = try archive.resolve(name, at: stated)
    answer.note(resolution, of: name, as: isAgent ? "agent" : "other")
    guard !resolution.candidates.isEmpty else {
      let words = FullTextQuery(words: name.words)
      query.matching = words.map { query.matching?.and($0) ?? $0 } ?? query.matching
      return ", with “\(name.words)” in the words of the report"
    }
    // Who acts and who is acted upon; those who meet do both.
    var parts: [Event.Participant.Part] = []
    if question.deed != nil || question.asksForDeeds {
      let isDoer = isAgent != question.isPassive
      parts = isDoer ? [.source, .participant] : [.target, .casualty, .participant]
    }
    if !isAgent, !question.isPassive { parts = [] }
    query.participants.append(EventQuery.Participants(anyOf: resolution.candidates.map(\.id), parts: parts))
    return ", with a part of " + Self.list(resolution.candidates) + (resolution.note.map { " (\($0))" } ?? "")
  }

  /// Adds the place; where nothing is placed there, its name may stand elsewhere in the sentence.
  private func add(place: String, to query: inout EventQuery, _ answer: inout Answer) throws(ArchiveError) -> String {
    var probe = EventQuery(limit: 1)
    probe.place = FullTextQuery(words: place)
    // Questions may be typed in small letters.
    probe.placeKey = PlaceKey.key(of: place)
    if try archive.holds(probe) {
      query.place = probe.place
      query.placeKey = probe.placeKey
      return ", in \(place)"
    }
    answer.notes.append("No event of the archive is placed in “\(place)”.")
    try name(place, in: &query)
    return ", with “in \(place)” in the words of a report that names no other place"
  }

  /// Where it was need not be told as a place: "won the election in Kolm" may have it as who it is about.
  private func name(_ place: String, in query: inout EventQuery) throws(ArchiveError) {
    for words in try words(of: place) { query.matching = query.matching?.and(words) ?? words }
    query.placePhrases =
      ["in", "at", "near", "outside", "across", "on"].map { "\($0) \(place)" } + ["in the \(place)"]
    // "At the refinery", in whichever town.
    query.sitePhrases = ["at", "near", "across", "outside", "inside"].map { "\($0) the \(place)" }
  }

  /// Plans first where the question is about what is to come; what tells the day or place asked for, before what does not.
  private static func sorted(_ events: [StoredHappening], for question: Question) -> [StoredHappening] {
    func rank(_ event: StoredHappening) -> Int {
      if question.isFuture { return event.statuses.contains(.planned) ? 0 : 1 }
      switch question.asks {
      case .when: return event.date?.interval == nil ? 1 : 0
      case .where: return event.place == nil ? 1 : 0
      default: return 0
      }
    }
    return events.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}
