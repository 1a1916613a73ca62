import NewsLanguage
import NewsModel

/// Whom "the two leaders", "both men" and "the pair" mean: the two people last named together.
struct PairFinder {
  let document: Document
  let resolver: PeopleResolver

  /// The two people that the noun at a token means; nil where it means others, or nobody can tell.
  func pair(meantBy head: Int) -> (first: Int, second: Int)? {
    guard let start = start(ofPhraseWithHead: head) else { return nil }
    let sentence = document.analyzed.sentence(ofToken: head)
    var end = start
    for number in stride(from: sentence, through: max(0, sentence - Self.reach), by: -1) {
      let tokens = document.sentences[number].tokens
      let named = people(in: tokens.lowerBound..<min(end, tokens.upperBound))
      end = tokens.lowerBound
      guard named.count > 1 else { continue }
      let joined = zip(named, named.dropFirst()).reversed().first { isJoined($0.0.mention, $0.1.mention) }
      guard let (first, second) = joined.map({ ($0.0, $0.1) }) ?? (named.count == 2 ? (named[0], named[1]) : nil) else {
        return nil
      }
      guard fits(first.mention, head), fits(second.mention, head) else { return nil }
      return (first.person, second.person)
    }
    return nil
  }

  /// The first token of "the two leaders", "both men", "the pair"; nil for other phrases.
  private func start(ofPhraseWithHead head: Int) -> Int? {
    guard head > 0, !document.isToken(head + 1, "of"), !document.isQuoted(head) else { return nil }
    if Self.pairs.contains(document.tokens[head]) {
      return document.isToken(head - 1, "the") && !document.isAny(head + 1, .organizationNoun) ? head - 1 : nil
    }
    guard Self.nouns.contains(document.tokens[head]) else { return nil }
    if document.isToken(head - 1, "both") { return head - 1 }
    guard document.isToken(head - 1, "two") || document.isToken(head - 1, "the") && document.isToken(head - 2, "both"),
      head > 1, document.isToken(head - 2, "the") || document.isToken(head - 2, "both")
    else { return nil }
    return head - 2
  }

  /// The people a stretch names, each where it names them first.
  private func people(in range: Range<Int>) -> [(person: Int, mention: NameMention)] {
    var named: [(person: Int, mention: NameMention)] = []
    for token in range {
      guard let mention = resolver.mention(atToken: token), resolver.mentions[mention].kind == .person,
        resolver.mentions[mention].tokens.lowerBound == token, let person = resolver.knownPerson(ofMention: mention),
        !named.contains(where: { $0.person == person })
      else { continue }
      named.append((person, resolver.mentions[mention]))
    }
    return named
  }

  /// Whether "and" and titles alone stand between two names.
  private func isJoined(_ first: NameMention, _ second: NameMention) -> Bool {
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    guard gap.count < 12, let joint = gap.first(where: { document.isToken($0, "and") || document.isToken($0, "with") })
    else {
      return false
    }
    let role = first.role.map { $0.upperBound } ?? first.tokens.upperBound
    return joint <= max(role, first.tokens.upperBound) + 1
      && gap[(joint + 1)...].allSatisfy {
        resolver.isInRole($0) || document.isTitleWord($0) || document.tokens[$0].isCapitalized
          || document.isToken($0, "the") || document.isClitic($0)
      }
  }

  private func fits(_ mention: NameMention, _ head: Int) -> Bool {
    guard let gender = mention.gender(in: document) else { return true }
    if document.isToken(head, "men") { return gender == .masculine }
    return !document.isToken(head, "women") || gender == .feminine
  }

  /// How many sentences back two people are remembered.
  private static let reach = 3
  private static let pairs: WordSet = ["pair", "duo"]
  private static let nouns: WordSet = [
    "men", "women", "leaders", "presidents", "ministers", "premiers", "chancellors", "politicians", "rivals",
    "candidates",
    "officials", "envoys", "executives", "founders", "brothers", "sisters", "players", "coaches", "authors",
    "defendants",
  ]
}
