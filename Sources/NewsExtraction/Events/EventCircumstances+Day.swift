import NewsLanguage
import NewsModel

/// On which day an event takes place.
extension EventCircumstances {
  /// The date nearest to the trigger in its clause: one that opens it, or that no comma parts from the trigger.
  ///
  /// A date in what is agreed, said or demanded is not that of the agreement: "agreed to sell them next year".
  ///
  /// - Parameter reach: where it has to stand, if that is known.
  func date(
    of trigger: Range<Int>, in sentence: Range<Int>, within reach: Range<Int>? = nil, _ tree: DependencyTree
  ) -> DatedInterval? {
    let clause = reach ?? clause(around: trigger, in: sentence, tree)
    let candidates = document.dates(openingIn: clause).map { document.dates[$0] }.filter { date in
      !isParted(date.tokens, from: trigger, in: clause, tree) && !isInContent(date.tokens, of: trigger.lowerBound, tree)
        && !isOfLastTime(date.tokens, trigger.lowerBound) && !isOfPlan(date.tokens, besides: trigger.lowerBound, tree)
        && (reach != nil || !isOfReport(date.tokens, of: trigger.lowerBound, tree))
        && !isTerm(date.tokens, of: trigger.lowerBound, clause)
        && !isOfObject(date.tokens, trigger.lowerBound, tree)
        && (date.expression.kind == .date || date.expression.kind == .time) && !date.expression.value.hasSuffix("_REF")
    }
    func distance(_ date: DateMention) -> Int { abs(date.tokens.lowerBound - trigger.lowerBound) }
    // "searched on Tuesday for survivors of the slide |that hit on Saturday|": what hangs on the word itself.
    let isNoun = tree.partOfSpeech(of: trigger.lowerBound) == .noun
    let own = candidates.filter { date in
      isNoun && date.tokens.lowerBound > trigger.upperBound
        && tree.span(of: trigger.lowerBound).contains(date.tokens.lowerBound)
    }
    if let date = (own.isEmpty ? candidates : own).min(by: { distance($0) < distance($1) })
      ?? (reach == nil ? meanwhile(trigger.lowerBound, tree) : nil)
    {
      var dated = StatementDate.dated(date.expression, reference: document.reference)
      if isSince(date.tokens, trigger), let reference = document.reference, let from = dated.interval?.from,
        from <= reference
      {
        dated.interval = DayInterval(from: from, to: reference)
      }
      return dated
    }
    guard reach == nil, let above = arguments.clause(closedBy: trigger.lowerBound, tree),
      !document.isAny(above, .speech)
    else { return nil }
    return self.date(of: above..<(above + 1), in: sentence, tree)
  }

  /// The date of what went on at the same time: "was killed as he left a mosque |on Friday|".
  private func meanwhile(_ trigger: Int, _ tree: DependencyTree) -> DateMention? {
    for clause in tree.children(of: trigger, .advcl) where clause > trigger {
      guard let mark = tree.child(of: clause, .mark, .advmod), mark > trigger,
        document.isToken(mark, "as") || document.isToken(mark, "when"), !document.isToken(mark - 1, ",")
      else { continue }
      for child in tree.children(of: clause) where child > clause {
        guard [.obl, .oblUnmarked].contains(tree.relation(of: child)), document.dateOfToken[child] >= 0 else {
          continue
        }
        let date = document.dates[Int(document.dateOfToken[child])]
        if date.expression.kind == .date || date.expression.kind == .time, !date.expression.value.hasSuffix("_REF") {
          return date
        }
      }
    }
    return nil
  }

  /// Whether a date is that of the word above the happening: of what is said about it, "said |on Tuesday| that a valve had
  /// caused the blast", or arranged, "postponed the launch |on Tuesday|".
  private func isOfReport(_ date: Range<Int>, of trigger: Int, _ tree: DependencyTree) -> Bool {
    if document.isClitic(date.upperBound) { return false }
    if trigger >= date.upperBound {
      var before = date.lowerBound - 1
      if before > tree.tokens.lowerBound, document.isAny(before, .preposition) { before -= 1 }
      if before >= tree.tokens.lowerBound, before != trigger, document.isAny(before, .speech),
        tree.partOfSpeech(of: before) == .verb
      {
        return true
      }
    }
    guard let word = date.first(where: { tree.head(of: $0).map { !date.contains($0) } ?? false }),
      let verb = tree.head(of: word)
    else { return false }
    // "called off a strike on Tuesday", where the parser hangs the day on the strike: left open, unless it is to come.
    if let governor = tree.head(of: trigger), [.obj, .nsubjPass].contains(tree.relation(of: trigger)), verb == trigger,
      document.isToken(date.lowerBound - 1, "on"),
      Self.arranging.contains(document.tokens[governor]), date.lowerBound > trigger
    {
      return isPast(date)
    }
    guard verb != trigger, tree.partOfSpeech(of: verb) == .verb else { return false }
    let isArranged = Self.arranging.contains(document.tokens[verb])
    if isArranged, ["until", "to", "for", "from"].contains(arguments.preposition(of: word, tree) ?? "") {
      return false
    }
    for child in tree.children(of: verb) where tree.span(of: child).contains(trigger) && child != word {
      switch tree.relation(of: child) {
      case .ccomp: return !tree.span(of: child).contains(date.lowerBound)
      case .obj, .nsubjPass: return isArranged
      default: break
      }
    }
    return false
  }

