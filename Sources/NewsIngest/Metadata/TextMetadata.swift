import NewsModel

/// What a text itself says of its origin.
///
/// Publisher, from the surest sign to the weakest: a "Source:" line; a line of rights with a year; the name behind the
/// headline in a page's title; a site's name standing alone over the headline; a name after a dash at the headline's end;
/// the agency of a dateline. A name after a dash (`Envoy seeks deal – Example Wire`) may be the source that the article
/// cites rather than the site it was saved from; like a "Source:" line it names who published the news, and counts where
/// nothing names the site. `--publisher` corrects it.
struct TextMetadata: Sendable {
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var published: Publication?
  private(set) var modified: Modification?

  /// Reads the lines of a text.
  init(_ text: CleanedText, options: IngestOptions) {
    let dateline = Dateline(text.body)
    authors = Self.authors(text)
    publisher =
      Self.source(text) ?? Self.rightsHolder(text) ?? text.titlePublisher ?? Self.siteName(text)
      ?? Self.headlineSuffix(text) ?? dateline?.agency
    published = PublicationDate.read(text, fetchedAt: options.fetchedAt)
    modified = PublicationDate.modification(text)
    if published == nil, let dateline, let day = dateline.day {
      published = Publication(day: day, basis: .dateline, evidence: dateline.words)
    }
  }

  /// Fills what structured input left open from its text; the text stays as it is.
  static func complete(_ article: inout Article, options: IngestOptions) {
    let isOpen = article.headline == nil || article.published == nil || article.publisher == nil
    let body = isOpen || article.authors.isEmpty ? TextNormalization.normalized(article.body) : ""
    // JSON seldom names authors; where no line can be a byline the text need not be taken apart to look for one.
    if isOpen || article.authors.isEmpty && Byline.mayStand(in: body) {
      let text = CleanedText(body)
      let found = TextMetadata(text, options: options)
      article.headline = article.headline ?? Headline.of(text)
      article.publisher = article.publisher ?? found.publisher
      article.published = article.published ?? found.published
      if article.authors.isEmpty { article.authors = found.authors }
    }
    article.language = article.language ?? LanguageGuess.language(of: article.body)
  }

  private static func metadata(_ text: CleanedText) -> [(index: Int, found: MetadataLine)] {
    text.lines.indices.compactMap { index in
      text.lines[index].kind == .metadata ? MetadataLine(text.lines[index].line).map { (index, $0) } : nil
    }
  }

  /// The byline between headline and text, else the first one after; before the headline only in a text without menus,
  /// for they say "By topic".
  private static func authors(_ text: CleanedText) -> [String] {
    let bylines = metadata(text).filter { !$0.found.authors.isEmpty }
    let first = text.textStart
    let start = text.headlineIndex ?? (text.isWholePage ? max(0, first - 12) : 0)
    let near = bylines.first { start..<max(start, first) ~= $0.index } ?? bylines.first { $0.index >= first }
    return (near ?? (text.isWholePage ? nil : bylines.first))?.found.authors ?? []
  }

  private static func source(_ text: CleanedText) -> String? {
    metadata(text).lazy.compactMap(\.found.publisher).first
  }

  private static func rightsHolder(_ text: CleanedText) -> String? {
    text.lines.indices.lazy.filter { !text.zone.contains($0) && text.lines[$0].line.wordCount <= 20 }
      .compactMap { PublisherName.rightsHolder(in: text.lines[$0].line.text) }.first
  }

  /// A line of one to three words alone over the headline, in a text that is no whole page: a menu has many such lines.
  private static func siteName(_ text: CleanedText) -> String? {
    guard !text.isWholePage, let headline = text.headline,
      let index = text.lines.firstIndex(where: { $0.line.text.hasPrefix(headline) }), 1...3 ~= index
    else { return nil }
    return text.lines[..<index].lazy.filter { $0.kind == .label && $0.line.wordCount <= 3 && $0.line.ending == .none }
      .filter { !$0.line.words.contains { MonthNames.month($0) != nil || $0.utf8.first?.isASCIIDigit == true } }
      .map(\.line.text).first(where: PublisherName.isName)
  }

  private static func headlineSuffix(_ text: CleanedText) -> String? {
    guard let headline = text.headline else { return nil }
    for mark in [" – ", " — ", " - "] {
      guard let range = headline.lastRange(of: mark) else { continue }
      let name = String(headline[range.upperBound...])
      guard PublisherName.isName(name), WordScan(name).count <= 4 else { continue }
      return name
    }
    return nil
  }
}

/// The headline of a text, found or made.
enum Headline {
  private static let longest = 100

  /// The title line; where the text starts with a paragraph, its first sentence, cut at a word's end to at most 100 characters.
  static func of(_ text: CleanedText) -> String? {
    text.headline ?? firstSentence(of: text.body)
  }

  private static func firstSentence(of body: String) -> String? {
    let line = Pieces(of: body[...], separatedBy: "\n").first { !$0.isEmpty }.map { String($0) }
    guard let line else { return nil }
    var text = String(line.utf8.dropFirst(BulletMark.length(in: line))) ?? line
    // "KOLM, March 3 (Example Wire) – " tells whence the story came, not what it tells.
    if let dateline = Dateline(text) {
      let rest = text.unicodeScalars.dropFirst(dateline.words.unicodeScalars.count)
      let story = rest.drop { !$0.properties.isAlphabetic && !("0"..."9").contains($0) && $0 != "“" && $0 != "\"" }
      if !story.isEmpty { text = String(story) }
    }
    var sentence = String.UnicodeScalarView()
    var lastSpace: String.UnicodeScalarView.Index?
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      // A full stop ends a sentence after a word of some length: "U.S." and "Mr." do not.
      if scalar == " ", ".!?".unicodeScalars.contains(previous), endsSentence(sentence) { return String(sentence) }
      if sentence.count == longest {
        return String(lastSpace.map { sentence[..<$0] } ?? sentence[...]) + "…"
      }
      if scalar == " " { lastSpace = sentence.endIndex }
      sentence.append(scalar)
      previous = scalar
    }
    return String(sentence)
  }

  private static func endsSentence(_ sentence: String.UnicodeScalarView) -> Bool {
    if sentence.last != "." { return true }
    let word = sentence.dropLast().reversed().prefix { $0 != " " }
    return word.count > 3 && !word.contains(".")
  }
}
