import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsModel
import NewsQuestions

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List what happened, by day, place, people, kind or a query.",
    discussion: """
      Prints each happening once, with all the reports of it and what they differ in. Kinds are PLOVER categories: CONSULT for
      meetings, visits and calls, FIGHT for the use of force, and so on; happenings are finer: meeting, visit, arrest.

      EXAMPLES
        newsdb events --place London
        newsdb events --on 2025-04-23 --kind CONSULT
        newsdb events --happening visit --person Velden --status planned
        newsdb events --from 2025-04-20 --to 2025-04-26
        newsdb events 'event:meeting -status:planned publisher:Reuters'
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Option(help: ArgumentHelp("Only of this day; 2025-04 for a month.", valueName: "YYYY-MM-DD")) var on: String?
  @Option(help: ArgumentHelp("Only of this day or later.", valueName: "YYYY-MM-DD")) var from: String?
  @Option(help: ArgumentHelp("Only of this day or earlier.", valueName: "YYYY-MM-DD")) var to: String?
  @Option(help: "Only at this place.") var place: String?
  @Option(
    help: "Only with a part of this person, body or country, under any name.", completion: .custom(Completions.people))
  var person: String?
  @Option(help: "Only of this PLOVER category.") var kind: String?
  @Option(help: "Only of this sort: meeting, visit, attack, …") var happening: String?
  @Option(help: "Only reported as happened, planned, cancelled, postponed, denied or alleged.") var status: String?
  @Option(help: ArgumentHelp("How many at most.", valueName: "count")) var limit = 50
  @OptionGroup var ids: IDOptions
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(parsing: .allUnrecognized, help: "Only what this query matches, as newsdb search has it.") var words:
    [String] = []

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    var query = EventQuery(dateMatch: .overlapping, limit: limit)
    query.date = try days()
    query.kinds = try kind.map { [try Self.value($0.uppercased(), of: "--kind")] } ?? []
    query.happenings = try happening.map { [try Self.value($0.lowercased(), of: "--happening")] } ?? []
    query.statuses = try status.map { [try Self.value($0.lowercased(), of: "--status")] } ?? []
    query.place = place.flatMap { FullTextQuery(words: $0) }
    query.placeKey = place.flatMap { PlaceKey.key(of: $0) }
    let text = try QueryArgument.text(words)
    if !text.isEmpty { query.expression = try QueryArgument.expression(text) }
    let archive = try archive.open(.readOnly)
    let found = try happenings(query, in: archive)
    if ids.isOn {
      ids.print(found.map { .event($0.id) })
    } else if json {
      for happening in found { JSON.stored(happening).print(as: .happening) }
    } else {
      var page = Page()
      for happening in found { page.add(happening) }
      page.write(pager)
    }
    if found.isEmpty { throw ExitCode.nothingFound }
  }

  /// What matches; says on standard error why there is nothing.
  private func happenings(_ query: EventQuery, in archive: Archive) throws -> [StoredHappening] {
    guard let person else {
      let found = try archive.happenings(query)
      if found.isEmpty { Console.warn("newsdb: no event of the archive matches") }
      return found
    }
    let candidates =
      try QuestionParser.name(person).map { try archive.resolve($0).candidates } ?? []
    if candidates.isEmpty {
      Console.warn("newsdb: nobody in the archive is called “\(person)”")
      return []
    }
    var query = query
    query.participants = [EventQuery.Participants(anyOf: candidates.map(\.id))]
    let found = try archive.happenings(query)
    if found.isEmpty { Console.warn("newsdb: no event of the archive matches") }
    return found
  }

  private func days() throws -> DayInterval? {
    if let on {
      if from != nil || to != nil { throw ValidationError("--on is one day; give it alone, or --from and --to") }
      return try Self.interval(on, "--on")
    }
    if from == nil, to == nil { return nil }
    let first = try from.map { try Self.interval($0, "--from").from } ?? DayInterval.openStart
    let last = try to.map { try Self.interval($0, "--to").to } ?? DayInterval.openEnd
    guard first <= last else { throw ValidationError("--from is later than --to") }
    return DayInterval(from: first, to: last)
  }

  /// A day, a month or a year of ISO 8601.
  private static func interval(_ string: String, _ flag: String) throws -> DayInterval {
    let parts = string.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if string.utf8.count == 10, let day = CalendarDay(string) { return DayInterval(day) }
    if string.utf8.count == 7, parts.count == 2, let year = parts[0], let month = parts[1],
      let interval = DayInterval(year: year, month: month)
    {
      return interval
    }
    if string.utf8.count == 4, parts.count == 1, let year = parts[0], let interval = DayInterval(year: year) {
      return interval
    }
    throw ValidationError("\(flag) takes a day as YYYY-MM-DD, or YYYY-MM, or YYYY, not “\(string)”")
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ string: String, of flag: String
  ) throws -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: string) else {
      throw ValidationError("\(flag) is one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }
}
