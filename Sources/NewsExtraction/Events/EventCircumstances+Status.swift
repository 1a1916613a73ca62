import NewsLanguage
import NewsModel

/// Whether an event takes place.
extension EventCircumstances {
  /// Whether it took place, by the words of the clause around its trigger.
  func status(of draft: EventDraft, in sentence: Range<Int>, _ tree: DependencyTree) -> Event.Status {
    let trigger = draft.trigger..<(draft.trigger + 1)
    let clause = clause(around: trigger, in: sentence, tree)
    if isUndone(draft, tree) { return .denied }
    var status = Event.Status.happened
    let isQuoted = document.isQuoted(trigger.lowerBound)
    for index in clause
    where Self.telling.contains(document.tokens[index]) && !isParted(index, from: trigger)
      // "called it “not enough” and thanked them": what is quoted tells of nothing outside.
      && (isQuoted || !document.isQuoted(index)) && !isOfAnother(index, trigger.lowerBound, tree)
    {
      let distance = trigger.lowerBound - index
      switch word(index) {
      case "canceled", "cancelled", "cancels", "scrapped": return .cancelled
      // A mine collapses; talks that do come to nothing.
      case "collapsed" where Self.collapsible.contains(draft.happening),
        "collapse" where Self.collapsible.contains(draft.happening):
        return .cancelled
      case "called" where word(index + 1) == "off": return .cancelled
      case "broke" where word(index + 1) == "down": return .cancelled
      case "unable" where distance > 0, "failed" where distance > 0: return .cancelled
      case "no" where distance == 1 || distance == 2, "neither" where distance > 0, "denied" where distance > 0,
        "denies" where distance > 0, "denying" where distance > 0:
        return .denied
      case "postponed", "postpones", "delayed", "reschedule", "rescheduled", "postpone", "adjourned": return .postponed
      case "not" where draft.frame.isNoun && distance < 0 && isBehindNot(index): return .cancelled
      case "not" where (1..<6).contains(distance), "n't" where (1..<6).contains(distance),
        "never" where (1..<3).contains(distance):
        return .denied
      case "planned", "scheduled", "due", "expected":
        if isGivenUp(index, after: trigger, sentence) { return .cancelled }
        status = .planned
      // "has no plans to sell"
      case "plans" where distance > 0 && word(index - 1) == "no",
        "intention" where distance > 0 && word(index - 1) == "no":
        return .denied
      // "the planning committee" plans nothing here.
      case "planning" where tree.relation(of: index) == .compound || tree.relation(of: index) == .amod: break
      case "will", "upcoming", "planning", "'ll": status = .planned
      case "would" where (1..<4).contains(distance): status = .planned
      case "to" where distance == 1 && status == .happened && !isDone(index, tree): status = .planned
      case "forward" where distance > 0 && word(index + 1) == "to": status = .planned
      case "allegedly" where abs(distance) < 4, "suspected" where (1..<4).contains(distance),
        "alleged" where (1..<4).contains(distance):
        if status == .happened { status = .alleged }
      default: break
      }
    }
    return status
  }

  /// "No one has died", "has no plans to resign": nobody does it, or means to.
  private func isUndone(_ draft: EventDraft, _ tree: DependencyTree) -> Bool {
    guard let verb = draft.verb, verb == draft.trigger else { return false }
    if tree.relation(of: verb) == .acl, let plan = tree.head(of: verb),
      Self.intentions.contains(document.tokens[plan]), isNone(plan, tree)
    {
      return true
    }
    guard let subject = tree.child(of: verb, .nsubj, .nsubjPass), subject < verb else { return false }
    return Self.nobody.contains(document.tokens[subject]) || isNone(subject, tree)
  }

  private func isNone(_ noun: Int, _ tree: DependencyTree) -> Bool {
    tree.children(of: noun).contains { $0 < noun && document.isToken($0, "no") }
  }

