extension JunkRule {
  /// An offer of a newsletter or a channel, inside the text or below it: it names the thing and asks the reader to have it.
  static let newsletterOffer = JunkRule(
    name: "newsletter offer", effect: .line, triggers: things
  ) { line in
    guard 4...50 ~= line.wordCount, line.mentions(things), line.mentions(appeals) else { return false }
    guard let first = line.text.unicodeScalars.first, !["\"", "“", "‘", "'", "«", "„"].contains(first) else {
      return false
    }
    return line.mentions(readers)
  }

  private static let things: Set<String> = [
    "newsletter", "newsletters", "nyhetsbrev", "nyhedsbrev", "nieuwsbrief", "bulletin", "boletín", "whatsapp-kanal",
    "whatsapp-channel", "push-nachrichten", "inbox", "postfach",
  ]
  private static let appeals: Set<String> = [
    "subscribe", "sign", "signup", "register", "get", "receive", "join", "enter", "delivered", "abonniere",
    "abonnieren", "abonniert", "anmelden", "registrieren", "eintragen", "bestellen", "kostenlos", "inscrivez",
    "inscrivez-vous", "recevez", "abonnez-vous", "suscríbete", "suscríbase", "recibe", "iscriviti", "ricevi",
    "prenumerera", "anmäl", "meld", "schrijf", "erhalten", "informiert",
  ]
  private static let readers: Set<String> = [
    "you", "your", "us", "our", "sie", "ihr", "ihre", "ihren", "du", "dein", "deine", "dich", "wir", "unser", "unseren",
    "uns", "vous", "votre", "nos", "notre", "te", "tu", "su", "la", "nostra", "din", "dig", "vårt", "je", "onze",
    "free", "kostenlos", "kostenlose", "kostenlosen", "daily", "weekly", "täglich", "wöchentlich",
  ]
}
