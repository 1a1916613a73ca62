import ArgumentParser
import NewsArchive
import NewsModel
import NewsQuestions

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search statements, events, people and articles.",
    discussion: """
      All words have to occur; "words in quotation marks" as they stand, word* as a beginning; OR, NOT or a minus sign, and
      brackets put them together. Other punctuation is passed over. What is known less exactly than by the day matches every day
      that it may have been. A field before brackets holds for each word in them.

      FIELDS
      \(QueryArgument.fields)

      DAYS
        2025-04-23, 2025-04, 2025-W17, 2025, 2025-04-20..2025-04-24, ..2025-04, 2025-04.., P7D (the last seven days),
        2025-04-20/P3D, yesterday, "last week", unknown

      EXAMPLES
        newsdb search Crimea
        newsdb search --in statements '"peace talks" London'
        newsdb search 'speaker:Peskov about:ceasefire date:2025-04'
        newsdb search 'immigra* -kind:indirect (publisher:Reuters OR publisher:AP) said:"last week"'
        newsdb search --null --in statements speaker:Peskov | xargs -0 newsdb show
        newsdb search --sql 'event:meeting place:London'
        newsdb search --in statements --csv ceasefire > ceasefire.csv
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(name: .customLong("in"), parsing: .singleValue, help: "Where to search; may be given several times.")
  var scopes: [SearchScope] = []
  @Option(help: "The best first, or by day.") var sort = SearchOrder.rank
  @Option(help: ArgumentHelp("How many of each at most.", valueName: "count")) var limit = 20
  @OptionGroup var ids: IDOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Print the SQL instead of running it.") var sql = false
  @Argument(parsing: .allUnrecognized, help: "What to look for.") var words: [String] = []

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let text = try QueryArgument.text(words)
    let expression = try QueryArgument.expression(text)
    let archive = try archive.open(.readOnly)
    if expression == .everything {
      Console.warn("newsdb: “\(text)” holds no word to look for")
      throw ExitCode.nothingFound
    }
    let scopes = scopes.isEmpty ? Set(SearchScope.allCases) : Set(scopes)
    let query = SearchQuery(
      expression, scopes: scopes, order: sort, limit: limit,
      markers: output.json ? ("*", "*") : Page.markers)
    if sql {
      for statement in try archive.sql(of: query) { print(statement) }
      return
    }
    let result = try archive.search(query)
    for note in result.notes { Console.warn("newsdb: \(note)") }
    let hits = result.hits
    if ids.isOn {
      ids.print(hits.map(\.id))
    } else {
      switch output.format {
      case .page: SearchReport(hits: hits).page().write(output.pager)
      case .json: for hit in hits { SearchReport.json(hit).print(as: .searchHit) }
      case .csv, .markdown, .cite: try output.print(hits.map { Evidence($0) }, from: archive)
      }
    }
    if hits.isEmpty {
      Console.warn("newsdb: nothing in the archive matches “\(text)”")
      throw ExitCode.nothingFound
    }
  }
}
