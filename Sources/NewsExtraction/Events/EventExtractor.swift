import NewsLanguage
import NewsModel

/// Runs the event frames over the sentences of a document.
struct EventExtractor {
  let document: Document
  let resolver: PeopleResolver
  let arguments: ClauseArguments
  private let matcher: FrameMatcher
  private let circumstances: EventCircumstances
  let nesting: EventNesting
  private let modals: ModalRule
  private let casualties: CasualtyCounts
  private let irreality: Irreality
  private let tenures: TenureFinder
  let mentions: EventMentions

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    self.resolver = resolver
    let actors = ActorFinder(
      document: document, resolver: resolver, pronouns: PronounResolver(document: document, resolver: resolver))
    arguments = ClauseArguments(document: document, actors: actors)
    matcher = FrameMatcher(document: document, arguments: arguments, resolver: resolver)
    circumstances = EventCircumstances(document: document, resolver: resolver, arguments: arguments)
    irreality = Irreality(document: document)
    casualties = CasualtyCounts(document: document, arguments: arguments)
    modals = ModalRule(document: document, arguments: arguments)
    mentions = EventMentions(
      document: document, arguments: arguments, matcher: matcher, irreality: irreality)
    tenures = TenureFinder(document: document, resolver: resolver)
    nesting = EventNesting(document: document, arguments: arguments, matcher: matcher)
  }

  /// The events, in the order of the text. Afterwards ``resolver`` holds the people that they made necessary.
  ///
  /// - Parameter statements: What the article reports as said, by which an event inside somebody's words is theirs.
  func events(amid statements: [Statement]) -> [Event] {
    var events: [Event] = []
    let triggers = document.sentences.map { sentence in
      sentence.tokens.filter { mayTrigger($0, in: sentence.tokens) }
    }
    let isAmidDisaster = triggers.contains { words in
      words.contains {
        EventFrame.frames(of: document.tokens[$0])?.contains { $0.isNoun && $0.family.happening == .disaster } == true
      }
    }
    let trees = document.trees.including(triggers) { trigger, sentence in
      // A headline in capitals has names for tags, and a tree that is no better.
      let isTitle = document.isTitleCase[document.analyzed.sentence(ofToken: trigger)]
      return matcher.mayFulfil(trigger, in: sentence)
        && (!isTitle || [.verb, .noun].contains(sentence.partOfSpeech(of: trigger)))
    }
    for (index, sentence) in document.sentences.enumerated() {
      guard let tree = trees[index] else {
        if document.isTitleCase[index] { events += titled(triggers[index], sentence.tokens, named: []) }
        continue
      }
      let modal = document.trees[index].map(modals.drafts) ?? []
      let own = withTolls(
        withCauses(triggers[index].compactMap { draft(at: $0, tree) }, triggers[index], tree), triggers[index], tree)
      var drafts = nesting.settled(modal + own, tree)
      if drafts.contains(where: { Self.harmful.contains($0.happening) }) { count(tree, into: &drafts) }
      for draft in drafts {
        let reports = reports(of: draft, sentence.tokens, tree)
        events += reports
        if let event = reports.first, !event.isMention { tenures.note(draft, event, tree) }
      }
      let rest = triggers[index].filter { trigger in
        !drafts.contains { names($0, trigger) || nesting.hasAsObject($0, trigger, tree) }
      }
      let named = rest.compactMap {
        mention(at: $0, besides: drafts, isAmidDisaster: isAmidDisaster, sentence.tokens, tree)
      }
      events += named
      if document.isTitleCase[index] { events += titled(rest, sentence.tokens, named: named.map(\.trigger.span)) }
    }
    events.sort { $0.trigger.span.start < $1.trigger.span.start }
    gather(&events)
    EventAttribution(document: document).apply(statements, to: &events)
    return events
  }

  /// Whether a word can report a happening, and is no name.
  ///
  /// The words that a frame asks for have to be in the sentence: that is told without parsing it.
  private func mayTrigger(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard
      document.tokens[token].isWord
        && (document.tokens[token].shape == .lower || !isName(token, in: sentence)),
      let frames = EventFrame.frames(of: document.tokens[token]),
      !UnsaidWords(document: document).isOfAnonymity(token)
    else { return false }
    let previous = token > sentence.lowerBound ? token - 1 : nil
    // "the order" is no verb, "to order" no noun.
    let followsArticle = previous.map { document.isAny($0, .determiner) && !document.isToken($0, "that") } ?? false
    let followsTo =
      previous.map { document.isToken($0, "to") || document.isAny($0, [.modal, .personalPronoun]) } ?? false
    return frames.contains { frame in
      guard frame.isNoun ? !followsTo : !followsArticle else { return false }
      return frame.wanted.allSatisfy { wanted in
        let near = sentence.clamped(to: (token - wanted.before)..<(token + wanted.behind + 1))
        return near.contains { wanted.words.contains(document.tokens[$0]) }
      } && (frame.isNoun || !frame.demands.contains(.place) || namesPlace(behind: token, in: sentence))
    }
  }

  /// Whether a word is of a name; the one that opens a sentence may be none.
  private func isName(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard let mention = resolver.mention(atToken: token) else { return false }
    let name = resolver.mentions[mention]
    return token != sentence.lowerBound || name.tokens.count > 1 || name.strength == .strong
  }

  /// Whether a capitalized word stands close behind another.
  private func namesPlace(behind token: Int, in sentence: Range<Int>) -> Bool {
    sentence.clamped(to: (token + 1)..<(token + 15)).contains { document.tokens[$0].isCapitalized }
  }

  /// What a word reports, with those who take part.
  private func draft(at trigger: Int, _ tree: DependencyTree) -> EventDraft? {
    guard let frame = matcher.frame(at: trigger, tree), !irreality.isUnreal(trigger, tree) else { return nil }
    guard frame.isNoun else {
      var draft = EventDraft(frame, trigger: trigger, verb: trigger)
      draft.status = frame.status
      arguments.fill(&draft, verb: trigger, tree)
      return draft
    }
    var draft = EventDraft(frame, trigger: trigger, verb: nil)
    arguments.fill(&draft, noun: trigger, tree)
    guard let governor = arguments.governor(of: trigger, tree) else { return draft }
    draft.verb = governor.verb
    // "the talks will go ahead |with envoys from Kolm|"
    if matcher.isOccurring(trigger, governor.verb, tree) { arguments.prepositional(governor.verb, &draft, tree) }
    if let verb = matcher.acting(on: trigger, tree), matcher.isLight(verb) {
      if matcher.isCalledOff(verb) {
        let isPutOff = ["postpone", "delay", "resched"].contains {
          document.analyzed.string(verb).lowercased().hasPrefix($0)
        }
        draft.status = isPutOff ? .postponed : .cancelled
      }
      arguments.fill(&draft, verb: verb, isUndergone: matcher.isUndergone(verb), tree)
      if trigger > verb, trigger - verb <= 4 { draft.words = verb..<(trigger + 1) }
    }
    return draft
  }

  /// Whether anything is told of an event beside the word for it: who, where, how many; of grave ones the day is enough.
  func isTelling(_ event: Event) -> Bool {
    !event.participants.isEmpty || event.place != nil || Self.grave.contains(event.happening) && event.date != nil
  }

  static let grave: Set<Event.Happening> = [
    .disaster, .killing, .death, .accident, .crime, .attack, .arrest, .trial, .protest, .investigation, .election,
  ]
  private static let harmful: Set<Event.Happening> = [
    .attack, .killing, .death, .disaster, .accident, .protest, .crime,
  ]

  /// Whether people are harmed by what is told.
  static func isHarmful(_ draft: EventDraft) -> Bool { harmful.contains(draft.happening) }

  /// Gives each count of dead and hurt to the event it hangs on, else to the first that can cause it.
  private func count(_ tree: DependencyTree, into drafts: inout [EventDraft]) {
    for count in casualties.counts(tree) {
      let index =
        drafts.firstIndex { $0.verb != nil && $0.verb == count.verb && Self.harmful.contains($0.happening) }
        ?? drafts.firstIndex { Self.harmful.contains($0.happening) }
      guard let index else { continue }
      // Who is counted has no other part; a people that is hit has: "three |Varnish soldiers|".
      drafts[index].participants.removeAll { actor, part in
        part == .target && actor.tokens.overlaps(count.tokens) && actor.mention == nil
          && !actor.tokens.contains { document.isAny($0, [.demonym, .country]) }
      }
      drafts[index].participants.append((EventDraft.Actor(tokens: count.tokens), .casualty))
      if count.isDead {
        drafts[index].dead = drafts[index].dead ?? count.number
      } else {
        drafts[index].injured = drafts[index].injured ?? count.number
      }
    }
  }

  func event(of draft: EventDraft, _ sentence: Range<Int>, _ tree: DependencyTree) -> Event {
    let summary = document.analyzed.mention(withoutBullet(sentence))
    let trigger = draft.trigger..<(draft.trigger + 1)
    var event = Event(
      kind: draft.kind, happening: draft.happening,
      status: draft.status ?? circumstances.status(of: draft, in: sentence, tree), span: summary.span,
      summary: summary.text, trigger: document.analyzed.mention(draft.words))
    event.place = circumstances.place(of: draft, tree).map { document.analyzed.string($0) }
    event.date = circumstances.date(of: trigger, in: sentence, within: draft.reach, tree)
    // "announced a strike for 27 May": what has a day to come has not happened.
    if event.status == .happened, draft.status == nil, let reference = document.reference,
      let from = event.date?.interval?.from, reference < from
    {
      event.status = .planned
    }
    event.allegedBy = draft.allegedBy.map { document.analyzed.string($0) }
    event.dead = draft.dead
    event.injured = draft.injured
    var seen: [(name: String, part: Event.Participant.Part)] = []
    let named = draft.participants.compactMap { $0.actor.mention.flatMap(resolver.knownPerson) }
    for (actor, part) in draft.participants.sorted(by: { $0.actor.tokens.lowerBound < $1.actor.tokens.lowerBound }) {
      // "The president appointed Ada Pym minister": nobody is both sides of it.
      let person =
        actor.person ?? actor.mention.flatMap { bearer(ofMention: $0, event.happening, part) }
        ?? holder(of: actor.tokens).flatMap { named.contains($0) ? nil : $0 }
      let name = person.map { resolver.people[$0].name } ?? document.analyzed.string(actor.tokens)
      guard !seen.contains(where: { $0 == (name, part) }) else { continue }
      seen.append((name, part))
      event.participants.append(
        Event.Participant(
          name: name, personIndex: person, part: part,
          span: document.analyzed.span(document.analyzed.bytes(actor.tokens))))
    }
    return event
  }

  /// Whom a name means. Capitals alone make nobody a person, for bodies act as people do, unless only people do such things;
  /// and no place a country.
  private func bearer(ofMention mention: Int, _ happening: Event.Happening, _ part: Event.Participant.Part) -> Int? {
    let name = resolver.mentions[mention]
    // Who flies to a capital or shells it does so to the town, not to those who govern there.
    if part == .target,
      name.tokens.count == 1 && document.isAny(name.tokens.lowerBound, .capital) && Self.local.contains(happening)
        || isSite(name.tokens)
    {
      return nil
    }
    guard name.strength == .weak, name.role == nil else { return resolver.person(ofMention: mention) }
    switch name.kind {
    case .person where name.isFullName && Self.human.contains(happening): return resolver.person(ofMention: mention)
    case .person, .country: return resolver.knownPerson(ofMention: mention)
    case .organization, .office, .group: return resolver.person(ofMention: mention)
    }
  }

  /// "the town of |Kolm|", "the |Kolm| region"
  private func isSite(_ name: Range<Int>) -> Bool {
    let before = name.lowerBound - 2
    return before >= 0 && document.isToken(before + 1, "of")
      && EventCircumstances.sites.contains(document.tokens[before])
      || document.tokens.indices.contains(name.upperBound)
        && EventCircumstances.sites.contains(document.tokens[name.upperBound])
  }

  /// What is done to places as such.
  private static let local: Set<Event.Happening> = [
    .visit, .protest, .attack, .killing, .disaster, .accident, .death, .mobilization, .withdrawal, .aid, .arrest,
    .coercion, .launch,
  ]

  /// What people do and suffer, and bodies hardly ever.
  private static let human: Set<Event.Happening> = [
    .meeting, .visit, .call, .arrest, .trial, .killing, .death, .appointment, .resignation, .dismissal, .release,
  ]

  /// Whoever holds the office that words name: "the Varnish president".
  private func holder(of words: Range<Int>) -> Int? {
    guard let last = words.last, document.isAny(last, .role) else { return nil }
    return resolver.person(withTitle: words)
  }

  func withoutBullet(_ sentence: Range<Int>) -> Range<Int> {
    var sentence = sentence
    while let first = sentence.first, sentence.count > 1, document.isBullet(first) { sentence.removeFirst() }
    return sentence
  }
}
