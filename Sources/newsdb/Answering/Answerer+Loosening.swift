import NewsArchive
import NewsExtraction
import NewsLanguage
import NewsModel
import NewsQuestions

/// What answers a question about words where nothing has all that it asks for, each way told to the user.
extension Answerer {
  /// Fills the answer with what is nearest, step by step from the narrowest; the query that found it, else the one given.
  func loosen(
    _ query: StatementQuery, _ days: DayInterval?, _ answer: inout Answer
  ) throws(ArchiveError) -> StatementQuery {
    let question = answer.question
    var starts: [(query: StatementQuery, notes: [String])] = [(query, [])]
    // Whoever is asked for by name may have said it in other words; who "promised" is nobody who said it.
    if question.agent != nil, let manner = question.manner, !manner.isJudgement {
      var plain = query
      plain.cueBeginnings = []
      starts.append((plain, ["Nothing is reported with “\(manner.word)”; this is said in other words."]))
    }
    // Whoever "called it a farce" criticised it.
    if let manner = question.manner, !manner.kin.isEmpty, !query.cueBeginnings.isEmpty {
      var kin = query
      kin.cueBeginnings += manner.kin
      starts.append((kin, ["Nothing is reported with “\(manner.word)”; these verbs tell of the like."]))
    }
    // "Nobody was hurt" denies it, in other words.
    if question.stance == .denied, question.agent != nil, !query.speakerIDs.isEmpty, !query.inText.isEmpty {
      var plain = query
      plain.stances = Statement.Stance.allCases.filter(\.isSpeech)
      plain.cueBeginnings = []
      if try attempt(plain, days, ["No denial of it is reported; this was said of it."], &answer) { return plain }
    }
    // "Residents of Kolm", whom an article about Kolm calls "residents".
    if query.speakerIDs.isEmpty, query.speakerMatching != nil, let (head, place) = Self.headed(question.agent),
      let speaker = FullTextQuery(words: head)
    {
      for start in starts {
        var headed = start.query
        headed.speakerMatching = speaker
        headed.inArticle += try self.words(of: place)
        let note = "The speaker is called “\(head)” alone; “\(place)” stands in the article."
        if try attempt(headed, days, start.notes + [note], &answer) { return headed }
      }
    }
    for start in starts.dropFirst() where try attempt(start.query, days, start.notes, &answer) { return start.query }
    for start in starts {
      for (loose, note) in loosened(start.query, question)
      where try attempt(loose, days, start.notes + [note], &answer) { return loose }
    }
    // Where the archive has left open whether a fuller wording is the same person: "professor Ada Pym".
    if let agent = question.agent, agent.person?.given != nil, let name = FullTextQuery(phrase: agent.words) {
      for start in starts {
        var worded = start.query
        worded.speakerIDs = []
        worded.periods = [:]
        worded.speakerMatching = name
        let note = "These are told of somebody whose name or description has “\(agent.words)”."
        if try attempt(worded, days, start.notes + [note], &answer) { return worded }
      }
    }
    if let words = Self.dayInWords(question.date), !query.inText.isEmpty {
      let day = try self.words(of: words)
      let note = "“\(words)” is taken for words of what was said, not for the day of saying it."
      for start in starts {
        var dated = start.query
        dated.inText += day
        if try attempt(dated, nil, start.notes + [note], &answer) { return dated }
      }
      // With some of the other words.
      var worded = question
      worded.leftover += words.split(separator: " ").map(String.init)
      for start in starts {
        guard let (near, other) = try nearest(start.query, worded, nil) else { continue }
        if try attempt(near, nil, start.notes + [note, other], &answer) { return near }
      }
    }
    for start in starts {
      guard let (near, note) = try nearest(start.query, question, days) else { continue }
      if try attempt(near, days, start.notes + [note], &answer) { return near }
    }
    return query
  }

  /// Whether a query fills the answer, which takes its notes then.
  private func attempt(
    _ query: StatementQuery, _ days: DayInterval?, _ notes: [String], _ answer: inout Answer
  ) throws(ArchiveError) -> Bool {
    var second = answer
    try fill(&second, query, days)
    if Self.asksForAdmission(answer.question) {
      // Who says that it is not so admits nothing.
      for path in [\Answer.statements, \.possibly, \.undated, \.beside] {
        second[keyPath: path].removeAll { Self.isNegated($0.text) && query.cueBeginnings.isEmpty }
      }
    }
    if second.holdsNoStatement { return false }
    answer = second
    answer.notes += notes
    return true
  }

