import NewsLanguage
import NewsModel

/// Names whose edges the words beside them tell: letters behind a name, firms of two names, two people joined by a hyphen.
extension NameFinder {
  /// Sets the edges of the names right, once all are found.
  func settleEdges(of mentions: inout [NameMention]) {
    var settled: [NameMention] = []
    settled.reserveCapacity(mentions.count)
    for mention in mentions {
      // "Ada Pym |KC|": an honour is no name of its own.
      if isPostnominal(mention, behind: settled.last) { continue }
      if let pair = pair(of: mention) {
        settled += pair
        continue
      }
      var mention = mention
      if let start = firmStart(of: mention, after: settled.last) {
        mention = NameMention(
          tokens: start..<mention.tokens.upperBound, kind: .organization, strength: .strong, isFullName: true)
      } else if !mention.isPlace {
        widen(&mention, behind: settled.last)
        if isCalledBody(mention) {
          mention.kind = .organization
          mention.role = nil
        }
        if isAppointed(mention) {
          mention.kind = .person
          mention.strength = .strong
        }
      }
      while let last = settled.last, last.tokens.upperBound > mention.tokens.lowerBound { settled.removeLast() }
      settled.append(mention)
    }
    mentions = settled
  }

  private func isPostnominal(_ mention: NameMention, behind last: NameMention?) -> Bool {
    guard mention.tokens.count == 1, let last, last.kind == .person else { return false }
    let gap = mention.tokens.lowerBound - last.tokens.upperBound
    return (gap == 0 || gap == 1 && document.isToken(last.tokens.upperBound, ","))
      && Self.isPostnominal(tokens[mention.tokens.lowerBound])
  }

  /// Whether a word is a degree or honour that stands behind a name.
  static func isPostnominal(_ token: Token) -> Bool { token.shape != .lower && postnominals.contains(token) }

  /// "the |Smith|-|Jones| talks": two people and what is between them, where no such double name stands elsewhere.
  private func pair(of mention: NameMention) -> [NameMention]? {
    let range = mention.tokens
    guard mention.kind == .person, range.count == 3, document.isToken(range.lowerBound + 1, "-"), !mention.isFullName,
      document.isToken(range.lowerBound - 1, "the"), range.upperBound < tokens.count,
      tokens[range.lowerBound].shape == .capitalized, tokens[range.upperBound - 1].shape == .capitalized,
      Self.dealings.contains(tokens[range.upperBound])
    else { return nil }
    return [range.lowerBound, range.upperBound - 1].map {
      NameMention(tokens: $0..<($0 + 1), kind: .person, strength: .weak, isFullName: false)
    }
  }

  /// Where a firm's or body's name of two begins: "Brook & |Pell|", "the union Bakers and |Millers United|".
  private func firmStart(of mention: NameMention, after last: NameMention?) -> Int? {
    let joint = mention.tokens.lowerBound - 1
    let sentence = document.sentence(ofToken: mention.tokens.lowerBound)
    guard joint - 1 >= sentence.lowerBound, tokens[joint - 1].shape == .capitalized,
      document.dateOfToken[joint - 1] < 0,
      !tokens[joint - 1].isAny([.role, .honorific])
    else { return nil }
    let start = last?.tokens.upperBound == joint ? last?.tokens.lowerBound ?? joint - 1 : joint - 1
    if document.isToken(joint, "&") { return start }
    guard document.isToken(joint, "and"), start > sentence.lowerBound, Self.bodies.contains(tokens[start - 1]),
      tokens[start - 1].shape == .lower, mention.tokens.count > 1
    else { return nil }
    return start
  }

