import ArgumentParser
import NewsArchive
import NewsModel

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List events, by day, place, kind or words.",
    discussion: """
      Kinds are PLOVER categories: CONSULT for meetings, visits and calls, FIGHT for the use of force, and so on.

      EXAMPLES
        newsdb events --place London
        newsdb events --on 2025-04-23 --kind CONSULT
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(help: ArgumentHelp("Only of this day.", valueName: "YYYY-MM-DD")) var on: String?
  @Option(help: "Only at this place.") var place: String?
  @Option(help: "Only of this PLOVER category.") var kind: String?
  @Option(help: ArgumentHelp("How many at most.", valueName: "count")) var limit = 50
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(help: "Words of the sentence, the participants or the place.") var words: [String] = []

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    var query = EventQuery(limit: limit)
    if let on {
      guard let day = CalendarDay(on) else { throw ValidationError("--on takes a day as YYYY-MM-DD, not “\(on)”") }
      query.date = DayInterval(day)
    }
    if let kind {
      guard let kind = Event.Kind(rawValue: kind.uppercased()) else {
        throw ValidationError("--kind is one of \(Event.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      query.kinds = [kind]
    }
    query.place = place.flatMap { FullTextQuery(words: $0) }
    query.matching = FullTextQuery(words: words.joined(separator: " "))
    let found = try archive.open(.readOnly).events(query)
    if json {
      for event in found { JSON.stored(event).print() }
    } else {
      var page = Page()
      for event in found { page.add(event) }
      page.write()
    }
    if found.isEmpty {
      Console.warn("newsdb: no event of the archive matches")
      throw ExitCode.nothingFound
    }
  }
}

extension Page {
  /// An event with its sentence and where it stands.
  mutating func add(_ event: StoredEvent) {
    line("e\(event.id) \(Self.circumstances(event))", style: .bold)
    line(event.summary, indent: 4)
    line(Self.provenance(event.source, spans: [event.span]), indent: 4, style: .dim)
  }
}
