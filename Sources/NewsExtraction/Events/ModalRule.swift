import NewsLanguage
import NewsModel

/// What somebody says another must do, and what somebody says not to do: "Kolm said that Varn must return the ship" is a
/// demand, "Kolm said it would not return the ship" a refusal.
struct ModalRule {
  let document: Document
  let arguments: ClauseArguments

  func drafts(_ tree: DependencyTree) -> [EventDraft] {
    tree.tokens.compactMap { token in
      guard document.quotationOfToken[token] < 0, tree.relation(of: token) == .aux else { return nil }
      if Self.must.contains(document.tokens[token]) { return demand(token, tree) }
      if Self.will.contains(document.tokens[token]) { return refusal(token, tree) }
      return nil
    }
  }

  private func demand(_ modal: Int, _ tree: DependencyTree) -> EventDraft? {
    guard let verb = tree.head(of: modal), let said = arguments.sayingVerb(above: verb, tree),
      let speaker = arguments.subject(of: said, tree),
      let addressee = tree.child(of: verb, .nsubj, .nsubjPass), !document.isAny(addressee, .personalPronoun)
    else { return nil }
    var draft = EventDraft(Self.demand, trigger: modal, verb: verb)
    draft.status = .happened
    draft.add(arguments.actors.actors(speaker, tree), as: .source)
    draft.add(arguments.actors.actors(addressee, tree), as: .target)
    return draft.has(.source) && draft.has(.target) ? draft : nil
  }

  private func refusal(_ modal: Int, _ tree: DependencyTree) -> EventDraft? {
    guard let verb = tree.head(of: modal), let said = arguments.sayingVerb(above: verb, tree),
      let speaker = arguments.subject(of: said, tree),
      let negation = tree.children(of: verb).first(where: { $0 > modal && $0 < verb && arguments.isNegation($0) }),
      let own = tree.child(of: verb, .nsubj), document.isAny(own, .personalPronoun)
    else { return nil }
    var draft = EventDraft(Self.refusal, trigger: negation, verb: verb)
    draft.status = .happened
    draft.add(arguments.actors.actors(speaker, tree), as: .source)
    guard draft.has(.source) else { return nil }
    if let object = arguments.object(of: verb, tree) { draft.add(arguments.actors.actors(object, tree), as: .target) }
    return draft
  }

  private static let must: WordSet = ["must", "should"]
  private static let will: WordSet = ["will", "would", "'ll"]
  private static let demand = frame(.demand, .demand)
  private static let refusal = frame(.refusal, .reject)

  private static func frame(_ happening: Event.Happening, _ kind: Event.Kind) -> EventFrame {
    EventFrame(
      family: EventFrame.Family(
        happening: happening, kind: kind, parts: [:], ignored: [], takesTargetAnywhere: true), isNoun: false)
  }
}
