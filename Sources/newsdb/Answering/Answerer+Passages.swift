import NewsArchive
import NewsCitation
import NewsExtraction
import NewsLanguage
import NewsModel
import NewsQuestions

/// What an article tells in a sentence that was not read as a statement or an event: "the builder was acquitted".
extension Answerer {
  /// A word of the question, with any way of writing it.
  private struct Term {
    var query: FullTextQuery
    /// A name has to be there; most of the other words do.
    var isName: Bool
    /// Whether it only speaks for a passage that has it.
    var isOptional = false
    /// What a headline or an opening sentence may tell for a sentence below it. Who did it and the verb stand in the sentence.
    var mayLead = true
    /// Whether it is what somebody did or how somebody spoke.
    var isVerb = false
  }

  /// One or two sentences of an article.
  private struct Window {
    var article: Int
    var sentences: Range<Int>
  }

  /// Passages with the names of a question and most of its other words, of the days asked for; the best ones alone.
  ///
  /// - Parameters:
  ///   - strict: whether all words have to be there.
  ///   - needsDay: whether a passage has to tell a day; who it is of may then stand in the headline or the opening.
  func passages(
    for question: Question, on days: DayInterval?, strict: Bool = false, needsDay: Bool = false
  ) throws(ArchiveError) -> (passages: [Passage], looked: FullTextQuery?) {
    var terms = try terms(of: question)
    // "What is planned for May 24": sentences that tell the day.
    if terms.isEmpty, question.subject == .events, let day = days?.day, let words = Self.words(of: day) {
      terms = [Term(query: words, isName: false)]
    }
    let names = terms.filter(\.isName)
    let others = terms.filter { !$0.isName }
    let required = others.filter { !$0.isOptional }.count
    // "What happened to Pym": whatever names them.
    let isOpen =
      question.deed == nil
      && (question.place != nil
        || question.subject == .events && question.asks == .what && question.agent != nil && !question.asksForDeeds)
    guard !terms.isEmpty, required > 0 || (days != nil || isOpen) && !names.isEmpty else { return ([], nil) }
    let any = { (list: [Term]) in list.dropFirst().reduce(list.first?.query) { $0?.or($1.query) } }
    var all = names.dropFirst().reduce(names.first?.query) { $0?.and($1.query) }
    if let some = any(others) { all = all?.and(some) ?? some }
    guard let all else { return ([], nil) }
    let articles = try archive.articles(fitting: all, publishers: question.publishers, limit: 40)
    let texts = articles.map { AnalyzedText($0.article.body) }
    // Two names in one sentence tell more than a verb that is not known.
    let isUnknown = question.subject == .anything && names.count > 1 && required == 1
    let needed = isUnknown ? 0 : strict || required <= 2 ? required : (required * 2 + 2) / 3
    // One sentence; one under a headline or an opening sentence that has the rest; two. The most words win.
    var best: (coverage: Int, windows: [Window]) = (-1, [])
    let wanted = names + others
    // Who did something and to whom it was done stand in one sentence; of two, each may tell of somebody else.
    let isOfSomebody = question.deed != nil && (question.agent != nil || question.other != nil)
    // Who did something, no sentence tells without the verb; a death has many.
    let needsVerb =
      question.asks == .who && question.deed.map { Event.Happening.harmful.isDisjoint(with: $0.happenings) } ?? false
    let mayLead = isOfSomebody ? try isAboutBody(question) : true
    for size in !isOfSomebody ? [1, 0, 2] : mayLead || needsDay ? [1, 0, 2] : [1, 2] {
      if size == 0, wanted.count < 2 { continue }
      let leads = size == 0 ? try Self.leads(articles, texts, wanted.map(\.query), archive) : []
      var windows: [Window] = []
      for (index, text) in texts.enumerated() {
        // Asked for once, and only where a pronoun opens a sentence.
        var people: Set<String>?
        for end in text.sentences.indices where end + 1 >= size {
          if size == 2, isOfSomebody {
            guard text.sentence(end, opensWith: "he", "she") else { continue }
            let known = if let people { people } else { try lastNames(inArticle: articles[index].id) }
            people = known
            guard Self.namesOne(of: known, in: end - 1, text) else { continue }
          }
          windows.append(Window(article: index, sentences: (end + 1 - max(size, 1))..<(end + 1)))
        }
      }
      let found = try archive.matches(of: wanted.map(\.query), in: windows.map { Self.text($0, texts) })
      func stands(_ term: Int, _ index: Int) -> Bool {
        found[term].contains(index)
          || size == 0 && (wanted[term].mayLead || needsDay && !wanted[term].isVerb)
            && leads[term].contains(windows[index].article)
      }
      // Why it was, a sentence that gives a reason tells more.
      let reasons =
        question.asks == .why
        ? try archive.matches(of: [Self.reasons].compactMap(\.self), in: windows.map { Self.text($0, texts) }) : []
      func coverage(_ index: Int) -> Int {
        wanted.indices.dropFirst(names.count).count { stands($0, index) } + reasons.count { $0.contains(index) }
      }
      let fitting = windows.indices.filter { index in
        names.indices.allSatisfy { stands($0, index) }
          && (!needsVerb || wanted.indices.allSatisfy { !wanted[$0].isVerb || stands($0, index) })
          && wanted.indices.dropFirst(names.count).prefix(required).count { stands($0, index) } >= needed
          && (size != 0 || needsDay || Self.isOwn(found.map { $0.contains(index) }, wanted, needed: needed))
          && coverage(index) > best.coverage
          && (!needsDay || !Self.passage(windows[index], articles, texts, question.isFuture).days.isEmpty)
          && isOf(days, windows[index], articles, texts)
      }
      guard let most = fitting.map(coverage).max() else { continue }
      // Of those, the ones with the very verb.
      func verbs(_ index: Int) -> Int { wanted.indices.count { wanted[$0].isVerb && found[$0].contains(index) } }
      let chosen = fitting.filter { coverage($0) == most }
      let told = chosen.map(verbs).max() ?? 0
      best = (most, chosen.filter { verbs($0) == told }.map { windows[$0] })
    }
    best.windows = best.windows.map { Self.withWhoIsMeant($0, texts) }
    if question.asks == .why {
      // The reason often follows.
      best.windows = best.windows.map { window in
        let end = min(window.sentences.upperBound + 1, texts[window.article].sentences.count)
        return Window(article: window.article, sentences: window.sentences.lowerBound..<end)
      }
    }
    return (best.windows.prefix(5).map { Self.passage($0, articles, texts, question.isFuture) }, any(terms))
  }

