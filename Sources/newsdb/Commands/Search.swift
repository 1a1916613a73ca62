import ArgumentParser
import NewsArchive

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Search statements, events, people and articles.",
    discussion: """
      All words have to occur; "words in quotation marks" as they stand, word* as a beginning. Any other punctuation is passed over.

      EXAMPLES
        newsdb search Crimea
        newsdb search --in statements '"peace talks" London'
        newsdb search --json ceasefire
        newsdb search --in statements --csv ceasefire > ceasefire.csv
      """
  )

  enum Scope: String, CaseIterable, ExpressibleByArgument {
    case statements, events, people, articles
  }

  @OptionGroup var archive: ArchiveOptions
  @Option(name: .customLong("in"), parsing: .singleValue, help: "Where to search; may be given several times.")
  var scopes: [Scope] = []
  @Option(help: ArgumentHelp("How many of each at most.", valueName: "count")) var limit = 20
  @OptionGroup var output: OutputOptions
  @Argument(help: "What to look for.") var words: [String]

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    guard let query = FullTextQuery(words: words.joined(separator: " ")) else {
      Console.warn("newsdb: “\(words.joined(separator: " "))” holds no word to look for")
      throw ExitCode.nothingFound
    }
    let scopes = scopes.isEmpty ? Set(SearchScope.allCases) : Set(scopes.map { SearchScope(rawValue: $0.rawValue)! })
    let hits = try archive.search(
      SearchQuery(words: query, scopes: scopes, limit: limit, markers: output.json ? ("*", "*") : Page.markers))
    switch output.format {
    case .page: SearchReport(hits: hits).page().write(output.pager)
    case .json: for hit in hits { SearchReport.json(hit).print(as: .searchHit) }
    case .csv, .markdown, .cite: try output.print(hits.map { Evidence($0) }, from: archive)
    }
    if hits.isEmpty {
      Console.warn("newsdb: nothing in the archive matches “\(words.joined(separator: " "))”")
      throw ExitCode.nothingFound
    }
  }
}
