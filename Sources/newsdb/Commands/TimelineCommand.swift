import ArgumentParser
import NewsArchive
import NewsModel

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show what a query finds by day, week, month or year.",
    discussion: """
      Draws a bar for each stretch of time in which something was said or happened. A statement that several outlets carry counts
      once, a happening once with all its reports. What has no day of its own stands at the day of publication, drawn lighter;
      what is known less exactly than the stretches are long is counted below, and never narrowed to one of them.

      The query is that of newsdb search; without one, all of the archive is shown. The pages of --svg and --html need nothing
      but themselves.

      EXAMPLES
        newsdb timeline ceasefire
        newsdb timeline --by week 'speaker:Peskov about:talks'
        newsdb timeline --html april.html 'date:2025-04 person:Zelenskyy'
      """
  )

  enum Scope: String, CaseIterable, ExpressibleByArgument {
    case statements, events
  }

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Option(help: "How long the stretches are; by default as fits the time that is covered.") var by: TimelineUnit?
  @Option(name: .customLong("in"), parsing: .singleValue, help: "Only statements, or only events.") var scopes:
    [Scope] = []
  @Option(help: ArgumentHelp("Write the bars as a picture to this file; - for standard output.", valueName: "file"))
  var svg: String?
  @Option(help: ArgumentHelp("Write bars and words as a page to this file; - for standard output.", valueName: "file"))
  var html: String?
  @Option(help: ArgumentHelp("How many statements and events the page holds at most.", valueName: "count"))
  var limit = 1_000
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print CSV: a row for each stretch.") var csv = false
  @Argument(parsing: .allUnrecognized, help: "What to show.") var query: [String] = []

  func run() throws {
    guard [json, csv, svg != nil, html != nil].count(where: { $0 }) < 2 else {
      throw ValidationError("give one of --json, --csv, --svg and --html")
    }
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let text = try QueryArgument.text(query)
    let expression = try QueryArgument.expression(text)
    let archive = try archive.open(.readOnly)
    let scopes = scopes.isEmpty ? [.statements, .events] : Set(scopes.map { SearchScope(rawValue: $0.rawValue)! })
    let timeline = try archive.timeline(
      of: expression, in: scopes, by: by)
    for note in timeline.notes { Console.warn("newsdb: \(note)") }
    if json {
      JSON.timeline(timeline).print(as: .timeline)
    } else if csv {
      TimelineTable(timeline).write()
    } else if let svg {
      try OutputFile.write(TimelinePicture(timeline, title: title).svg, to: svg)
    } else if let html {
      try OutputFile.write(try TimelinePage(timeline, title: title, limit: limit, archive: archive).html, to: html)
    } else {
      TimelineBars(timeline).page().write(pager)
    }
    if timeline.isEmpty {
      Console.warn("newsdb: nothing in the archive matches “\(text)”")
      throw ExitCode.nothingFound
    }
  }

  private var title: String { query.isEmpty ? "All of the archive" : query.joined(separator: " ") }
}
