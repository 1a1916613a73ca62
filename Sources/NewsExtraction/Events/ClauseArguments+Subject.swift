import NewsLanguage
import NewsModel

/// Who does what a verb says, near it or by way of the clauses above.
extension ClauseArguments {
  /// The head of the phrase that does what a verb says; a verb without a subject takes that of the verb it hangs on.
  func subject(of verb: Int, _ tree: DependencyTree) -> Int? {
    var verb = verb
    for step in 0..<4 {
      if let own = tree.children(of: verb, .nsubj).last(where: { $0 < verb }) ?? tree.child(of: verb, .nsubj) {
        if let speaker = speaker(meantBy: own, of: verb, tree) { return speaker }
        return antecedent(of: own, verb, tree)
      }
      // "Pym, seen as a mediator, has held talks": the parser may hang her on the aside.
      for aside in tree.children(of: verb, .advcl) where aside < verb {
        if let own = tree.child(of: aside, .nsubj), own < aside, tree.span(of: own).upperBound < aside,
          (own + 1..<aside).contains(where: { document.isToken($0, ",") })
        {
          return own
        }
      }
      // "was indicted and will resign": the one who is indicted resigns.
      if step > 0, let patient = tree.child(of: verb, .nsubjPass) { return antecedent(of: patient, verb, tree) }
      guard let head = tree.head(of: verb) else { return nil }
      switch tree.relation(of: verb) {
      case .conj, .parataxis: verb = head
      case .xcomp, .ccomp:
        // "urged Kolm to leave": the one who is urged leaves.
        if let object = tree.child(of: head, .obj, .iobj) { return object }
        verb = head
      case .advcl:
        if document.endsInIng(verb), let author = author(before: verb, tree) { return author }
        if head > verb, let above = clause(closedBy: verb, tree) {
          verb = above
          continue
        }
        // "accused |Kolm| of attacking"
        if let mark = tree.child(of: verb, .mark, .case), Self.blaming.contains(document.tokens[head]),
          document.isToken(mark, "of") || document.isToken(mark, "for") || document.isToken(mark, "with"),
          let blamed = object(of: head, tree)
        {
          return blamed
        }
        // "to stop years |of fighting|": nobody is said to fight.
        if let of = tree.child(of: verb, .mark), document.isToken(of, "of"), of > tree.tokens.lowerBound,
          tree.partOfSpeech(of: of - 1) == .noun, actors.actor(of - 1, tree) == nil
        {
          return nil
        }
        // "forced |the army| to retreat"
        if hasTo(verb, tree), Self.causing.contains(document.tokens[head]), let object = tree.child(of: head, .obj) {
          return object
        }
        verb = head
      case .acl:
        if let above = clause(closedBy: verb, tree) {
          verb = above
          continue
        }
        // "years |of fighting|" tell not who fights.
        if !isVerb(head, tree), tree.child(of: verb, .mark, .case).map({ document.isToken($0, "of") }) == true {
          return nil
        }
        if isVerb(head, tree) {
          verb = head
        } else if let subject = misreadSubject(of: verb, tree) {
          return subject
        } else if actors.actor(head, tree) != nil {
          guard document.endsInIng(verb) else { return isActive(verb, tree) ? head : nil }
          // "Pym's statement rejecting the offer" is hers.
          return tree.child(of: head, .nmodPoss).flatMap { actors.actor($0, tree) == nil ? nil : $0 } ?? head
        } else if document.endsInIng(verb), let owner = tree.child(of: head, .nmodPoss),
          let subject = possessor(owner, tree)
        {
          return subject
        } else if let governor = governor(of: head, tree) {
          // "Kolm issued a declaration demanding", "began a strike to protest"
          verb = governor.verb
          if tree.children(of: verb, .nsubj).contains(where: { $0 < verb }) { return subject(of: verb, tree) }
        }
      case .aclRelcl: return head
      default: return nil
      }
    }
    return nil
  }

  /// The verb that a gerund behind it goes on from: "won the vote on Sunday, |beating| Pym", whatever verb of saying closes the sentence.
  func clause(closedBy gerund: Int, _ tree: DependencyTree) -> Int? {
    guard document.endsInIng(gerund), var head = tree.head(of: gerund) else { return nil }
    if tree.relation(of: gerund) == .acl, gerund - 1 > head, document.isToken(gerund - 1, ","),
      document.dateOfToken[head] >= 0 || document.tokens[head].isCapitalized,
      [.obl, .oblUnmarked, .nmod].contains(tree.relation(of: head)), let governor = governor(of: head, tree)
    {
      // "seized power on Thursday, |arresting| the president", where the parser hangs the gerund on Thursday.
      head = governor.verb
    } else if tree.relation(of: gerund) != .advcl {
      return nil
    }
    if head < gerund { return isVerb(head, tree) && !document.isAny(head, .speech) ? head : nil }
    // "…, beating Pym, the commission |said|"
    guard document.isAny(head, .speech) else { return nil }
    if let content = tree.child(of: head, .ccomp), content < gerund { return content }
    guard tree.relation(of: head) == .conj, let first = tree.head(of: head), first < gerund, isVerb(first, tree) else {
      return nil
    }
    return first
  }

