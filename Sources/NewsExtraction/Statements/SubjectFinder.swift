import NewsLanguage
import NewsModel

/// Finds who speaks, by the syntax of the sentence: the subject of a verb, or what stands in for it.
struct SubjectFinder {
  let document: Document
  let resolver: PeopleResolver

  /// Who is the subject of a verb; nil where nobody is.
  ///
  /// A verb joined to another ("and said"), a participle (", adding that") and an infinitive ("went on to say") take the
  /// subject of the verb they hang on; a relative clause and a participle behind a noun take the noun.
  func subject(of verb: Int, in tree: DependencyTree) -> Speaker? {
    var verb = verb
    for step in 0..<4 {
      if let subject = Self.subject(of: verb, in: tree),
        // "The report published |Tuesday| showed": the parser takes the day for a subject.
        document.dateOfToken[subject] < 0 || tree.relation(of: verb) != .ccomp
          || tree.child(of: subject, .appos) != nil
      {
        if isRelative(subject), tree.relation(of: verb) == .aclRelcl, let noun = tree.head(of: verb) {
          return speaker(noun, tree)
        }
        return speaker(subject, tree)
      }
      guard let head = tree.head(of: verb) else { return nil }
      switch tree.relation(of: verb) {
      case .conj, .xcomp, .parataxis: verb = head
      case .ccomp where Self.subject(of: verb, in: tree) != nil: verb = head
      // "condemned Pym's statement on Monday rejecting the plan": the parser hangs the participle on the verb.
      case .advcl where statement(before: verb) != nil:
        return statement(before: verb).flatMap { tree.child(of: $0, .nmodPoss) }.flatMap { speaker($0, tree) }
      // "went on to endorse Pym, calling him …"
      case .advcl where document.endsInIng(verb) || step > 0: verb = head
      case .acl where document.endsInIng(verb):
        // "Pym's statement insisting that": the words are Pym's.
        if SayingNounRule.isNoun(document.tokens[head]), let possessor = tree.child(of: head, .nmodPoss) {
          return speaker(possessor, tree)
        }
        // "issued a statement calling on": so are those of who issued it.
        if SayingNounRule.isNoun(document.tokens[head]), tree.relation(of: head) == .obj,
          let governor = tree.head(of: head), tree.partOfSpeech(of: governor) == .verb
        {
          verb = governor
          continue
        }
        // "asked for a term of three years, calling it “fair”": behind a comma it is the clause's subject who speaks.
        if document.isToken(verb - 1, ","), let noun = speaker(head, tree), !canAct(noun),
          let governor = clause(of: head, in: tree)
        {
          verb = governor
          continue
        }
        return speaker(head, tree)
      case .aclRelcl: return speaker(head, tree)
      default: return nil
      }
    }
    return nil
  }

  /// The noun of saying that stands right before a participle, but for a day.
  private func statement(before participle: Int) -> Int? {
    guard document.endsInIng(participle) else { return nil }
    var noun = participle - 1
    while noun > 0, document.dateOfToken[noun] >= 0 { noun -= 1 }
    return noun >= 0 && SayingNounRule.isNoun(document.tokens[noun]) ? noun : nil
  }

  /// The verb that a noun hangs on, through whatever nouns.
  private func clause(of noun: Int, in tree: DependencyTree) -> Int? {
    var word = noun
    for _ in 0..<4 {
      guard let head = tree.head(of: word), tree.relation(of: word) != .nsubj else { return nil }
      if tree.partOfSpeech(of: head) == .verb { return head }
      word = head
    }
    return nil
  }

  /// Whether a speaker is somebody in particular: a name, an office, "he"; not "people who want".
  func isSomebody(_ speaker: Speaker) -> Bool {
    guard let last = speaker.tokens.last else { return false }
    return speaker.mention != nil || document.isAny(last, .role)
      || document.isToken(last, "he") || document.isToken(last, "she") || document.isToken(last, "they")
      || Self.possessors.contains(document.tokens[last])
  }

  /// Whether a token is a person's name: "endorsed |Pym|".
  func isPerson(_ token: Int) -> Bool {
    resolver.mention(atToken: token).map { resolver.mentions[$0].kind == .person } ?? false
  }

  /// Whether a speaker can act: a person, an organization, a group, a country; not "prices" or "the storm".
  func canAct(_ speaker: Speaker) -> Bool {
    if isSomebody(speaker) { return true }
    return speaker.tokens.contains { token in
      document.isAny(token, [.groupNoun, .organizationNoun, .demonym, .country, .metonym, .personalPronoun])
        || Self.people.contains(document.tokens[token]) || document.isToken(token, "who")
        || Self.bodies.contains(document.tokens[token])
        || document.tokens[token].isCapitalized && token > speaker.tokens.lowerBound
        || ["ers", "ors", "ists", "ians", "men", "women"].contains(where: document.analyzed.string(token).hasSuffix)
    }
  }

