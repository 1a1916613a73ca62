import NewsLanguage
import NewsModel

/// Whom "he" or "she" means, where one person only can be meant.
///
/// Names inside quotation marks, and those in the words the pronoun is the speaker of, are no candidates: people seldom call themselves by
/// name. Nor are those whose given name, form of address or office is of the other sex. Two candidates leave it open.
struct PronounResolver {
  let document: Document
  let resolver: PeopleResolver
  /// For each person known when the article's names were first read, what tells the sex.
  private let genders: [Gender?]

  init(document: Document, resolver: PeopleResolver) {
    self.document = document
    self.resolver = resolver
    var genders = [Gender?](repeating: nil, count: resolver.people.count)
    var isContradicted = [Bool](repeating: false, count: resolver.people.count)
    for (index, mention) in resolver.mentions.enumerated() where mention.kind == .person {
      guard let person = resolver.knownPerson(ofMention: index), person < genders.count,
        let gender = mention.gender(in: document)
      else { continue }
      if let known = genders[person], known != gender { isContradicted[person] = true }
      genders[person] = gender
    }
    self.genders = zip(genders, isContradicted).map { $1 ? nil : $0 }
  }

  /// The person that the pronoun at a token means, as the speaker of `content`.
  ///
  /// - Parameter previous: The speaker of the statement before and where its words end.
  func person(of pronoun: Int, content: Range<Int>, previous: (speaker: Int, end: Int)?) -> Int? {
    let isFeminine = document.isToken(pronoun, "she") || document.isToken(pronoun, "her")
    let wanted: Gender = isFeminine ? .feminine : .masculine
    let sentence = document.analyzed.sentence(ofToken: pronoun)
    let start = document.sentences[sentence].tokens.lowerBound
    let here = candidates(in: start..<pronoun, outside: content, wanted)
    if here.isOpen || here.people.count > 1 { return nil }
    if let only = here.people.first { return only }
    if let asked = personAsked(before: sentence, answeringAt: pronoun), fits(asked, wanted) { return asked }
    if let previous, fits(previous.speaker, wanted) {
      let near = document.analyzed.sentence(ofToken: previous.end - 1)
      if sentence - near <= 3 {
        if sentence - near > 1, hasUnknownSubject(sentence - 1) { return nil }
        if sentence - near > 1, let subject = onlySubject(sentence - 1, wanted) { return subject }
        let between = candidates(in: min(previous.end, pronoun)..<pronoun, outside: content, wanted)
        if !between.isOpen, between.people.allSatisfy({ $0 == previous.speaker }) { return previous.speaker }
        if sentence - near <= 1, between.people.contains(previous.speaker) || between.people.isEmpty, !between.isOpen {
          return previous.speaker
        }
        return nil
      }
    }
    guard sentence > 0 else { return nil }
    let before = candidates(in: document.sentences[sentence - 1].tokens, outside: content, wanted)
    return !before.isOpen && before.people.count == 1 ? before.people[0] : nil
  }

  /// "Brodd had said so. |Hallor| claimed victory. She said": the one person a sentence names is its subject, and nobody came up since.
  private func onlySubject(_ sentence: Int, _ wanted: Gender) -> Int? {
    guard let tree = document.trees[sentence] else { return nil }
    let named = candidates(in: tree.tokens, outside: 0..<0, wanted)
    guard !named.isOpen, named.people.count == 1,
      let root = tree.tokens.first(where: { tree.relation(of: $0) == .root }),
      let subject = tree.child(of: root, .nsubj), let mention = resolver.mention(atToken: subject),
      resolver.knownPerson(ofMention: mention) == named.people[0]
    else { return nil }
    return named.people[0]
  }

  /// "|Aldous| left the talks. She said": a name that nothing in the article explains may be meant as well.
  private func hasUnknownSubject(_ sentence: Int) -> Bool {
    guard sentence >= 0 else { return false }
    guard let tree = document.trees[sentence] else { return opensWithUnknownName(sentence) }
    return tree.tokens.contains { token in
      guard tree.relation(of: token) == .nsubj, tree.partOfSpeech(of: token) == .properNoun else { return false }
      if let mention = resolver.mention(atToken: token) { return isOpen(mention) }
      return document.tokens[token].entry.classes.isEmpty
    }
  }

