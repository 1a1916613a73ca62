import NewsLanguage
import NewsModel

extension ReferenceResolver {
  /// Whom "he", "she" or "they" means. Somebody new where nobody fits; nil for a "they" that can be things.
  mutating func entity(ofPronoun draft: ReferenceDraft, _ form: PronounForm) -> Int? {
    let token = draft.tokens.lowerBound
    if form.place == .subject, let said = lookup.person(at: document.analyzed.span(tokens[token].range).start) {
      return entity(ofPerson: said)
    }
    if form.place == .possessive, let named = subjectAhead(of: token, draft) { return named }
    if let found = best(for: draft, token, form.place) { return found }
    if case .they = form.role { return nil }
    return add(Entity(gender: draft.gender))
  }

  /// "In her speech, Ada Pym said": the subject comes behind the phrase that opens the sentence.
  private mutating func subjectAhead(of token: Int, _ draft: ReferenceDraft) -> Int? {
    let sentence = document.sentence(ofToken: token)
    guard token - sentence.lowerBound <= 6, !document.isQuoted(token),
      tokens[sentence.lowerBound].isAny([.preposition, .gerund]) || document.endsInIng(sentence.lowerBound),
      traces.last.map({ $0.tokens.lowerBound < sentence.lowerBound }) ?? true,
      let comma = (token..<sentence.upperBound).first(where: { document.isToken($0, ",") })
    else { return nil }
    var next = comma + 1
    while next < sentence.upperBound, next - comma < 8,
      resolver.isInRole(next) || document.isTitleWord(next) || document.isClitic(next)
    {
      next += 1
    }
    guard let mention = resolver.mention(atToken: next), resolver.mentions[mention].kind == .person,
      let person = resolver.knownPerson(ofMention: mention)
    else { return nil }
    let gender = resolver.mentions[mention].gender(in: document)
    guard gender == nil || draft.gender == nil || gender == draft.gender else { return nil }
    let named = entity(ofPerson: person)
    return fits(entities[named], draft) ? named : nil
  }

  private func fits(_ entity: Entity, _ draft: ReferenceDraft) -> Bool {
    if draft.isPlural { return entity.isPlural || entity.isAnybody || entity.isBody }
    if entity.isPlural || entity.isBody { return false }
    return entity.gender == nil || draft.gender == nil || entity.gender == draft.gender
  }

  /// The likeliest of those mentioned in the last sentences.
  func best(for draft: ReferenceDraft, _ token: Int, _ place: PronounForm.Place) -> Int? {
    let sentence = document.analyzed.sentence(ofToken: token)
    let paragraph = document.sentences[sentence].paragraph
    let reach = draft.isPlural ? 2 : 4
    let excluded = speaker(at: token)
    var seen: Set<Int> = []
    var best: (entity: Int, score: Int)?
    for trace in traces.suffix(Self.memory).reversed() {
      let distance = sentence - trace.sentence
      guard distance <= reach else { break }
      let entity = entities[trace.entity]
      guard fits(entity, draft), trace.entity != excluded, !trace.tokens.contains(token) else { continue }
      // The subject of a clause is not its object, but it is what "herself" means.
      if place == .object, trace.isSubject, distance == 0, isOneClause(trace.tokens.upperBound, token) {
        seen.insert(trace.entity)
      }
      guard seen.insert(trace.entity).inserted else { continue }
      // Weights tried out on the biographies of the treebank; those of the news change little by a step up or down.
      var score = -20 * distance
      if trace.isSubject { score += 12 }
      if trace.isPronoun { score += 8 }
      if entity.gender != nil, draft.gender != nil { score += 6 }
      score += 3 * min(entity.count, 10)
      if entity.person == nil, !trace.isPronoun { score -= 4 }
      if document.sentences[trace.sentence].paragraph != paragraph { score -= 6 }
      if document.isClitic(trace.tokens.upperBound) { score -= 4 }
      if entity.isBody { score -= 10 }
      if document.isQuoted(trace.tokens.lowerBound) != document.isQuoted(token) { score -= 10 }
      if place == .reflexive, distance > 0 { continue }
      if best.map({ score > $0.score }) ?? true { best = (trace.entity, score) }
    }
    return best?.entity
  }

  private func isOneClause(_ start: Int, _ end: Int) -> Bool {
    start <= end && !(start..<end).contains(where: isClauseEdge)
  }

  /// The one who speaks at a token inside quotation marks, where it is somebody named: people do not call themselves "he".
  private func speaker(at token: Int) -> Int? {
    guard document.isQuoted(token) else { return nil }
    let offset = document.analyzed.span(tokens[token].range).start
    return lookup.statement(at: offset)?.speakerIndex.flatMap { entityOfPerson[$0] }
  }
}
