import NewsLanguage
public import NewsModel

/// A quotation in a text somebody is writing, and to whom that text gives it.
public struct DraftQuotation: Hashable, Sendable {
  /// Where it stands in the body, its quotation marks left out.
  public var span: TextSpan
  /// The words between the marks.
  public var text: String
  /// The speaker as the text names them in full; its words where they have no name; nil where it names nobody.
  public var speaker: String?
  /// The speaker's name with its keys; nil where the speaker is nobody known by name.
  public var name: AskedName?
}

extension Extractor {
  /// The quotations of a text: those it attributes to somebody, and any others of some words.
  ///
  /// - Parameters:
  ///   - article: the text; of one in a language that is not read (``reads(_:)``) no speaker is found.
  ///   - leastWords: how many words a quotation has at least that nobody is named for; fewer are mostly names and irony.
  public func quotations(in article: Article, leastWords: Int = 4) -> [DraftQuotation] {
    var article = article
    article.body = SingleQuotes.doubled(article.body)
    let document = Document(body: article.body, reference: article.published?.day)
    let extraction = Extractor(references: false).extract(article)
    return document.quotations.compactMap { quotation in
      let inner = quotation.tokens.dropFirst().dropLast(quotation.isClosed ? 1 : 0)
      guard !inner.isEmpty else { return nil }
      let span = document.analyzed.span(document.analyzed.bytes(inner))
      let words = inner.count { document.tokens[$0].isWord || document.tokens[$0].shape == .number }
      let statement = Self.statement(of: span, in: extraction)
      // Of what stands within the writer's own sentence a single word is mostly irony.
      guard words >= leastWords || statement?.kind == .direct && words > 0 || statement?.kind == .mixed && words > 1
      else { return nil }
      let speaker = statement?.speaker
      let name = statement?.speakerIndex.map { Self.name(of: extraction.people[$0]) } ?? speaker.flatMap(Self.name)
      return DraftQuotation(
        span: span, text: document.analyzed.string(inner), speaker: speaker, name: name)
    }
  }

  private static func name(of person: Person) -> AskedName {
    AskedName(words: person.name, person: person.kind == .person ? person.identity : nil, body: person.name)
  }

  /// Words that stand for a speaker as a name, where all have capitals, else as a role: "the finance minister".
  private static func name(_ words: String) -> AskedName? {
    guard words.split(separator: " ").allSatisfy({ $0.first?.isUppercase ?? false }) else {
      let tokens = AnalyzedText(words).tokens
      // "she" and "two officials" may be anybody.
      guard let last = tokens.last, !last.isAny([.pronoun, .personalPronoun, .pluralNoun]) else { return nil }
      let hasArticle = tokens[0].isAny(.determiner) && tokens.count > 1
      let bare = hasArticle ? String(words.drop { $0 != " " }.dropFirst()) : words
      return AskedName(words: bare, person: nil, body: bare, namesRole: true)
    }
    return AskedName(words: words, person: NameEquivalence.identity(of: words), body: words)
  }

  /// The statement that a quotation is, or is part of: the narrowest.
  private static func statement(of span: TextSpan, in extraction: Extraction) -> Statement? {
    extraction.statements
      .filter {
        $0.span.start <= span.start && span.end <= $0.span.end || span.start <= $0.span.start && $0.span.end <= span.end
      }
      .filter { $0.speaker != nil && $0.kind != .indirect }
      .min { $0.text.utf8.count < $1.text.utf8.count }
  }
}