  /// "The visit follows talks |last week|": the day of the talks.
  private func isOfObject(_ date: Range<Int>, _ trigger: Int, _ tree: DependencyTree) -> Bool {
    guard let verb = tree.head(of: trigger), verb < date.lowerBound, isOfObject(trigger, verb, tree) else {
      return false
    }
    return true
  }

  /// "signed a contract |until June|": how long it lasts, unless something is put off till then.
  private func isTerm(_ date: Range<Int>, of trigger: Int, _ clause: Range<Int>) -> Bool {
    guard date.lowerBound > trigger, date.lowerBound > 0,
      document.isToken(date.lowerBound - 1, "until") || document.isToken(date.lowerBound - 1, "till")
    else { return false }
    return !clause.contains { Self.arranging.contains(document.tokens[$0]) }
  }

  private func isPast(_ date: Range<Int>) -> Bool {
    guard let reference = document.reference,
      let day = document.dates[Int(document.dateOfToken[date.lowerBound])].expression.interval?.from
    else { return true }
    return day <= reference
  }

  /// "have died since the war began |in March|": from then on.
  private func isSince(_ date: Range<Int>, _ trigger: Range<Int>) -> Bool {
    guard date.lowerBound > trigger.upperBound else { return false }
    return (trigger.upperBound..<date.lowerBound - 1).contains { document.isToken($0, "since") }
  }

  /// Verbs whose day is not that of what they arrange.
  private static let arranging: WordSet = [
    "postponed", "postpone", "postpones", "delayed", "delays", "rescheduled", "adjourned", "cancelled", "canceled",
    "cancels", "scrapped", "called", "announced", "planned", "proposed", "scheduled", "condemned", "denounced",
    "welcomed",
    "praised", "mourned", "investigated", "discussed", "recalled", "predicted", "threatened",
  ]

  /// Whether a date stands behind a verb that hangs as content on the word of the event.
  private func isInContent(_ date: Range<Int>, of trigger: Int, _ tree: DependencyTree) -> Bool {
    let contents = [trigger, tree.head(of: trigger)].compactMap(\.self).flatMap {
      tree.children(of: $0, .xcomp) + tree.children(of: $0, .ccomp)
    }
    return contents.contains { content in
      // "appointed her |as director| on Monday" has no content.
      tree.child(of: content, .case) == nil && content > trigger && content < date.lowerBound && content != trigger
        && tree.span(of: content).contains(date.lowerBound)
    }
  }

  /// "met for the first time since the war began |in March|": that is the other end of the time between.
  private func isOfLastTime(_ date: Range<Int>, _ trigger: Int) -> Bool {
    guard date.lowerBound > trigger else { return false }
    return (trigger..<date.lowerBound).contains { index in
      document.isToken(index, "since") && document.isToken(index - 1, "time")
    }
  }

  /// Whether a date is that of what is to come, told behind a happening that is over: "cancelled the trip and will visit Kolm
  /// |on Tuesday|".
  private func isOfPlan(_ date: Range<Int>, besides trigger: Int, _ tree: DependencyTree) -> Bool {
    func isPlan(_ verb: Int) -> Bool {
      tree.children(of: verb, .aux).contains { document.isToken($0, "will") || document.isToken($0, "would") }
    }
    let verbs = [trigger, tree.head(of: trigger)].compactMap(\.self).filter(tree.isVerbal)
    if verbs.contains(where: isPlan) { return false }
    return verbs.flatMap { tree.children(of: $0, .conj) }.contains { plan in
      plan > trigger && plan < date.lowerBound && isPlan(plan) && tree.span(of: plan).contains(date.lowerBound)
    }
  }

  private func isParted(
    _ date: Range<Int>, from trigger: Range<Int>, in clause: Range<Int>, _ tree: DependencyTree
  ) -> Bool {
    if date.lowerBound - clause.lowerBound <= 1 { return false }
    // "since |1998|, when 52 people died"
    if document.isToken(date.upperBound, ","), document.isToken(date.upperBound + 1, "when"),
      trigger.lowerBound > date.upperBound,
      !(date.upperBound + 2..<trigger.lowerBound).contains(where: { document.isBreak($0) })
    {
      return false
    }
    let breaks = Range.gap(between: date, and: trigger).filter { document.isBreak($0) && !document.isToken($0, "(") }
    return !breaks.isEmpty && !areOfApposition(breaks, tree)
  }

  /// "appointed Ada Pym|, a former banker,| as head on Monday": two commas around words without a verb part nothing.
  private func areOfApposition(_ breaks: [Int], _ tree: DependencyTree) -> Bool {
    guard breaks.count == 2, breaks.allSatisfy({ document.isToken($0, ",") }) else { return false }
    let between = breaks[0] + 1..<breaks[1]
    return between.count <= 14
      && !between.contains { tree.partOfSpeech(of: $0) == .verb && tree.relation(of: $0) != .amod }
  }
}