  /// Words by which a sentence gives a reason (general knowledge of English).
  private static let reasons = FullTextQuery(anyOf: [
    "because", "over", "after", "due", "owing", "dispute", "protest", "amid", "following", "since", "reason",
  ])

  /// Whether what something was done to is a body or a country, which the article's opening may name for all of it.
  private func isAboutBody(_ question: Question) throws(ArchiveError) -> Bool {
    guard let other = question.other else {
      // "Where do pregnant women have to go": nobody by name.
      guard let agent = question.agent, !agent.words.contains(where: \.isUppercase), question.asks != .who else {
        return false
      }
      return try archive.resolve(agent).candidates.isEmpty
    }
    let found = try archive.resolve(other).candidates
    return found.allSatisfy { $0.kind == .organization || $0.kind == .country }
  }

  /// The last words of the names of the people of an article.
  private func lastNames(inArticle id: Int64) throws(ArchiveError) -> Set<String> {
    Set(
      try archive.people(inArticle: id).filter { $0.kind == .person }
        .compactMap { $0.name.split(separator: " ").last.map(String.init) })
  }

  /// Whether a sentence names one of these alone: then a pronoun that opens the next one means them.
  private static func namesOne(of names: Set<String>, in sentence: Int, _ text: AnalyzedText) -> Bool {
    let named = text.sentences[sentence].tokens.filter { text.tokens[$0].isCapitalized }
      .map { text.string($0) }.filter(names.contains)
    return Set(named).count == 1
  }

