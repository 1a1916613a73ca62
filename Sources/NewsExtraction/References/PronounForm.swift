import NewsLanguage

/// A pronoun that means people: who speaks, who is spoken to, or somebody else.
struct PronounForm {
  /// Whom it can mean.
  enum Role {
    /// "he", "him", "his", "himself"
    case he
    /// "she", "her", "hers", "herself"
    case she
    /// "they", "them", "their", "themselves"
    case they
    /// "I", "me", "my"
    case speaker
    /// "we", "us", "our"
    case speakers
    /// "you", "your"
    case hearer
    /// "someone", "nobody": somebody new.
    case anybody
  }

  /// Its place in the clause.
  enum Place {
    case subject, object, possessive, reflexive
  }

  var role: Role
  var place: Place

  private init(_ role: Role, _ place: Place) {
    self.role = role
    self.place = place
  }

  /// "no one", whose words are no pronouns.
  static let anybody = PronounForm(.anybody, .subject)

  /// The pronoun that a token is; "US" is none.
  init?(_ token: Token) {
    guard token.isWord, token.shape != .allCaps, token.end - token.start <= 10, let form = Self.forms[hash: token.word]
    else { return nil }
    self = form
  }

  private static let forms: WordTable<PronounForm> = {
    let lists: [(Role, Place, String)] = [
      (.he, .subject, "he"), (.he, .possessive, "his"), (.he, .object, "him"), (.he, .reflexive, "himself"),
      (.she, .subject, "she"), (.she, .possessive, "her hers"), (.she, .reflexive, "herself"),
      (.they, .subject, "they"), (.they, .possessive, "their theirs"), (.they, .object, "them"),
      (.they, .reflexive, "themselves themself"),
      (.speaker, .subject, "i"), (.speaker, .possessive, "my"), (.speaker, .object, "me"),
      (.speaker, .reflexive, "myself"),
      (.speakers, .subject, "we"), (.speakers, .possessive, "our ours"), (.speakers, .object, "us"),
      (.speakers, .reflexive, "ourselves"),
      (.hearer, .subject, "you"), (.hearer, .possessive, "your yours"), (.hearer, .reflexive, "yourself yourselves"),
      (.anybody, .subject, "someone somebody anyone anybody everyone everybody nobody"),
    ]
    var table = WordTable<PronounForm>()
    for (role, place, words) in lists {
      for word in words.split(separator: " ") { table[String(word)] = PronounForm(role, place) }
    }
    return table
  }()
}
