import NewsModel

/// Plain text as it was copied or scraped from a page.
struct PlainTextFormat {
  static func article(_ text: String, identifier: String, options: IngestOptions) -> Article {
    let cleaned = ScrapeCleaner(TextNormalizer.normalize(text), fetched: options.fetched)
    return Article(
      identifier: identifier, headline: cleaned.headline, authors: cleaned.authors, publisher: cleaned.publisher,
      published: cleaned.publication, body: cleaned.paragraphs.joined(separator: "\n\n"))
  }
}