  /// Lets a body's name begin with words nobody took for names: "the union |Food| Workers United", "the |Marovian Farmers'| Federation".
  private func widen(_ mention: inout NameMention, behind last: NameMention?) {
    guard mention.kind == .organization || mention.kind == .person && mention.isFullName, !mention.tokens.isEmpty,
      mention.tokens.count > 1 || tokens[mention.tokens.lowerBound].isAny(.organizationNoun)
    else { return }
    let sentence = document.sentence(ofToken: mention.tokens.lowerBound)
    var start = mention.tokens.lowerBound
    var isOwned = false
    while start - 1 > sentence.lowerBound, mention.tokens.lowerBound - start < 4 {
      var word = start - 1
      // "Farmers' Federation"
      if document.isToken(word, "'") || document.isToken(word, "\u{2019}"), !tokens[word].followsSpace {
        word -= 1
        isOwned = true
      }
      guard word > sentence.lowerBound, tokens[word].shape == .capitalized, document.dateOfToken[word] < 0,
        document.isQuoted(word) == document.isQuoted(start),
        !tokens[word].isAny([.role, .honorific, .weekday, .month]),
        !tokens[word].isAny([.determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb])
      else { break }
      // A name that ends here stays apart, but for one whose apostrophe joins it, and a word that may be nobody's.
      if let last, last.tokens.upperBound > word {
        let isLoose = last.strength == .weak && last.tokens.count == 1 && !last.isPlace
        guard isOwned || isLoose && mention.kind == .person, last.tokens.upperBound == word + 1,
          last.tokens.lowerBound > sentence.lowerBound
        else { break }
        start = last.tokens.lowerBound
        break
      }
      start = word
    }
    guard start < mention.tokens.lowerBound else { return }
    if mention.kind == .person {
      guard tokens[start - 1].shape == .lower, Self.bodies.contains(tokens[start - 1]) else { return }
      mention = NameMention(
        tokens: start..<mention.tokens.upperBound, kind: .organization, strength: .strong, isFullName: true)
    } else {
      mention.tokens = start..<mention.tokens.upperBound
    }
  }

  /// "the aid group |Open Hands|": a name of words behind the noun for a body.
  private func isCalledBody(_ mention: NameMention) -> Bool {
    let first = mention.tokens.lowerBound
    return mention.kind == .person && mention.isFullName && mention.strength == .weak && first > 0
      && tokens[first - 1].shape == .lower && Self.bodies.contains(tokens[first - 1])
      && !mention.tokens.contains { tokens[$0].isAny([.givenName, .familyName]) }
  }

  /// "appointed |Signe Lahti| as his successor": only people are.
  private func isAppointed(_ mention: NameMention) -> Bool {
    let range = mention.tokens
    guard mention.kind == .organization, range.count == 2, range.lowerBound > 0, range.upperBound + 1 < tokens.count,
      Self.appointing.contains(tokens[range.lowerBound - 1]), document.isToken(range.upperBound, "as"),
      range.allSatisfy({ tokens[$0].shape == .capitalized && !tokens[$0].isAny([.organizationNoun, .country, .city]) })
    else { return false }
    return (range.upperBound + 1..<min(range.upperBound + 5, tokens.count)).contains {
      tokens[$0].isAny(.role) || document.isToken($0, "successor") || document.isToken($0, "replacement")
    }
  }

  private static let appointing: WordSet = [
    "named", "names", "appointed", "appoints", "elected", "elects", "nominated", "nominates", "promoted", "installed",
  ]
  private static let postnominals: WordSet = [
    "KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "OBE", "MBE", "CBE", "KBE", "PhD", "MD", "DDS", "RN", "CPA", "USN",
    "USMC",
  ]
  private static let dealings: WordSet = [
    "talks", "feud", "summit", "meeting", "match", "fight", "debate", "row", "dispute", "deal", "marriage",
    "relationship",
    "rivalry", "pact", "call", "clash", "duel", "contest", "race", "era", "government", "coalition", "partnership",
  ]
  private static let bodies: WordSet = [
    "union", "charity", "group", "firm", "company", "law", "consultancy", "brokerage", "bank", "retailer", "nonprofit",
    "network", "publisher",
  ]
}
