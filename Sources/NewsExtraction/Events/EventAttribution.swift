import NewsModel

/// Tells what an article reports from what somebody claims in it: an event inside quotation marks, or behind "claimed", is
/// alleged by whoever says so.
struct EventAttribution {
  let document: Document

  func apply(_ statements: [Statement], to events: inout [Event]) {
    guard !statements.isEmpty else { return }
    for index in events.indices {
      let trigger = events[index].trigger.span
      let holding = statements.filter { $0.span.start <= trigger.start && trigger.end <= $0.span.end }
      // The narrowest holds it.
      guard let statement = holding.min(by: { $0.span.end - $0.span.start < $1.span.end - $1.span.start }) else {
        continue
      }
      let isClaim = statement.kind == .direct || Self.claims.contains(statement.cue?.text.lowercased() ?? "")
      if statement.stance == .denied, events[index].status == .happened {
        events[index].status = .denied
        events[index].allegedBy = statement.speaker
      } else if isClaim, events[index].status == .happened {
        events[index].status = .alleged
        events[index].allegedBy = statement.speaker
      }
    }
  }

  private static let claims: Set<String> = [
    "claimed", "claims", "claim", "claiming", "alleged", "alleges", "allege", "alleging", "accused", "accuses",
    "accusing", "charged", "charges", "charging", "suggested", "speculated", "suspects", "suspected",
  ]
}
