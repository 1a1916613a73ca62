extension JunkRule {
  /// What forms, accounts and terms say: `Your email address will not be published.`, `Terms of Service apply.`
  static let legalNotice = JunkRule(
    name: "legal notice", effect: .line, triggers: notices.firstWords
  ) { line in
    guard line.wordCount <= 40 else { return false }
    return notices.occurs(in: line) && !line.text.utf8.starts(with: "\"".utf8)
      && !line.text.hasPrefix("“")
  }

  private static let notices = PhraseList([
    "welcome email", "junk folder", "valid email", "by registering for free", "reserved for subscribers",
    "available exclusively to", "failed to load", "refreshing your browser", "preferred source", "public display name",
    "comment on this article", "receive occasional", "continues below", "licensing rights", "if you have an account",
    "you can save this article",
    "privacy policy", "terms of use", "terms of service", "terms and conditions", "enable javascript",
    "javascript is disabled", "your email address", "your e-mail address", "required fields are", "ad blocker",
    "thank you for subscribing", "an error occurred", "please try again", "affiliate links", "affiliate commission",
    "earn a commission", "unsubscribe at", "by signing up", "by subscribing", "by clicking", "your browser does",
    "this video is not", "to view this content", "log in to", "sign in to", "already a subscriber",
    "already have an account", "forgot your password", "external content", "externen inhalt", "externer inhalt",
    "externe inhalte", "externen inhalte", "eingebettete inhalte",
    "contenu externe", "contenuti esterni", "eksternt innhold", "ad-blocker", "adblocker", "werbeblocker",
    "bitte deaktivieren sie",
    "reservado para suscriptores", "réservé aux abonnés", "réservée aux abonnés", "community guidelines",
    "protected by recaptcha", "notify me of", "save my name", "this field is", "your submission has",
    "use coupon code", "what are your thoughts", "this article was originally published", "originally appeared on",
    "appeared first on", "first appeared on",
    "found an error", "report a typo",
  ])
}