  /// "Kolm said it had halted the ships": whoever says so means themselves.
  private func speaker(meantBy pronoun: Int, of verb: Int, _ tree: DependencyTree) -> Int? {
    guard document.isAny(pronoun, .personalPronoun), !document.isToken(pronoun, "you"), !document.isToken(pronoun, "i"),
      let said = reportingVerb(above: verb, tree),
      let subject = tree.child(of: said, .nsubj) ?? subject(of: said, tree), subject < verb,
      !document.isAny(subject, .personalPronoun)
    else { return nil }
    let isPerson =
      actors.resolver.mention(atToken: subject).map { actors.resolver.mentions[$0].kind == .person }
      ?? document.isAny(subject, .role)
    let isOne = document.isToken(pronoun, "he") || document.isToken(pronoun, "she")
    return isOne == isPerson ? subject : nil
  }

  /// "linked it to |Pym|'s statement yesterday rejecting": who made the statement that the gerund stands behind.
  private func author(before gerund: Int, _ tree: DependencyTree) -> Int? {
    var noun = gerund - 1
    while noun > tree.tokens.lowerBound, document.dateOfToken[noun] >= 0 { noun -= 1 }
    guard noun > tree.tokens.lowerBound, Self.utterances.contains(document.tokens[noun]),
      let author = tree.child(of: noun, .nmodPoss)
    else { return nil }
    return possessor(author, tree)
  }

  private static let blaming: WordSet = [
    "accuse", "accuses", "accused", "accusing", "blame", "blames", "blamed", "blaming", "charge", "charges", "charged",
    "charging", "suspect", "suspects", "suspected", "convict", "convicted", "acquit", "acquitted", "condemn",
    "condemned", "criticized", "criticised", "praised", "thanked", "fined", "jailed", "sentenced", "indicted",
  ]
  private static let utterances: WordSet = [
    "statement", "speech", "letter", "remarks", "announcement", "comments", "declaration", "report", "message", "note",
    "appeal", "call", "decision", "ruling", "order", "decree", "resolution",
  ]
  private static let causing: WordSet = [
    "force", "forces", "forced", "forcing", "compel", "compelled", "compelling", "prompt", "prompted", "prompting",
    "allow", "allowed", "allowing", "enable", "enabled", "enabling", "order", "ordered", "ordering", "lead", "led",
    "urge", "urges", "urged", "urging", "ask", "asks", "asked", "asking", "tell", "tells", "told", "telling", "press",
    "pressed", "pressing", "persuade", "persuaded", "persuading", "advise", "advised", "advising", "warn", "warned",
    "warning", "encourage", "encouraged", "encouraging", "implore", "implored", "beg", "begged", "want", "wants",
    "wanted", "instruct", "instructed",
  ]

  /// "who" and "which" stand for the noun their clause hangs on.
  func antecedent(of subject: Int, _ verb: Int, _ tree: DependencyTree) -> Int {
    let isRelative =
      document.isToken(subject, "who") || document.isToken(subject, "which") || document.isToken(subject, "that")
    guard isRelative, tree.relation(of: verb) == .aclRelcl, let noun = tree.head(of: verb) else { return subject }
    return noun
  }

  /// The head of the phrase that a possessor is or means: "its" and "their" mean the nearest subject above that agrees.
  func possessor(_ token: Int, _ tree: DependencyTree) -> Int? {
    let isIts = document.isToken(token, "its")
    let isTheir = document.isToken(token, "their")
    guard isIts || isTheir else { return document.isAny(token, .determiner) ? nil : token }
    var current = token
    while let head = tree.head(of: current) {
      current = head
      guard isVerb(head, tree) || tree.child(of: head, .nsubj, .nsubjPass) != nil,
        let subject = tree.child(of: head, .nsubj, .nsubjPass) ?? subject(of: head, tree), subject < token,
        !tree.span(of: subject).contains(token), !document.isAny(subject, .personalPronoun)
      else { continue }
      let subjects = actors.actors(subject, tree)
      let isPerson =
        actors.resolver.mention(atToken: subject).map { actors.resolver.mentions[$0].kind == .person }
        ?? document.isAny(subject, .role)
      let isPlural = subjects.count > 1 || isTheir && tree.partOfSpeech(of: subject) == .noun && !isPerson
      return !subjects.isEmpty && isPlural == isTheir && (isTheir || !isPerson) ? subject : nil
    }
    return nil
  }
}
