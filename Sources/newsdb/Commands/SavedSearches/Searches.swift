import ArgumentParser
import NewsArchive
import NewsModel

struct Searches: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "searches",
    abstract: "Save searches that newsdb new runs over what has come in.",
    discussion: """
      Without a subcommand, the saved searches are listed. They are kept in the archive.

      EXAMPLES
        newsdb searches add harbour 'harbour OR ferr*'
        newsdb searches
        newsdb new
        newsdb searches remove harbour
      """,
    subcommands: [SearchesAdd.self, SearchesList.self, SearchesRemove.self],
    defaultSubcommand: SearchesList.self
  )
}

struct SearchesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Save a search under a name.",
    discussion: """
      The query is as for newsdb search; "last week" is counted anew each time. New is what comes into the archive from now on; with
      --all, what is there already is new to the first newsdb new.

      EXAMPLES
        newsdb searches add harbour 'harbour OR ferr*'
        newsdb searches add peskov --in statements --all speaker:Peskov
      """
  )

  enum Scope: String, CaseIterable, ExpressibleByArgument {
    case statements, events, articles
  }

  @OptionGroup var archive: ArchiveOptions
  @Option(name: .customLong("in"), parsing: .singleValue, help: "Where to search; may be given several times.")
  var scopes: [Scope] = []
  @Flag(help: "What the archive holds already is new, too.") var all = false
  @Flag(help: "Print the search as JSON.") var json = false
  @Argument(help: "The name.") var name: String
  @Argument(parsing: .allUnrecognized, help: "What to look for.") var query: [String]

  func run() throws {
    let text = try QueryArgument.text(query)
    guard try QueryArgument.expression(text) != .everything else {
      throw ValidationError("“\(text)” holds no word to look for")
    }
    let scopes = scopes.isEmpty ? Scope.allCases : scopes
    let saved = try archive.open(.readWrite).saveSearch(
      name, query: text, in: Set(scopes.compactMap { SearchScope(rawValue: $0.rawValue) }), fromStart: all)
    if json { saved.json.print(as: .savedSearch) } else { print(Console.safe("saved: \(saved.name): \(saved.query)")) }
  }
}

struct SearchesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the saved searches, and when newsdb new last ran them.",
    discussion: """
      EXAMPLES
        newsdb searches list
        newsdb searches list --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON object a line.") var json = false

  func run() throws {
    let searches = try archive.open(.readOnly).savedSearches()
    var page = Page()
    for search in searches {
      if json {
        search.json.print(as: .savedSearch)
      } else {
        page.line("\(search.name)  \(search.query)", hanging: 4, style: .bold)
        let seen = search.seenAt.map { "last run \($0)" } ?? "not run yet"
        page.line("\(search.scopeNames.joined(separator: ", ")); \(seen)", indent: 4)
      }
    }
    page.write()
    if searches.isEmpty {
      Console.warn("newsdb: no searches are saved (newsdb searches add NAME QUERY)")
      throw ExitCode.nothingFound
    }
  }
}

struct SearchesRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Forget a saved search.",
    discussion: """
      EXAMPLES
        newsdb searches remove harbour
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Argument(help: "The name.", completion: .custom(Completions.searches)) var name: String

  func run() throws {
    guard try archive.open(.readWrite).removeSearch(name) else {
      Console.warn("newsdb: no search is called “\(name)” (newsdb searches lists them)")
      throw ExitCode.nothingFound
    }
    print(Console.safe("removed: \(name)"))
  }
}

extension SavedSearch {
  /// What it looks through.
  var scopeNames: [String] { Self.possibleScopes.filter(scopes.contains).map(\.rawValue) }

  var json: JSON {
    .object([
      ("name", .string(name)), ("query", .string(query)), ("in", .strings(scopeNames)), ("added_at", .string(addedAt)),
      ("seen_article", seenArticle > 0 ? .string("a\(seenArticle)") : .null), ("seen_at", .optional(seenAt)),
    ])
  }
}
