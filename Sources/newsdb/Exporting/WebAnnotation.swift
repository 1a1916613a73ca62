import NewsArchive
import NewsModel

/// Statements and events as notes on the words of their pages (W3C Web Annotation Data Model). The words are found by a
/// TextQuoteSelector, since positions on a page are not those of the stored text; the latter stand under `newsdb:`.
enum WebAnnotation {
  /// - Parameter body: the text of the article.
  static func object(_ item: SearchHit.Item, body: String) -> JSON {
    switch item {
    case .statement(let statement):
      let speaker = statement.speaker ?? statement.speakerMention?.text ?? "speaker open"
      return annotation(
        RowID.statement(statement.id), [speaker, Page.manner(statement), Page.said(statement)],
        [
          ("newsdb:speaker", .optional(statement.speaker)), ("newsdb:kind", .string(statement.kind.rawValue)),
          ("newsdb:stance", .string(statement.stance.rawValue)),
          ("newsdb:said_from", .optional(statement.said?.interval?.from.description)),
          ("newsdb:said_to", .optional(statement.said?.interval?.to.description)),
        ], statement.span, statement.source, body)
    case .event(let event):
      return annotation(
        RowID.event(event.id), [Page.circumstances(event)],
        [
          ("newsdb:happening", .optional(event.happening?.rawValue)), ("newsdb:kind", .string(event.kind.rawValue)),
          ("newsdb:status", .string(event.status.rawValue)),
          ("newsdb:starts_on", .optional(event.date?.interval?.from.description)),
          ("newsdb:ends_on", .optional(event.date?.interval?.to.description)),
        ], event.span, event.source, body)
    case .person, .article: return .null
    }
  }

  private static func annotation(
    _ id: RowID, _ words: [String], _ properties: [(String, JSON)], _ span: TextSpan, _ source: Source, _ body: String
  ) -> JSON {
    let scalars = body.unicodeScalars
    func slice(_ from: Int, _ to: Int) -> String {
      let start =
        scalars.index(scalars.startIndex, offsetBy: max(from, 0), limitedBy: scalars.endIndex) ?? scalars.endIndex
      let end =
        scalars.index(start, offsetBy: max(to - max(from, 0), 0), limitedBy: scalars.endIndex) ?? scalars.endIndex
      return String(scalars[start..<end])
    }
    return .object([
      ("id", .string("#\(id)")), ("type", .string("Annotation")), ("motivation", .string("describing")),
      (
        "body",
        .object(
          [
            ("type", .string("TextualBody")), ("format", .string("text/plain")), ("language", .string("en")),
            ("value", .string(words.joined(separator: "; "))),
          ] + properties)
      ),
      (
        "target",
        .object([
          ("source", .string(source.uri ?? "#a\(source.articleID)")),
          (
            "selector",
            .object([
              ("type", .string("TextQuoteSelector")), ("exact", .string(slice(span.start, span.end))),
              ("prefix", .string(slice(span.start - 32, span.start))),
              ("suffix", .string(slice(span.end, span.end + 32))),
            ])
          ),
          ("newsdb:article", .string("a\(source.articleID)")), ("newsdb:start", .number(span.start)),
          ("newsdb:end", .number(span.end)),
        ])
      ),
    ])
  }
}