  /// Some sentences of an article.
  static func passage(of article: StoredArticle, sentences: Range<Int>, in text: AnalyzedText) -> Passage {
    passage(Window(article: 0, sentences: sentences), [article], [text], false)
  }

  /// A sentence that begins with a pronoun, with the one before it, which tells who is meant.
  private static func withWhoIsMeant(_ window: Window, _ texts: [AnalyzedText]) -> Window {
    let text = texts[window.article]
    let start = window.sentences.lowerBound
    guard start > 0, text.sentence(start, opensWith: "he", "she", "they", "it") else { return window }
    return Window(article: window.article, sentences: (start - 1)..<window.sentences.upperBound)
  }

  /// Whether a sentence tells enough by itself, whatever its headline adds: the half of what a headline may not only tell.
  private static func isOwn(_ has: [Bool], _ terms: [Term], needed: Int) -> Bool {
    guard zip(terms, has).allSatisfy({ $0.mayLead || $1 || $0.isOptional }) else { return false }
    let own = zip(terms, has).count { !$0.isOptional && $1 }
    let isNamed = zip(terms, has).contains { !$0.mayLead && $1 }
    return isNamed || own * 2 >= max(needed, 1)
  }

  /// Of each term, the articles whose headline or first two sentences have it.
  private static func leads(
    _ articles: [StoredArticle], _ texts: [AnalyzedText], _ terms: [FullTextQuery], _ archive: Archive
  ) throws(ArchiveError) -> [Set<Int>] {
    let leads = articles.indices.map { index in
      let text = texts[index]
      let end = text.sentences.prefix(2).last?.tokens.upperBound ?? 0
      return (articles[index].article.headline ?? "") + "\n" + text.string(0..<end)
    }
    return try archive.matches(of: terms, in: leads)
  }

  /// A day as articles write it: "May 24", "24 May".
  private static func words(of day: CalendarDay) -> FullTextQuery? {
    let words = day.inWords.split(separator: " ").map(String.init).filter { $0 != "\(day.year)" }
    guard words.count == 2 else { return nil }
    return FullTextQuery(anyOf: [words.joined(separator: " "), words.reversed().joined(separator: " ")])
  }

  private func terms(of question: Question) throws(ArchiveError) -> [Term] {
    var terms: [Term] = []
    // "Pregnant women" may be told as "women" alone; of a name each word counts.
    let asked = question.agent?.words ?? ""
    let agent = Self.folded(
      asked.contains(where: \.isUppercase) ? asked : asked.split(separator: " ").last.map(String.init))
    let verbs = Self.folded(question.deed?.word).union(Self.folded(question.manner?.word))
    let isAboutName = question.subject == .person
    for word in question.content {
      if isAboutName, ["new", "current", "present"].contains(word.lowercased()) { continue }
      let isName = try isName(word)
      // Of a name of several words the last one is told again and again: "Pym" of "Ada Pym". Who is not known has the whole name.
      let asked = isName && !isAboutName ? word.split(separator: " ").last.map(String.init) ?? word : word
      let isFixed = !agent.isDisjoint(with: Self.folded(word)) || verbs.contains(word.lowercased())
      let isVerb = verbs.contains(word.lowercased())
      // What tells of the same will do, where the sentence has the other words.
      let kin =
        isName ? [] : Spellings().kindred(of: word) + (word == question.manner?.word ? question.manner!.kinWords : [])
      let wider = kin.isEmpty ? nil : FullTextQuery(anyOf: kin)
      terms += try words(of: asked).map { query in
        Term(query: wider.map { query.or($0) } ?? query, isName: isName, mayLead: !isFixed, isVerb: isVerb)
      }
    }
    if let noun = question.askedNoun, !terms.isEmpty {
      terms += try words(of: noun).map { Term(query: $0, isName: false, isOptional: true) }
    }
    return terms
  }

