import NewsExtraction
import NewsLanguage
import NewsModel
import Testing

/// Tags a text whose expected expressions stand between ⟦ and ⟧, and checks that exactly those are found.
func expressions(
  _ marked: String, published: String? = "2025-04-23", sourceLocation: SourceLocation = #_sourceLocation
) -> [DateExpression] {
  let plain = marked.filter { $0 != "⟦" && $0 != "⟧" }
  let found = DateTagger().dates(in: AnalyzedText(plain), reference: published.flatMap { CalendarDay($0) })
  var scalars = Array(plain.unicodeScalars)
  for mention in found.reversed() {
    scalars.insert("⟧", at: mention.expression.span.end)
    scalars.insert("⟦", at: mention.expression.span.start)
  }
  var remarked = ""
  remarked.unicodeScalars.append(contentsOf: scalars)
  #expect(remarked == marked, sourceLocation: sourceLocation)
  return found.map(\.expression)
}

/// The TIMEX3 values of the expressions between ⟦ and ⟧. The 23rd of April 2025, the usual day of publication, is a
/// Wednesday.
func values(
  _ marked: String, published: String? = "2025-04-23", sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
  expressions(marked, published: published, sourceLocation: sourceLocation).map(\.value)
}

/// The days of the only expression between ⟦ and ⟧, as `first…last`.
func days(
  _ marked: String, published: String? = "2025-04-23", sourceLocation: SourceLocation = #_sourceLocation
) -> String? {
  expressions(marked, published: published, sourceLocation: sourceLocation).first?.interval.map {
    "\($0.from)…\($0.to)"
  }
}
