import NewsLanguage
import NewsModel

/// What later news of a happening tells: how many it has killed by now.
extension EventExtractor {
  /// The drafts with what a toll is of in its place, "the death toll of |the quake| has risen to 11"; the day on which it rose is not that of
  /// the quake.
  func withTolls(_ drafts: [EventDraft], _ triggers: [Int], _ tree: DependencyTree) -> [EventDraft] {
    let tolls = triggers.filter { CasualtyCounts.isToll($0, document, tree) }
    guard !tolls.isEmpty || drafts.contains(where: Self.isHarmful) else { return drafts }
    var drafts = drafts
    for toll in tolls {
      let cause = triggers.lazy.compactMap { trigger -> EventDraft? in
        guard trigger > toll, tree.isBelow(trigger, toll) else { return nil }
        return self.mentions.draft(at: trigger, tree).flatMap { Self.isHarmful($0) ? $0 : nil }
      }.first
      guard var cause else { continue }
      cause.verb = nil
      drafts.removeAll { $0.trigger == toll || $0.trigger == cause.trigger }
      drafts.append(cause)
    }
    for index in drafts.indices where Self.isHarmful(drafts[index]) && drafts[index].frame.isNoun {
      guard let toll = CasualtyCounts.toll(above: drafts[index].trigger, document, tree) else { continue }
      drafts[index].reach = tree.span(of: drafts[index].trigger)
      if drafts[index].trigger == toll { drafts[index].reach = toll..<(toll + 1) }
      drafts[index].status = .happened
    }
    return drafts.sorted { $0.trigger < $1.trigger }
  }

  /// In an article about one disaster, what it tells later without a place is of that disaster: "The quake hit at noon" names it once more,
  /// "Another 85 people were injured" counts its victims.
  func gather(_ events: inout [Event]) {
    let told = events.filter { !$0.isMention && $0.happening == .disaster && $0.status == .happened }
    guard let first = told.first, let place = first.place, let days = first.date?.interval,
      told.allSatisfy({ $0.place == nil || $0.place == place }),
      told.allSatisfy({ $0.date?.interval == nil || $0.date?.interval == days })
    else { return }
    for index in events.indices where !events[index].isMention && events[index].place == nil {
      guard events[index].trigger.span.start > first.trigger.span.start, events[index].status == .happened,
        events[index].date?.interval == nil || events[index].date?.interval == days,
        !events[index].participants.contains(where: { $0.personIndex != nil })
      else { continue }
      let isCounting = events[index].dead != nil || events[index].injured != nil
      switch events[index].happening {
      case .disaster: events[index].isMention = !isCounting
      case .death where isCounting: events[index].happening = .disaster
      default: continue
      }
      events[index].place = place
      events[index].date = events[index].date ?? first.date
    }
  }
}