  /// The first token of an attribution: where its subject, or the verb group, begins.
  func start(of verb: Int, in tree: DependencyTree) -> Int {
    let subject = Self.subject(of: verb, in: tree).map { tree.span(of: $0).lowerBound }
    return min(subject ?? verb, verb)
  }

  /// The subject that hangs on the verb itself; of two the one that stands beside it.
  static func subject(of verb: Int, in tree: DependencyTree) -> Int? {
    let subjects = tree.children(of: verb, .nsubj)
    return subjects.last { $0 < verb } ?? subjects.first
  }

  private func isRelative(_ token: Int) -> Bool {
    document.isToken(token, "who") || document.isToken(token, "that") || document.isToken(token, "which")
  }

  /// The phrase around a noun, up to the clauses and appositions behind it.
  func speaker(_ head: Int, _ tree: DependencyTree) -> Speaker? {
    if document.dateOfToken[head] >= 0 {
      // "Friday, Kolm asked": the parser takes the day for the subject, and the subject for its apposition.
      return tree.child(of: head, .appos).flatMap { speaker($0, tree) }
    }
    guard !document.isQuoted(head) else { return nil }
    switch tree.partOfSpeech(of: head) {
    case .noun, .properNoun, .numeral, .adjective, .determiner: break
    case .pronoun:
      guard
        document.tokens[head].isAny(.personalPronoun) || Self.people.contains(document.tokens[head])
          || Self.possessors.contains(document.tokens[head]) && tree.relation(of: head) == .nmodPoss
      else { return nil }
    default: return nil
    }
    // "It said": an organization; "it is said", "it shows" have none.
    if document.isToken(head, "it") {
      let verb = tree.head(of: head)
      guard let verb, Self.sayings.contains(document.tokens[verb]) else { return nil }
    }
    let span = tree.span(of: head)
    var start = span.lowerBound
    while start < head, document.isBreak(start) || document.tokens[start].isAny([.conjunction, .preposition]) {
      start += 1
    }
    var end = head + 1
    while end < span.upperBound, !document.isBreak(end), !Self.relatives.contains(document.tokens[end]),
      tree.relation(of: end) != .acl
    {
      end += 1
    }
    // "|U.S.| Secretary of State Ada Pym": the parser may take the country for the subject, and the rest for its parts.
    if let mention = titledPerson(at: head) ?? resolver.mention(atToken: head) {
      let name = resolver.mentions[mention].tokens
      var speaker = Speaker(name, document, resolver)
      speaker.mention = mention
      return speaker
    }
    // "the mayor's successor|, Ada Pym,| praised it": who the words describe.
    let opening = document.isToken(end, ",") ? behindTitle(end + 1) : end
    if document.isToken(end, ","), let mention = resolver.mention(atToken: opening),
      resolver.mentions[mention].kind == .person, resolver.mentions[mention].tokens.lowerBound == opening,
      document.isAny(start, .determiner) || (start..<head).contains(where: document.isClitic)
    {
      let name = resolver.mentions[mention].tokens
      let isOffice = document.isAny(head, [.role, .personNoun])
      if document.isToken(name.upperBound, ","), !document.isAny(name.upperBound + 1, .conjunction),
        isOffice || !document.isAny(name.upperBound + 1, .speech)
      {
        var speaker = Speaker(name, document, resolver)
        speaker.mention = mention
        return speaker
      }
    }
    return Speaker(start..<end, document, resolver)
  }

  /// "the ruler, |Col.| Ada Pym,": where the name begins behind a title.
  private func behindTitle(_ start: Int) -> Int {
    var position = start
    while position - start < 4, document.tokens.indices.contains(position), document.tokens[position].isCapitalized,
      document.isAny(position, [.role, .honorific])
    {
      position += 1
    }
    return position
  }

  /// The person in whose title, which stands before the name, a token is.
  private func titledPerson(at token: Int) -> Int? {
    var end = token
    while end < document.tokens.count, resolver.isInRole(end) { end += 1 }
    guard end > token, let mention = resolver.mention(atToken: end), resolver.mentions[mention].kind == .person,
      let role = resolver.mentions[mention].role, role.contains(token), role.upperBound == end
    else { return nil }
    return mention
  }

  /// "|her| claim that", "|their| call for"
  private static let possessors: WordSet = ["his", "her", "their"]
  private static let relatives: WordSet = ["who", "which", "that", "whose", "whom"]
  private static let sayings: WordSet = ["said", "says", "added", "adds", "announced", "wrote", "told", "denied"]
  private static let bodies: WordSet = ["office", "camp", "team", "campaign", "firm", "side", "administration"]
  private static let people: WordSet = [
    "some", "many", "others", "several", "both", "few", "most", "someone", "everyone",
  ]
}
