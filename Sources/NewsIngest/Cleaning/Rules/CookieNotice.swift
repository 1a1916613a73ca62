extension JunkRule {
  /// What a page says of its cookies. It speaks of "we" or "you"; an article about cookies speaks of others.
  static let cookieNotice = JunkRule(
    name: "cookie notice", effect: .line, triggers: cookies
  ) { line in
    guard line.mentions(cookies), !line.text.utf8.starts(with: "\"".utf8), !line.text.hasPrefix("“")
    else { return false }
    if line.wordCount <= 5 || line.words.starts(with: ["these", "cookies"]) { return true }
    // A long paragraph speaks of cookies more than once.
    guard line.wordCount <= 60 || line.words.count(where: cookies.contains) >= 2 else { return false }
    let addresses = line.mentions(["we", "our", "you", "your", "us", "this", "wir", "unsere", "sie", "nous", "vous"])
    return addresses
      && line.mentions([
        "use", "uses", "using", "accept", "agree", "consent", "policy", "settings", "preferences", "site", "website",
        "browser",
        "experience", "enable", "disable", "manage", "verwenden", "zustimmen", "utilisons", "partners",
      ])
  }

  private static let cookies: Set<String> = ["cookie", "cookies"]
}