  /// "did Pym admit that it leaked", with no "not" of its own.
  private static func asksForAdmission(_ question: Question) -> Bool {
    guard let manner = question.manner else { return false }
    return ["admit", "conced", "acknowledg", "confirm", "confess"].contains(where: manner.word.hasPrefix)
      && !isNegated(question.text)
  }

  private static func isNegated(_ text: String) -> Bool {
    AnalyzedText(text).tokens.contains { $0.isAny(.negation) }
      || text.lowercased().split { !$0.isLetter }.contains {
        ["no", "never", "nobody", "none", "nothing"].contains($0)
      }
  }

  /// The words of a day, month or year that may be part of what was said: "a rate cut in June", "the exit would come in 2031".
  private static func dayInWords(_ date: AskedDate?) -> String? {
    guard let words = date?.words.split(separator: " ").map(String.init), words.count <= 3,
      words.contains(where: { $0.first?.isUppercase == true || $0.count == 4 && Int($0) != nil }),
      !["since", "after", "before", "until", "till", "between", "from"].contains(words[0].lowercased())
    else { return nil }
    let kept = words.filter { $0.first?.isUppercase == true || $0.first?.isNumber == true }
    return kept.joined(separator: " ")
  }

  /// "residents" and "Kolm" of "residents of Kolm".
  private static func headed(_ name: AskedName?) -> (head: String, place: String)? {
    guard let words = name?.words.split(separator: " ").map(String.init),
      let joint = words.firstIndex(where: { ["of", "in", "from", "at", "near"].contains($0.lowercased()) }), joint > 0,
      joint + 1 < words.count
    else { return nil }
    return (
      words[..<joint].joined(separator: " "),
      words[(joint + 1)...].filter { $0.lowercased() != "the" }.joined(separator: " ")
    )
  }

  // MARK: - What stands near

  /// The statements with most of the words: in themselves or, of a speaker who is asked for by name, in the headline and the
  /// paragraphs right before them. Names among the words have to be there.
  private func nearest(
    _ query: StatementQuery, _ question: Question, _ days: DayInterval?
  ) throws(ArchiveError) -> (StatementQuery, note: String)? {
    var topic = [question.topic].compactMap { $0 } + question.leftover
    if question.agent != nil, let other = question.other { topic.append(other.words) }
    var words: [(query: FullTextQuery, isName: Bool)] = []
    for word in topic.joined(separator: " ").split(separator: " ").map(String.init) where word != "or" {
      let isNeeded = word.first?.isUppercase == true || question.leftover.contains(word)
      for query in try self.words(of: word) { words.append((query, isNeeded)) }
    }
    guard !words.isEmpty, words.count < 12 else { return nil }
    let isOpen = query.speakerIDs.isEmpty && query.speakerMatching == nil
    // Who said something is not told from a word or two that happen to be there; who denied or promised it, from what stands
    // around the verb.
    let isMarked = question.manner != nil && !query.cueBeginnings.isEmpty || question.stance == .denied
    if isOpen, words.count < 3, !isMarked { return nil }
    var all = query
    all.inText = isOpen && !isMarked ? [words.dropFirst().reduce(words[0].query) { $0.or($1.query) }] : []
    all.hearer = isOpen ? query.hearer : nil
    all.said = days
    all.saidMatch = .overlapping
    all.includeUndated = days != nil
    all.limit = 500
    var statements = try archive.statements(all)
    // Who said it, a statement with half of the words tells where the others stand right around it.
    let half = (words.count + 1) / 2
    if isOpen, !isMarked {
      let own = try archive.matches(of: words.map(\.query), in: statements.map(\.text))
      statements = statements.indices.filter { index in own.count { $0.contains(index) } >= half }.prefix(60)
        .map { statements[$0] }
    }
    guard !statements.isEmpty else { return nil }
    let around = try surroundings(of: statements)
    let matches = try archive.matches(
      of: words.map(\.query), in: statements.map(\.text) + around.map(\.paragraph) + around.map(\.before))
    let count = statements.count
    func isThere(_ word: Int, _ index: Int) -> Bool {
      (0..<3).contains { matches[word].contains(index + $0 * count) }
    }
    // In the statement itself a word counts most, then in its paragraph.
    func closeness(_ index: Int) -> Int {
      words.indices.reduce(0) { sum, word in
        sum + (matches[word].contains(index) ? 100 : matches[word].contains(index + count) ? 1 : 0)
      }
    }
    let needed = isMarked && isOpen ? words.count : isOpen ? (words.count * 2 + 2) / 3 : (words.count + 1) / 2
    var best: [(index: Int, all: Int, own: Int)] = []
    for index in statements.indices {
      guard words.indices.allSatisfy({ !words[$0].isName || isThere($0, index) }) else { continue }
      let score = words.indices.count { isThere($0, index) }
      let isEnough =
        isOpen && !isMarked
        ? score == words.count || words.indices.count { matches[$0].contains(index) } >= needed : score >= needed
      guard isEnough else { continue }
      best.append((index, score, closeness(index)))
    }
    guard let top = best.map(\.all).max() else { return nil }
    best.removeAll { $0.all < top }
    let own = best.map(\.own).max() ?? 0
    var near = query
    near.inText = []
    near.hearer = all.hearer
    // What somebody made of something need not repeat it: all said in the same articles tells.
    near.ids = best.filter { $0.own == own || question.isReaction && !isOpen }.map { statements[$0.index].id }
    let whole = top == words.count
    return (
      near,
      whole
        ? "No statement has all of the words; of these some stand in the headline or right before them."
        : "No statement has all of the words; these, or what stands right before them, have \(top) of \(words.count)."
    )
  }

