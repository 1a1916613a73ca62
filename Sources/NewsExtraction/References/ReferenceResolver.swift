import NewsLanguage
import NewsModel

/// Tells which names, pronouns and nouns of an article mean the same people.
///
/// Sieves after the manner of Lee et al. (2013, “Deterministic coreference resolution based on entity-centric, precision-ranked rules”), in
/// one pass over the text: a noun is held against appositions, copulas, roles and earlier nouns in that order, a pronoun against the people
/// of the last sentences by sex, number, place in the clause and nearness. What a quotation's "I" means is its speaker.
struct ReferenceResolver {
  let document: Document
  let resolver: PeopleResolver
  let lookup: SpeakerLookup

  /// Somebody, named or not, as far as the text has been read.
  struct Entity {
    /// Index among the people of the article.
    var person: Int?
    var gender: Gender?
    var isPlural = false
    /// "someone": also meant by "they".
    var isAnybody = false
    /// An organization or a country: takes "they", and is no person.
    var isBody = false
    /// The lemmas of the nouns that have meant it.
    var nouns: Set<Int32> = []
    /// What has stood before these nouns.
    var modifiers: Set<UInt64> = []
    var count = 0
  }

  /// A place where somebody is mentioned.
  struct Trace {
    var entity: Int
    var tokens: Range<Int>
    var sentence: Int
    var isSubject: Bool
    var isPronoun: Bool
  }

  var entities: [Entity] = []
  /// All mentions so far, in the order in which they end.
  var traces: [Trace] = []
  /// How many mentions are looked back on: more than any few sentences but lists of names have.
  static let memory = 300
  private(set) var entityOfPerson: [Int: Int] = [:]
  /// For each token that ends a mention, the entity.
  var entityEnding: [Int: Int] = [:]
  /// Relatives and staff, by whose they are and the noun: "his father".
  var belongings: [Belonging: Int] = [:]
  /// The name whose role a token is in.
  var roleOwners: [Int: Int] = [:]

  struct Belonging: Hashable {
    var owner: Int
    var noun: Int32
  }

  init(document: Document, resolver: PeopleResolver, statements: [Statement]) {
    self.document = document
    self.resolver = resolver
    lookup = SpeakerLookup(statements, resolver.people)
  }

  var tokens: [Token] { document.tokens }

  /// The references, in the order of the text.
  mutating func references() -> [Reference] {
    let drafts = ReferenceFinder(document: document, resolver: resolver).drafts()
    guard !drafts.isEmpty else { return [] }
    for (index, mention) in resolver.mentions.enumerated() where mention.kind == .person {
      for token in mention.role ?? 0..<0 where tokens[token].isAny(.personNoun) { roleOwners[token] = index }
    }
    var chosen = [Int?](repeating: nil, count: drafts.count)
    for step in steps(drafts) {
      switch step {
      case .name(let mention): note(mention)
      case .draft(let index): chosen[index] = thirdPerson(drafts[index])
      }
    }
    var entityAt: [Int: Int] = [:]
    for (draft, entity) in zip(drafts, chosen) {
      guard let entity else { continue }
      entityAt[document.analyzed.span(document.analyzed.bytes(draft.tokens)).start] = entity
    }
    var speech = SpeechRoles(references: self, entityAt: entityAt)
    for (index, draft) in drafts.enumerated() {
      guard case .pronoun(let form) = draft.form else { continue }
      switch form.role {
      case .speaker, .speakers, .hearer: chosen[index] = speech.entity(of: form.role, at: draft.tokens.lowerBound)
      default: break
      }
    }
    entities = speech.entities
    return numbered(drafts, chosen)
  }

  private enum Step {
    case name(Int)
    case draft(Int)
  }

  /// Names and drafts, in the order in which they end: "his" before "his father".
  private func steps(_ drafts: [ReferenceDraft]) -> [Step] {
    var steps: [(end: Int, step: Step)] = drafts.indices.map { (drafts[$0].tokens.upperBound, .draft($0)) }
    steps += resolver.mentions.indices.map { (resolver.mentions[$0].tokens.upperBound, .name($0)) }
    steps.sort { $0.end < $1.end }
    return steps.map(\.step)
  }

  private func numbered(_ drafts: [ReferenceDraft], _ chosen: [Int?]) -> [Reference] {
    var chains = [Int?](repeating: nil, count: entities.count)
    var next = resolver.people.count
    var references: [Reference] = []
    for (draft, entity) in zip(drafts, chosen) {
      guard let entity, !entities[entity].isBody else { continue }
      let person = entities[entity].person
      let chain = person ?? chains[entity] ?? next
      if chain == next { next += 1 }
      chains[entity] = chain
      let mention = document.analyzed.mention(draft.tokens)
      let kind: Reference.Kind = if case .pronoun = draft.form { .pronoun } else { .nominal }
      references.append(Reference(span: mention.span, text: mention.text, kind: kind, person: person, chain: chain))
    }
    return references
  }