  private static func folded(_ words: String?) -> Set<String> {
    Set((words ?? "").lowercased().split(separator: " ").map(String.init))
  }

  /// The sentences that open an article.
  static func opening(of article: StoredArticle, sentences: Int) -> Passage {
    let text = AnalyzedText(article.article.body)
    let end = min(sentences, text.sentences.count)
    guard end > 0 else { return Passage(article: article, span: TextSpan(start: 0, end: 0), text: "", days: []) }
    return passage(Window(article: 0, sentences: 0..<end), [article], [text], false)
  }

  /// Whether a word is a name: by its capital, as a place of the lexicon, or as somebody's in the archive.
  func isName(_ word: String) throws(ArchiveError) -> Bool {
    if word.first?.isUppercase == true { return true }
    guard word.utf8.count > 3, let entry = AnalyzedText(QuestionParser.capitalized(word)).tokens.first else {
      return false
    }
    if entry.isAny([.country, .demonym, .capital, .city, .metonym]) { return true }
    guard AnalyzedText(word).tokens.first?.entry.classes.isEmpty == true, let name = QuestionParser.name(word) else {
      return false
    }
    return try archive.knows(name)
  }

  private static func text(_ window: Window, _ texts: [AnalyzedText]) -> String {
    let text = texts[window.article]
    return text.string(
      text.sentences[window.sentences.lowerBound].tokens
        .lowerBound..<text.sentences[window.sentences.upperBound - 1]
        .tokens.upperBound)
  }

  /// Whether a passage is of some days: it tells one of them, or none in an article of those days or the day after.
  private func isOf(
    _ days: DayInterval?, _ window: Window, _ articles: [StoredArticle], _ texts: [AnalyzedText]
  ) -> Bool {
    guard let days else { return true }
    let text = texts[window.article]
    let published = articles[window.article].source.publishedDay
    let tokens =
      text.sentences[window.sentences.lowerBound].tokens
      .lowerBound..<text.sentences[window.sentences.upperBound - 1]
      .tokens.upperBound
    let told = DateTagger().dates(in: text, reference: published).filter { mention in
      tokens.contains(mention.tokens.lowerBound) && mention.expression.kind == .date
    }.compactMap(\.expression.interval)
    if told.isEmpty { return published.map { days.from <= $0 && $0 <= days.to.adding(days: 1) } ?? false }
    return told.contains { days.contains($0) || $0.count <= 31 && $0.overlaps(days) }
  }

  /// - Parameter isFuture: whether only days that were to come when the article was published answer.
  private static func passage(
    _ window: Window, _ articles: [StoredArticle], _ texts: [AnalyzedText], _ isFuture: Bool
  ) -> Passage {
    let text = texts[window.article]
    let first = text.sentences[window.sentences.lowerBound].tokens.lowerBound
    let last = text.sentences[window.sentences.upperBound - 1].tokens.upperBound - 1
    let (start, end) = (text.tokens[first].start, text.tokens[last].end)
    let told = DateTagger().dates(in: text, reference: articles[window.article].source.publishedDay).compactMap {
      mention -> String? in
      guard (first...last).contains(mention.tokens.lowerBound), let interval = mention.expression.interval,
        mention.expression.kind == .date,
        !isFuture || articles[window.article].source.publishedDay.map({ interval.to >= $0 }) ?? true
      else { return nil }
      return "“\(mention.expression.text)”: \(Page.days(interval)) (a\(articles[window.article].id))"
    }
    return Passage(
      article: articles[window.article],
      span: TextSpan(start: text.text.scalarOffset(ofByte: start), end: text.text.scalarOffset(ofByte: end)),
      text: text.text.string(start..<end), days: told)
  }
}
