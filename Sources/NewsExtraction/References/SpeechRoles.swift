import NewsLanguage
import NewsModel

/// Whom "I", "we" and "you" mean: in a quotation its speaker, those the speaker speaks for and to; elsewhere the author and the readers.
struct SpeechRoles {
  private let document: Document
  private let lookup: SpeakerLookup
  private var references: ReferenceResolver
  /// Unnamed people by the scalar offset where words that mean them begin.
  private let entityAt: [Int: Int]
  private var known: [Key: Int] = [:]
  /// Speakers found for quotations that no statement attributes, and for paragraphs.
  private var byQuotation: [Int: Int] = [:]
  private var byParagraph: [Int: Int] = [:]

  private struct Key: Hashable {
    var role: PronounForm.Role
    /// The speaker's entity; or, of a speaker who is not known, minus one minus the number of the quotation; nil for the author.
    var speaker: Int?
  }

  init(references: ReferenceResolver, entityAt: [Int: Int]) {
    self.references = references
    document = references.document
    lookup = references.lookup
    self.entityAt = entityAt
  }

  /// All entities, those of speakers added.
  var entities: [ReferenceResolver.Entity] { references.entities }

  /// Whom a pronoun of the first or second person at a token means.
  mutating func entity(of role: PronounForm.Role, at token: Int) -> Int {
    let speaker = speaker(at: token)
    if case .speaker = role, let speaker, speaker >= 0 { return speaker }
    let key = Key(role: role, speaker: speaker)
    if let entity = known[key] { return entity }
    var entity = ReferenceResolver.Entity()
    entity.isPlural = role != .speaker
    known[key] = references.add(entity)
    return known[key]!
  }

  /// The entity of who speaks at a token; a negative number for a quotation of somebody who is not known; nil for the author.
  private mutating func speaker(at token: Int) -> Int? {
    let offset = document.analyzed.span(document.tokens[token].range).start
    let quotation = document.quotationOfToken[token]
    guard let statement = lookup.statement(at: offset),
      quotation >= 0 || statement.kind == .listed || statement.kind == .direct
    else {
      return quotation >= 0 ? unattributed(token) : nil
    }
    if let person = statement.speakerIndex {
      // "We", said by a body, is its members.
      guard references.resolver.people[person].kind == .person else { return -1_000_000 - person }
      let entity = references.entity(ofPerson: person)
      byParagraph[document.paragraph(ofToken: token)] = entity
      return entity
    }
    if let mention = statement.speakerMention {
      for start in mention.span.start..<max(mention.span.end, mention.span.start + 1) {
        if let entity = entityAt[start] { return entity }
      }
    }
    return quotation >= 0 ? unattributed(token) : nil
  }

  /// The entity of who speaks in a quotation that no statement attributes: whoever the paragraph attributes another to, or speaks before.
  private mutating func unattributed(_ token: Int) -> Int {
    let quotation = Int(document.quotationOfToken[token])
    let paragraph = document.paragraph(ofToken: token)
    let start = document.quotations[quotation].tokens.lowerBound
    if let entity = byQuotation[quotation] { return entity }
    if let entity = byParagraph[paragraph] { return entity }
    // "Pym added in a letter: “I …”": the subject nearest before, in this paragraph.
    let before = traces(before: start).last { trace in
      trace.isSubject && !document.isQuoted(trace.tokens.lowerBound)
        && document.paragraph(ofToken: trace.tokens.lowerBound) == paragraph
    }
    if let before, !references.entities[before.entity].isPlural, !references.entities[before.entity].isBody {
      byQuotation[quotation] = before.entity
      return before.entity
    }
    return -1 - quotation
  }

  /// The last mentions that end by a token, found by halving.
  private func traces(before token: Int) -> ArraySlice<ReferenceResolver.Trace> {
    var low = 0
    var high = references.traces.count
    while low < high {
      let middle = (low + high) / 2
      if references.traces[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return references.traces[max(0, low - 50)..<low]
  }
}
