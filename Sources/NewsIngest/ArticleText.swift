public import NewsModel

/// One text → one article, without a file system.
public enum ArticleText {
  /// Cleans a plain text or the text of a scraped page, and reads what it says of its origin.
  ///
  /// The headline is the title line, which is then not in the body. Where the text starts with a paragraph, its first
  /// sentence stands for one, cut to 100 characters, and the body keeps it.
  /// - Returns: nil where nothing but page furniture is left.
  public static func article(
    fromText text: String, identifier: String, uri: String? = nil, options: IngestOptions = IngestOptions()
  ) -> Article? {
    if options.keepsAllText {
      return draft(TextNormalization.normalized(text), identifier: identifier, uri: uri, options)
    }
    let cleaned = CleanedText(TextNormalization.normalized(text))
    guard !cleaned.body.isEmpty else { return nil }
    let metadata = TextMetadata(cleaned, options: options)
    var article = Article(identifier: identifier, uri: uri, headline: Headline.of(cleaned), body: cleaned.body)
    article.authors = metadata.authors
    article.publisher = metadata.publisher
    article.published = metadata.published
    article.modified = metadata.modified
    article.language = LanguageGuess.language(of: cleaned.body)
    options.apply(to: &article)
    return article
  }

  /// A text as it stands, each paragraph on a line of its own.
  private static func draft(
    _ text: String, identifier: String, uri: String?, _ options: IngestOptions
  ) -> Article? {
    let body = HardWrap.unwrapped(TextLine.lines(of: text)).map { String($0.text) }.joined(separator: "\n\n")
    guard !body.isEmpty else { return nil }
    var article = Article(identifier: identifier, uri: uri, body: body)
    article.language = LanguageGuess.language(of: body)
    options.apply(to: &article)
    return article
  }

  /// Reads Markdown: front matter as fields, the first top heading as headline, the rest as text.
  ///
  /// What front matter leaves open is read from the text, as in plain text.
  /// - Returns: nil where nothing is left of the text.
  public static func article(
    fromMarkdown text: String, identifier: String, uri: String? = nil, options: IngestOptions = IngestOptions()
  ) -> Article? {
    let document = MarkdownDocument(TextNormalization.normalized(text))
    if options.keepsAllText {
      let body = [document.headline, document.text].compactMap(\.self).joined(separator: "\n\n")
      var draft = draft(body, identifier: identifier, uri: uri, options)
      draft?.headline = document.fields.headline
      return draft
    }
    let cleaned = CleanedText(document.text)
    guard !cleaned.body.isEmpty else { return nil }
    let metadata = TextMetadata(cleaned, options: options)
    let fields = document.fields
    var article = Article(identifier: identifier, uri: fields.uri ?? uri, body: cleaned.body)
    article.headline = fields.headline ?? document.headline ?? Headline.of(cleaned)
    article.authors = fields.authors.isEmpty ? metadata.authors : fields.authors
    article.publisher = fields.publisher ?? metadata.publisher
    article.published = fields.published ?? metadata.published
    article.modified = fields.modified ?? metadata.modified
    article.section = fields.section
    article.language = fields.language ?? LanguageGuess.language(of: cleaned.body)
    options.apply(to: &article)
    return article
  }

  /// Reads a web page: of all it shows the article, and of its metadata where the article comes from.
  ///
  /// - Parameters:
  ///   - page: the page's bytes, in any encoding.
  ///   - charset: the encoding named by the transport (HTTP, MIME), where there was one.
  ///   - uri: the address, where the page does not name its own.
  /// - Returns: nil where the page has no text.
  public static func article(
    fromPage page: [UInt8], charset: String? = nil, identifier: String, uri: String? = nil,
    options: IngestOptions = IngestOptions()
  ) -> Article? {
    let page = ArticlePage(PageDecoder.utf8(page, charset: charset))
    guard !page.body.isEmpty else { return nil }
    let metadata = page.metadata
    var article = Article(
      identifier: identifier, uri: metadata.address ?? uri, headline: metadata.headline, body: page.body)
    article.authors = metadata.authors
    article.publisher = metadata.publisher
    article.published = metadata.published
    article.modified = metadata.modified
    article.section = metadata.section
    article.language = Self.language(stated: metadata.language, body: page.body)
    options.apply(to: &article)
    return article
  }

  /// The language that a page states, unless its text is plainly in another: templates are often left in English.
  private static func language(stated: String?, body: String) -> String? {
    guard let guess = LanguageGuess.language(of: body) else { return stated }
    return stated.flatMap { $0.lowercased().hasPrefix(guess) ? $0 : nil } ?? guess
  }
}

extension IngestOptions {
  /// Puts what the user said in the place of what was read.
  func apply(to article: inout Article) {
    article.publisher = publisher ?? article.publisher
    article.uri = uri ?? article.uri
    article.language = language ?? article.language
    article.published = published ?? article.published
  }
}
