/// What stands below an article on its page: lists of other articles, its author, its tags, its sources.
enum ClosingSection {
  /// The zone up to the first head of such a part, where most of the text has passed.
  static func end(of lines: [JudgedLine], _ zone: Range<Int>) -> Range<Int> {
    func words(_ index: Int) -> Int { lines[index].kind.isContent ? lines[index].line.wordCount : 0 }
    let total = zone.reduce(0) { $0 + words($1) }
    var before = 0
    for index in zone {
      before += words(index)
      guard before * 4 >= total * 3 else { continue }
      let isHead = lines[index].kind == .furniture(.section) || lines[index].kind.isShort && isHead(lines[index].line)
      if isHead, !goesOn(lines, after: index, zone) { return zone.lowerBound..<index }
    }
    return zone
  }

  /// Whether the article goes on after a pointer to another: a full paragraph comes after a title or two.
  private static func goesOn(_ lines: [JudgedLine], after index: Int, _ zone: Range<Int>) -> Bool {
    guard let next = (index + 1..<min(zone.upperBound, index + 6)).first(where: { lines[$0].kind == .prose }) else {
      return false
    }
    let line = lines[index].line
    let isList = line.words.starts(with: ["more", "from"]) || line.words.starts(with: ["more", "by"])
    return lines[index].kind == .furniture(.section) && !isList && lines[next].line.wordCount >= 35
      && lines[next].line.ending != .none
  }

  /// Whether a line is made of the words by which pages head these parts, and of no others: `Latest posts`, `More by author`.
  static func isHead(_ line: TextLine) -> Bool {
    guard 1...7 ~= line.wordCount, line.ending == .none || line.ending == .colon || line.text.hasSuffix("?"),
      line.words.contains(where: heads.contains)
    else { return names(line) }
    return line.words.allSatisfy { heads.contains($0) || companions.contains($0) }
  }

  /// `Written by Ada Quill`, `About Ada Quill`, `Contact us`.
  private static func names(_ line: TextLine) -> Bool {
    guard line.ending == .none || line.ending == .open || line.ending == .colon, line.wordCount <= 6 else {
      return false
    }
    if let length = openings.prefixLength(of: line) {
      return line.words.count == length || line.capitalizedCount + length >= line.wordCount
    }
    return line.firstWord == "about" && 2...5 ~= line.wordCount && line.capitalizedCount == line.wordCount
  }

  private static let openings = PhraseList([
    "written by", "reviewed by", "text by", "words by", "contact us", "get in touch", "join us", "follow us",
    "stay connected",
    "people also", "you'll also love", "rights & permissions", "why trust", "cancel reply", "post navigation",
    "previous post",
    "in this article we've covered",
  ])

  private static let heads: Set<String> = [
    "related", "latest", "newest", "recent", "popular", "trending", "recommended", "similar", "author", "authors",
    "author's", "comments", "newsletter", "newsletters", "subscribe", "share", "tags", "topics", "categories",
    "references",
    "footnotes", "disclaimer", "disclosure", "posts", "blogs", "articles", "stories", "helpful", "exploring", "explore",
    "sources", "biography", "bio",
    "verwandte", "ähnliche", "weitere", "beiträge", "neueste", "beliebteste", "meistgelesen", "autor", "autorin",
    "autoren", "quellen", "kommentare", "schlagwörter", "teilen", "themen",
    "liés", "similaires", "auteur", "auteurs", "sujets", "thèmes", "commentaires", "partager",
    "relacionadas", "relacionados", "relacionado", "autora", "fuentes", "etiquetas", "comentarios", "compartir",
    "temas",
    "correlati", "correlate", "autore", "argomenti", "commenti", "condividi", "tópicos", "comentários", "compartilhe",
    "gerelateerde", "gerelateerd", "bronnen", "reacties", "delen",
    "relaterade", "relaterat", "relaterte", "relatert", "relaterede", "ämnen", "emner", "källor", "kilder", "dela",
    "powiązane", "tematy", "zobacz", "czytaj", "najnowsze", "komentarze", "udostępnij",
    "související", "témata", "čtěte", "diskuze", "sdílejte", "nejčtenější",
    "ilgili", "konular", "haberi", "paylaş", "etiketler", "yorumlar", "aiheet", "luetuimmat", "jaa", "kapcsolódó",
    "cikkek", "címkék", "hozzászólások", "похожие", "теги", "комментарии", "читайте", "коментарі", "σχετικά",
    "関連記事", "関連ニュース", "相关新闻", "相关阅读", "延伸阅读", "관련기사",
  ]
  private static let companions: Set<String> = [
    "the", "from", "our", "more", "by", "on", "this", "about", "article", "post", "blog", "story", "us", "me", "to",
    "was",
    "page", "you", "may", "also", "like", "might", "enjoy", "keep", "other", "all", "of", "for", "in", "and", "news",
    "most",
    "reading", "view", "see", "join", "read", "next", "topic", "topics", "your", "featured", "editor's", "content",
    "it",
    "artikel", "mehr", "zum", "thema", "zur", "dieser", "diesem", "auch", "das", "die", "der", "des", "dem", "zu",
    "von",
    "les", "le", "la", "de", "du", "cet", "sur", "plus", "lire", "aussi", "à", "el", "en", "más", "noticias",
    "artículos",
    "sobre", "del", "articoli", "notizie", "di", "altri", "artigos", "notícias", "mais", "meer", "over", "artikelen",
    "i",
    "artiklar", "artikler", "artikeln", "artikkelen", "mer", "mest", "också", "også", "również", "także", "też",
    "więcej",
    "další", "články", "článku", "také", "článek", "haberler", "myös", "lue", "также", "по", "теме", "другие",
    "новости",
    "також", "άρθρα",
  ]
}
