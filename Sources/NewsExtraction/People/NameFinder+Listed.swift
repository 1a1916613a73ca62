import NewsLanguage
import NewsModel

extension NameFinder {
  /// Takes names of one word for persons' where a noun for people announces them: "poets such as Pym, Orr and Lind".
  func nameListed(in mentions: inout [NameMention]) {
    var isListed = false
    for index in mentions.indices {
      let first = mentions[index].tokens.lowerBound
      if isListed, isJoined(first, after: mentions[index - 1].tokens.upperBound) {
        // Goes on.
      } else {
        isListed = isAnnounced(first)
      }
      guard isListed, mentions[index].strength == .weak, mentions[index].tokens.count == 1, !mentions[index].isPlace,
        tokens[first].shape == .capitalized
      else { continue }
      mentions[index].kind = .person
      mentions[index].strength = .strong
      mentions[index].isFullName = false
    }
  }

  /// Whether nothing but a comma or "and" stands between two names.
  private func isJoined(_ start: Int, after end: Int) -> Bool {
    (1...2).contains(start - end)
      && (end..<start).allSatisfy {
        document.isToken($0, ",") || document.isToken($0, "and") || document.isToken($0, "or")
      }
  }

  private func isAnnounced(_ first: Int) -> Bool {
    var noun = first - 1
    if document.isToken(noun, "as"), document.isToken(noun - 1, "such") {
      noun -= 2
    } else if document.isToken(noun, "like") || document.isToken(noun, "including") {
      noun -= 1
    } else {
      return false
    }
    if document.isToken(noun, ",") { noun -= 1 }
    return document.isAny(noun, .pluralNoun) && !Self.alsoBodies.contains(tokens[noun])
  }

  /// Nouns for people that mean companies and countries as well.
  private static let alsoBodies: WordSet = [
    "rivals", "owners", "customers", "clients", "consumers", "partners", "sponsors", "developers", "shareholders",
    "backers", "donors",
    "competitors", "employers", "members", "investors", "players", "buyers", "sellers", "users", "participants",
    "stakeholders", "creators",
    "leaders", "challengers", "traders", "brokers", "contractors", "supporters", "allies", "opponents", "enemies",
    "neighbors", "neighbours",
    "signatories", "champions", "heavyweights", "beneficiaries", "proponents", "advocates", "critics", "newcomers",
    "borrowers", "dealers",
    "families", "crowds", "audiences", "winners", "losers", "recipients", "successors", "predecessors", "locals",
    "natives", "founders",
    "pioneers", "innovators", "subscribers", "advertisers", "operators", "adversaries", "foes", "hosts", "guardians",
    "agents", "bankers",
  ]
}