  /// Whether a word that calls something off is about something else: "voted |to postpone| a ruling", "has been |postponed| since the strike
  /// began".
  private func isOfAnother(_ index: Int, _ trigger: Int, _ tree: DependencyTree) -> Bool {
    guard Self.ending.contains(document.tokens[index]) else { return false }
    if index > trigger, tree.tokens.contains(index), tree.head(of: index) == trigger,
      [.xcomp, .advcl, .ccomp].contains(tree.relation(of: index))
    {
      return true
    }
    return index < trigger && (index + 1..<trigger).contains { document.isToken($0, "since") }
  }

  private static let nobody: WordSet = ["nobody", "none", "nothing"]
  private static let intentions: WordSet = [
    "plan", "plans", "intention", "intentions", "desire", "wish", "reason", "need",
  ]
  private static let ending: WordSet = [
    "cancel", "canceled", "cancelled", "cancels", "scrapped", "scrap", "postponed", "postpones", "postpone", "delayed",
    "reschedule", "rescheduled", "adjourned",
  ]

  /// The words that ``status(of:in:_:)`` tells apart: most of a clause is none of them.
  private static let telling: WordSet = [
    "canceled", "cancelled", "cancels", "scrapped", "collapsed", "collapse", "called", "broke", "unable", "failed",
    "no", "neither", "denied", "denies", "denying", "postponed", "postpones", "delayed", "reschedule",
    "rescheduled", "postpone", "adjourned", "not", "n't", "never", "will", "scheduled", "upcoming", "planned",
    "planning", "expected", "due", "'ll", "would", "to", "forward", "allegedly", "suspected", "alleged",
    "plans", "intention",
  ]

  /// What comes to nothing when it collapses; a mine does not.
  private static let collapsible: Set<Event.Happening> = [
    .meeting, .agreement, .ceasefire, .deal, .signing, .trial, .cooperation, .offer,
  ]

  /// "had |planned| to attend but withdrew", "had been |due| to visit Kolm, but stayed at home"
  private func isGivenUp(_ plan: Int, after trigger: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard plan < trigger.lowerBound,
      let had = (max(plan - 3, sentence.lowerBound)..<plan).first(where: { document.isToken($0, "had") }),
      (had + 1..<plan).allSatisfy({ document.isAny($0, [.adverb, .auxiliary]) || document.isToken($0, "initially") }),
      let but = (trigger.upperBound..<sentence.upperBound).first(where: { document.isToken($0, "but") })
    else { return false }
    // "had planned to attend but not to speak"
    return but + 1 < sentence.upperBound && !document.isToken(but + 1, "not")
  }

  /// "will not |take place|", "will not |be held|"
  private func isBehindNot(_ index: Int) -> Bool {
    switch word(index + 1) {
    case "take": word(index + 2) == "place"
    case "be": word(index + 2) == "held"
    case "happen", "proceed": true
    case "go": word(index + 2) == "ahead"
    default: false
    }
  }

  /// "forced them |to| retreat", "began |to| withdraw": it is done.
  private func isDone(_ to: Int, _ tree: DependencyTree) -> Bool {
    // "was among the first |to| congratulate her"
    if Self.ordinals.contains(document.tokens[max(to - 1, 0)]) { return true }
    guard let verb = tree.head(of: to), let head = tree.head(of: verb),
      [.xcomp, .advcl, .ccomp].contains(tree.relation(of: verb))
    else { return false }
    return Self.doing.contains(document.tokens[head])
  }

  private static let ordinals: WordSet = ["first", "second", "third", "last", "latest", "only", "youngest", "oldest"]
  private static let doing: WordSet = [
    "forced", "forcing", "compelled", "began", "begun", "started", "continued", "continues", "managed", "helped",
    "prompted", "prompting", "used", "came", "went", "rushed", "gathered", "marched", "rallied", "staged", "blocked",
  ]

  private func word(_ index: Int) -> String {
    guard document.tokens.indices.contains(index) else { return "" }
    return document.analyzed.string(index).lowercased()
  }

  /// Whether a comma stands between a word and the trigger: then it tells of something else.
  private func isParted(_ index: Int, from trigger: Range<Int>) -> Bool {
    Range.gap(between: index..<(index + 1), and: trigger)
      .contains { document.isToken($0, ",") || document.isToken($0, ":") }
  }
}
