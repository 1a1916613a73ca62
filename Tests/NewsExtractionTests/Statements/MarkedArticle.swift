import NewsExtraction
import NewsModel
import Testing

/// An article whose text marks each statement that has to be found with `⟦…⟧`, and what the extractor made of it.
///
/// The marks are the test: making one fails where any other span is found, or a marked one is not. Statements stand in the
/// order of their marks.
struct MarkedArticle {
  let text: String
  let extraction: Extraction

  /// Thursday, the day of publication of every fixture that has one.
  static let thursday = CalendarDay(year: 2031, month: 5, day: 8)!

  @discardableResult
  init(
    _ marked: String, published: CalendarDay? = thursday, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
    let publication = published.map { Publication(day: $0, basis: .given, evidence: "the test") }
    extraction = Extractor().extract(Article(identifier: "fixture", published: publication, body: text))
    let found = Self.marking(text, at: extraction.statements.map(\.span))
    #expect(found == marked, sourceLocation: sourceLocation)
    for statement in extraction.statements {
      #expect(substring(statement.span) == statement.text, sourceLocation: sourceLocation)
    }
  }

  var statements: [Statement] { extraction.statements }
  var speakers: [String?] { statements.map(\.speaker) }
  var kinds: [Statement.Kind] { statements.map(\.kind) }
  var stances: [Statement.Stance] { statements.map(\.stance) }
  var addressees: [String?] { statements.map(\.addressee) }
  var reporters: [String?] { statements.map(\.reportedBy) }

  /// The days on which the statements were made, as "2031-05-06" or "2031-05-01/2031-05-31".
  var days: [String?] {
    statements.map { statement in
      statement.said?.interval.map { $0.from == $0.to ? "\($0.from)" : "\($0.from)/\($0.to)" }
    }
  }

  /// What SQLite's `substr` gives for a span.
  func substring(_ span: TextSpan) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(span.start).prefix(span.end - span.start)))
  }

  private static func marking(_ text: String, at spans: [TextSpan]) -> String {
    var marked = String.UnicodeScalarView()
    for (offset, scalar) in (text + "\n").unicodeScalars.enumerated() {
      for span in spans where span.end == offset && span.start < offset { marked.append("⟧") }
      for span in spans where span.start == offset { marked.append("⟦") }
      marked.append(scalar)
    }
    marked.removeLast()
    return String(marked)
  }
}
