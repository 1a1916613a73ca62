import ArgumentParser
import NewsArchive

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Print what has come in since the last look and matches your saved searches.",
    discussion: """
      Statements, events and articles that came into the archive after the last newsdb new, each printed once. What stood in an earlier
      version of an article, or came in a copy of its text, is not new, and nothing becomes new by a rebuild. Exit code 1, and
      nothing on standard error, where there is nothing new: fit for cron. The look is noted when all is printed, so nothing is lost;
      of two at a time, one waits for the other (--busy-timeout).

      EXAMPLES
        newsdb new
        newsdb new harbour --peek
        newsdb new --json | jq -r .id
        newsdb ingest --quiet inbox/ && newsdb new | mail -E -s "News" me
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var ids: IDOptions
  @Flag(help: "Only look: the same is new again next time.") var peek = false
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(help: "The searches to run, all of them by default.", completion: .custom(Completions.searches))
  var names: [String] = []

  func run() throws {
    if !peek, !Turn.take(besideArchive: archive.path, seconds: archive.busyTimeout) {
      Console.fail("another newsdb new is still printing (--busy-timeout waits longer; --peek only looks)")
    }
    let archive = try archive.open(peek ? .readOnly : .readWrite)
    let searches = try chosen(of: archive.savedSearches())
    var report = NewReport()
    var looked: [(name: String, last: Int64)] = []
    for search in searches {
      let arrivals = try archive.arrivals(
        matching: QueryArgument.expression(search.query, saysNotes: false), in: search.scopes,
        after: search.seenArticle,
        markers: json ? ("*", "*") : Page.markers)
      report.add(arrivals.hits, to: search)
      looked.append((search.name, arrivals.lastArticle))
    }
    if ids.isOn {
      ids.print(report.hits.map(\.id))
    } else if json {
      for object in report.json { object.print(as: .arrival) }
    } else {
      report.page().write()
    }
    // Only what has reached its reader was seen.
    Console.finish()
    if !peek { for (name, last) in looked { try archive.markSeen(name, through: last) } }
    if report.hits.isEmpty { throw ExitCode.nothingFound }
  }

  private func chosen(of searches: [SavedSearch]) throws -> [SavedSearch] {
    if searches.isEmpty { throw ValidationError("no searches are saved; newsdb searches add NAME QUERY saves one") }
    return try names.isEmpty
      ? searches
      : names.map { name in
        guard let search = searches.first(where: { $0.name.lowercased() == name.lowercased() }) else {
          throw ValidationError(
            "no search is called “\(name)”; there are \(searches.map(\.name).joined(separator: ", "))")
        }
        return search
      }
  }
}