  /// Whether a name is nobody's who is known, and may be a person's: one word alone may pass for a body.
  private func isOpen(_ mention: Int) -> Bool {
    let named = resolver.mentions[mention]
    return resolver.knownPerson(ofMention: mention) == nil
      && (named.kind == .person || named.tokens.count == 1 && named.strength != .strong)
  }

  /// Of a sentence without a tree, whether it opens with a word that no list has and that is no plural or participle by its ending.
  private func opensWithUnknownName(_ sentence: Int) -> Bool {
    let first = document.sentences[sentence].tokens.lowerBound
    guard document.tokens[first].isCapitalized, !document.isQuoted(first), first + 1 < document.tokens.count,
      document.tokens[first + 1].shape == .lower
    else { return false }
    if let mention = resolver.mention(atToken: first) { return isOpen(mention) }
    guard document.tokens[first].entry.classes.isSubset(of: [.givenName, .feminine, .masculine]) else { return false }
    let word = document.analyzed.string(first).lowercased()
    return !["ers", "ors", "ists", "ians", "ees", "ants", "ing", "ed", "ly", "ies"].contains(where: word.hasSuffix)
  }

  private func fits(_ person: Int, _ wanted: Gender) -> Bool {
    guard resolver.people[person].kind == .person else { return false }
    return person >= genders.count || genders[person] == nil || genders[person] == wanted
  }

  /// "Asked |by Ada Pym| whether it was hers, she": whoever asks is not the one who answers.
  private func isAsker(_ mention: Int, of range: Range<Int>) -> Bool {
    let start = resolver.mentions[mention].role?.lowerBound ?? resolver.mentions[mention].tokens.lowerBound
    var by = start - 1
    while by > range.lowerBound, document.isTitleWord(by) { by -= 1 }
    return by > range.lowerBound && document.isToken(by, "by") && Self.asking.contains(document.tokens[by - 1])
  }

  /// "Pym was asked by reporters whether Tarn would go. “I think so,” he |replied|.": who was asked replies.
  private func personAsked(before sentence: Int, answeringAt pronoun: Int) -> Int? {
    let isAnswer = [pronoun - 1, pronoun + 1].contains {
      document.tokens.indices.contains($0) && Self.answering.contains(document.tokens[$0])
    }
    guard isAnswer, sentence > 0, let tree = document.trees[sentence - 1] else { return nil }
    let asked = tree.tokens.last { Self.asking.contains(document.tokens[$0]) && tree.child(of: $0, .nsubjPass) != nil }
    return asked.flatMap { tree.child(of: $0, .nsubjPass) }.flatMap(resolver.mention(atToken:))
      .flatMap(resolver.knownPerson(ofMention:))
  }

  private static let answering: WordSet = ["replied", "replies", "answered", "answers", "responded", "responds"]
  private static let asking: WordSet = ["asked", "pressed", "questioned", "cross-examined", "challenged", "quizzed"]

  /// The people of a stretch the pronoun can mean, and whether it names somebody who is not known, or an office whose holder is not:
  /// "the mayor".
  private func candidates(in range: Range<Int>, outside content: Range<Int>, _ wanted: Gender) -> (
    people: [Int], isOpen: Bool
  ) {
    var people: [Int] = []
    var isOpen = false
    for token in range where !content.contains(token) && !document.isQuoted(token) {
      if let mention = resolver.mention(atToken: token) {
        guard resolver.mentions[mention].kind == .person, !isAsker(mention, of: range) else { continue }
        if let person = resolver.knownPerson(ofMention: mention) {
          if !people.contains(person), fits(person, wanted) { people.append(person) }
        } else if resolver.mentions[mention].strength == .strong {
          isOpen = true
        }
      } else if document.isAny(token, .role), document.isAny(token - 1, .determiner), !resolver.isInRole(token) {
        isOpen = isOpen || people.isEmpty
      }
    }
    return (people, isOpen)
  }
}