  /// Of each statement its paragraph, and the headline and paragraphs that lead to it; of a list's item, which stands by itself,
  /// nothing.
  private func surroundings(
    of statements: [StoredStatement]
  ) throws(ArchiveError) -> [(paragraph: String, before: String)] {
    var articles: [Int64: StoredArticle?] = [:]
    var texts: [(paragraph: String, before: String)] = []
    for statement in statements {
      let id = statement.source.articleID
      if articles[id] == nil { articles[id] = try archive.article(id) }
      guard statement.kind != .listed, let article = articles[id] ?? nil else {
        texts.append(("", ""))
        continue
      }
      let body = article.article.body
      let scalars = body.unicodeScalars
      let start = scalars.index(scalars.startIndex, offsetBy: statement.span.start, limitedBy: scalars.endIndex)
      let end = scalars.index(scalars.startIndex, offsetBy: statement.span.end, limitedBy: scalars.endIndex)
      guard let start, let end else {
        texts.append(("", ""))
        continue
      }
      let opening = body[..<start].lastIndex(of: "\n").map { body[$0..<start] } ?? body[..<start]
      let rest = body[end...].prefix { $0 != "\n" }
      let before = body[..<opening.startIndex].split(separator: "\n").suffix(2).map { String($0.suffix(600)) }
      texts.append(
        (
          String(opening.suffix(600)) + " " + String(rest),
          ([article.article.headline ?? "", Self.opening(of: article, sentences: 1).text] + before)
            .joined(separator: "\n")
        ))
    }
    return texts
  }

  /// The same words, half of them at least in the statement, the others in the headline over it; of a denial, which seldom
  /// repeats what it denies, anywhere in its article. Last, the words as those of the hearer: "said on Radio Kolm".
  private func loosened(_ query: StatementQuery, _ question: Question) -> [(StatementQuery, note: String)] {
    var queries: [(StatementQuery, note: String)] = []
    if query.inText.count > 1, query.inText.count < 7 {
      let some = Self.half(of: query.inText)
      var loose = query
      loose.inTextOrHeadline = query.inText
      loose.inText = [some]
      queries.append(
        (loose, "No statement has all of the words; these have some of them under a headline with the rest."))
      // "Rejected the findings": of what, the sentence before tells.
      if question.stance == .denied {
        var loosest = query
        loosest.inText = [query.inText.dropFirst().reduce(query.inText[0]) { $0.or($1) }]
        loosest.inArticle += query.inText
        queries.append(
          (loosest, "No statement has all of the words; these have some of them in an article with the rest."))
      }
    }
    if let place = question.place, let words = FullTextQuery(words: place) {
      var near = query
      near.behindCue = []
      var about = near
      about.inText.append(words)
      queries.append((about, "No statement is told as made in “\(place)”; these have the words."))
      near.inArticle.append(words)
      queries.append((near, "No statement is told as made in “\(place)”; these stand in articles that have the words."))
    }
    if let topic = question.topic, query.hearer == nil, topic.first?.isUppercase == true,
      let name = QuestionParser.name(topic)
    {
      var heard = query
      heard.inText = []
      heard.hearer = Self.hearer(name)
      queries.append((heard, "“\(topic)” is whom it was said to, not what it was about."))
    }
    return queries
  }

  /// Half of some words, whichever.
  private static func half(of words: [FullTextQuery]) -> FullTextQuery {
    let size = (words.count + 1) / 2
    var choices: [FullTextQuery] = []
    for bits in 1..<(1 << words.count) where bits.nonzeroBitCount == size {
      let chosen = words.indices.filter { bits & (1 << $0) != 0 }.map { words[$0] }
      choices.append(chosen.dropFirst().reduce(chosen[0]) { $0.and($1) })
    }
    return choices.dropFirst().reduce(choices[0]) { $0.or($1) }
  }
}
