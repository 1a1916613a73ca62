import NewsLanguage
import NewsModel

/// The words that name a happening beside the one that reports it.
extension EventExtractor {
  /// With what does the harm that a verb tells, though nothing else is told of it: "died |in an explosion|".
  func withCauses(_ drafts: [EventDraft], _ triggers: [Int], _ tree: DependencyTree) -> [EventDraft] {
    let harm = drafts.filter { Self.isHarmful($0) && $0.verb == $0.trigger }
    guard !harm.isEmpty, drafts.count < triggers.count else { return drafts }
    let causes = triggers.compactMap { trigger -> EventDraft? in
      guard !drafts.contains(where: { $0.trigger == trigger }),
        let verb = arguments.governor(of: trigger, tree)?.verb, tree.head(of: trigger) == verb,
        tree.relation(of: trigger) == .obl, harm.contains(where: { $0.verb == verb }),
        var cause = mentions.draft(at: trigger, tree), Self.isHarmful(cause)
      else { return nil }
      cause.verb = verb
      return cause
    }
    return (drafts + causes).sorted { $0.trigger < $1.trigger }
  }

  /// Whether a word is one of those for what a draft tells.
  func names(_ draft: EventDraft, _ word: Int) -> Bool {
    draft.words.contains(word) || draft.others.contains(word)
  }

  /// An event, and the further words of the sentence for it.
  func reports(of draft: EventDraft, _ sentence: Range<Int>, _ tree: DependencyTree) -> [Event] {
    var whole = event(of: draft, sentence, tree)
    whole.isMention = !isTelling(whole)
    if whole.isMention, draft.frame.isNoun, mentions.isOfAKind(draft.trigger, tree) { return [] }
    return [whole]
      + draft.others.filter { !draft.words.contains($0) }.map { word in
        var mention = whole
        mention.trigger = document.analyzed.mention(word..<(word + 1))
        mention.isMention = true
        return mention
      }
  }

  /// What a word names that reports nothing by itself. With somebody named, or place and day, something grave is told all the same:
  /// "after the attack in Kolm on Monday"; but not of what is demanded, offered or refused.
  func mention(
    at word: Int, besides others: [EventDraft], isAmidDisaster: Bool, _ sentence: Range<Int>, _ tree: DependencyTree
  ) -> Event? {
    if tree.partOfSpeech(of: word) != .noun {
      guard let draft = mentions.draft(atVerb: word, isAmidDisaster: isAmidDisaster, tree) else { return nil }
      var event = event(of: draft, sentence, tree)
      event.isMention = true
      return event
    }
    guard var draft = mentions.draft(at: word, tree) else { return nil }
    let holder = others.first { nesting.isContent(draft, of: $0, tree) }
    let isHeld = holder != nil
    // "promised an inquiry", "demanded a vote": it is to come, if it does.
    nesting.judge(&draft, tree)
    var event = event(of: draft, sentence, tree)
    if let holder, Self.undertakings.contains(holder.happening), event.status == .happened { event.status = .planned }
    let isTold = !event.participants.isEmpty || event.place != nil && event.date != nil
    let isCalledOff = event.status == .cancelled || event.status == .postponed
    event.isMention =
      isHeld || !isTold && !(isCalledOff && event.date != nil)
      || !isCalledOff && !Self.grave.contains(event.happening)
    return event
  }

  private static let undertakings: Set<Event.Happening> = [.offer, .threat, .demand]

  /// The happenings that a headline in capitals names.
  func titled(_ words: [Int], _ sentence: Range<Int>, named: [TextSpan]) -> [Event] {
    let summary = document.analyzed.mention(withoutBullet(sentence))
    return mentions.drafts(inTitle: words).compactMap { draft in
      let trigger = document.analyzed.mention(draft.words)
      guard !named.contains(trigger.span) else { return nil }
      var event = Event(
        kind: draft.kind, happening: draft.happening, status: .happened, span: summary.span, summary: summary.text,
        trigger: trigger)
      event.isMention = true
      return event
    }
  }
}
