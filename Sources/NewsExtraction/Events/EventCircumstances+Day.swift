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
        && (date.expression.kind == .date || date.expression.kind == .time) && !date.expression.value.hasSuffix("_REF")
    }
    func distance(_ date: DateMention) -> Int { abs(date.tokens.lowerBound - trigger.lowerBound) }
    if let date = candidates.min(by: { distance($0) < distance($1) })
      ?? (reach == nil ? meanwhile(trigger.lowerBound, tree) : nil)
    {
      return StatementDate.dated(date.expression, reference: document.reference)
    }
    guard reach == nil, let above = arguments.clause(closedBy: trigger.lowerBound, tree) else { return nil }
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

  /// Whether a date stands behind a verb that hangs as content on the word of the event.
  private func isInContent(_ date: Range<Int>, of trigger: Int, _ tree: DependencyTree) -> Bool {
    let contents = [trigger, tree.head(of: trigger)].compactMap(\.self).flatMap {
      tree.children(of: $0, .xcomp) + tree.children(of: $0, .ccomp)
    }
    return contents.contains { content in
      content > trigger && content < date.lowerBound && content != trigger
        && tree.span(of: content).contains(date.lowerBound)
    }
  }

  private func isParted(
    _ date: Range<Int>, from trigger: Range<Int>, in clause: Range<Int>, _ tree: DependencyTree
  ) -> Bool {
    if date.lowerBound - clause.lowerBound <= 1 { return false }
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