  private mutating func note(_ index: Int) {
    let mention = resolver.mentions[index]
    guard mention.kind == .person else {
      // Competes for "they".
      guard mention.kind != .group else { return }
      trace(add(Entity(isBody: true)), mention.tokens, isPronoun: false)
      return
    }
    guard let person = resolver.knownPerson(ofMention: index) else { return }
    let entity = self.entity(ofPerson: person)
    if entities[entity].gender == nil { entities[entity].gender = mention.gender(in: document) }
    if let noun = noun(ofRole: mention.role) { entities[entity].nouns.insert(noun) }
    // "Ada Pym and Oscar Marlow": together they are "they".
    let before = mention.tokens.lowerBound - 1
    let partner = document.isToken(before, "and") ? entityEnding[before] : nil
    trace(entity, mention.tokens, isPronoun: false)
    if let partner, partner != entity, !entities[partner].isBody,
      let first = traces.suffix(20).last(where: { $0.entity == partner })
    {
      trace(add(Entity(isPlural: true)), first.tokens.lowerBound..<mention.tokens.upperBound, isPronoun: false)
      entityEnding[mention.tokens.upperBound] = entity
    }
  }

  /// The noun of a role: "envoy" of "the board's envoy for the minister's plan".
  private func noun(ofRole role: Range<Int>?) -> Int32? {
    var noun: Int32?
    for token in role ?? 0..<0 {
      if noun != nil, tokens[token].isAny(.preposition) { break }
      if tokens[token].isAny(.personNoun), !tokens[token].isAny(.pluralNoun) { noun = tokens[token].entry.lemma }
    }
    return noun
  }

  mutating func entity(ofPerson person: Int) -> Int {
    if let known = entityOfPerson[person] { return known }
    let entity = add(Entity(person: person))
    entityOfPerson[person] = entity
    return entity
  }

  mutating func add(_ entity: Entity) -> Int {
    entities.append(entity)
    return entities.count - 1
  }

  /// Notes that somebody is mentioned by some tokens.
  mutating func trace(_ entity: Int, _ range: Range<Int>, isPronoun: Bool) {
    entities[entity].count += 1
    entityEnding[range.upperBound] = entity
    let sentence = document.analyzed.sentence(ofToken: range.lowerBound)
    traces.append(
      Trace(
        entity: entity, tokens: range, sentence: sentence, isSubject: isSubject(range, sentence), isPronoun: isPronoun))
  }

  /// Whether a phrase is the subject of its clause: by the tree, or because nobody stands before it and no preposition governs it.
  private func isSubject(_ range: Range<Int>, _ sentence: Int) -> Bool {
    if let tree = document.trees[sentence], tree.tokens.contains(range.upperBound - 1) {
      return range.contains { token in
        // "his brother Oscar": a name that hangs on the noun which is the subject.
        var head = token
        while [.appos, .flat, .compound].contains(tree.relation(of: head)), let above = tree.head(of: head) {
          head = above
        }
        return [.nsubj, .nsubjPass].contains(tree.relation(of: head))
      }
    }
    let next = range.upperBound
    if document.isClitic(next) { return false }
    let start = document.sentences[sentence].tokens.lowerBound
    if range.lowerBound > start, tokens[range.lowerBound - 1].isAny(.preposition) { return false }
    guard let last = traces.last, last.sentence == sentence else { return true }
    return !(last.tokens.upperBound..<max(range.lowerBound, last.tokens.upperBound)).allSatisfy { !isClauseEdge($0) }
  }

  /// Whether a token is a mark or word between two clauses.
  func isClauseEdge(_ token: Int) -> Bool {
    tokens[token].isAny(.conjunction) || document.isToken(token, "that") || document.isToken(token, "who")
      || document.isToken(token, "which") || tokens[token].shape == .punctuation && !document.isToken(token, "-")
  }

  /// Whom a noun or a pronoun of the third person means; nil for other pronouns and where nobody is meant.
  private mutating func thirdPerson(_ draft: ReferenceDraft) -> Int? {
    let entity: Int
    switch draft.form {
    case .nominal(let head): entity = self.entity(ofNominal: draft, head: head)
    case .pronoun(let form):
      switch form.role {
      case .speaker, .speakers, .hearer: return nil
      case .anybody: entity = add(Entity(isAnybody: true))
      case .he, .she, .they:
        guard let found = self.entity(ofPronoun: draft, form) else { return nil }
        entity = found
      }
    }
    if entities[entity].gender == nil { entities[entity].gender = draft.gender }
    if case .pronoun = draft.form {
      trace(entity, draft.tokens, isPronoun: true)
    } else {
      trace(entity, draft.tokens, isPronoun: false)
    }
    return entity
  }
}
