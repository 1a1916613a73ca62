public import NewsModel

/// Extracts statements, dates, people and events from an article. A pure function of the article; no state, no I/O.
///
/// ```swift
/// let article = Article(identifier: "1", published: day, body: "The bridge will close, Ada Pym said on Tuesday.")
/// Extractor().extract(article).statements[0].speaker  // "Ada Pym"
/// ```
public struct Extractor: Sendable {
  /// Names the rules in force; stored beside what they made, so that an archive knows when a rebuild is due.
  public static let version = "strikes-2"

  private let findsReferences: Bool

  /// Makes an extractor.
  ///
  /// - Parameter references: Whether pronouns and nouns that mean people are looked for: a thirtieth of the time. An archive does not store them.
  public init(references: Bool = true) { findsReferences = references }

  /// Whether articles in a language are read: English, and those of which nobody knows. In another language the words of
  /// English would be found where they mean something else, as the German "die".
  ///
  /// - Parameter language: a BCP 47 tag.
  public static func reads(_ language: String?) -> Bool {
    guard let primary = language?.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) else { return true }
    return ["en", "eng", "und", "mul", ""].contains(primary)
  }

  /// All that is found in an article's body; nothing where it is in a language that is not read (``reads(_:)``). Offsets are
  /// Unicode scalar offsets into it.
  public func extract(_ article: Article) -> Extraction {
    guard Self.reads(article.language) else { return Extraction() }
    let document = Document(body: article.body, reference: article.published?.day)
    // Statements and events add to the people whoever they show to be an agent.
    let resolver = PeopleResolver(document: document)
    var statements = StatementExtractor(document: document, resolver: resolver)
    let said = statements.statements()
    var events = EventExtractor(document: document, resolver: resolver).events(amid: said)
    for index in events.indices { events[index].placeKey = PlaceKey.key(of: events[index]) }
    var references: [Reference] = []
    if findsReferences {
      var finder = ReferenceResolver(document: document, resolver: resolver, statements: said)
      references = finder.references()
    }
    return Extraction(
      statements: said,
      dates: document.dates.map(\.expression),
      people: resolver.people.map(Self.inOrderOfText),
      events: events,
      references: references
    )
  }

  private static func inOrderOfText(_ person: Person) -> Person {
    var person = person
    person.mentions.sort { $0.span.start < $1.span.start }
    return person
  }
}
