extension JunkRule {
  /// The head of a list of other articles: `Related stories`, `More from Sport`, `Most read`.
  static let relatedHeading = JunkRule(
    name: "related heading", effect: .section, triggers: relatedHeads.firstWords.union(["related"])
  ) { line in
    guard line.wordCount <= 7, line.ending != .sentence || line.text.hasSuffix("?") else { return false }
    if relatedHeads.prefixLength(of: line) != nil { return true }
    guard line.firstWord == "related", let second = line.words.dropFirst().first else {
      return line.words == ["related"]
    }
    return line.wordCount <= 7 && line.ending == .none
      && [
        "articles", "stories", "story", "news", "posts", "content", "topics", "links", "reading", "coverage", "videos",
        "article",
      ]
      .contains(second)
  }

  private static let relatedHeads = PhraseList([
    "more from", "more on this", "more in", "more news", "more stories", "most read", "most popular", "most viewed",
    "most shared", "you may also", "you might also", "you may like", "you might like", "you'll also like",
    "recommended for", "recommended", "recommended stories", "recommended reading", "up next", "editor's picks",
    "editors picks", "editor's choice", "around the web", "from our partners", "what to read next", "latest news",
    "latest stories", "latest posts", "latest from", "latest articles", "recent posts", "recent articles",
    "popular posts", "popular stories", "popular now", "trending now", "trending stories", "trending", "top stories",
    "similar articles", "further reading", "post navigation", "about the author", "share this", "explore more",
    "don't miss", "mehr zum thema", "das könnte sie", "auch interessant", "meistgelesen", "meistgelesene",
    "lesen sie auch", "weitere artikel", "mehr aus", "à lire aussi", "lire aussi", "sur le même",
    "te puede interesar", "más noticias", "más leídas", "leggi anche", "lees ook", "les også", "läs också",
    "leia também",
  ])
}
