public import ArgumentParser
import NewsArchive
import NewsExtraction
public import NewsModel

struct PeopleList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the people of the archive, or find some by name or role.",
    discussion: """
      EXAMPLES
        newsdb people
        newsdb people Zelenskyy
        newsdb people --kind country
        newsdb people 'minister -kind:office published:2025-04'
        newsdb people list show
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Option(help: "Only this kind: person, organization, group, office or country.") var kind: Person.Kind?
  @Option(help: ArgumentHelp("How many at most.", valueName: "count")) var limit = 50
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(
    parsing: .allUnrecognized, help: "A name, under any spelling, or a role; or a query as newsdb search has it.")
  var name: [String] = []

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    let kinds = kind.map { [$0] } ?? []
    let words = try QueryArgument.text(name)
    let expression = try QueryArgument.expression(words)
    var found: [StoredPerson]
    if words.isEmpty || !expression.isPlainWords {
      found = try archive.people(PeopleQuery(kinds: kinds, expression: expression, limit: limit))
    } else {
      found =
        try NameEquivalence.identity(of: words).map {
          try archive.people(PeopleQuery(identity: $0, kinds: kinds, limit: limit))
        } ?? []
      if let matching = FullTextQuery(words: words) {
        let others = try archive.people(PeopleQuery(matching: matching, kinds: kinds, limit: limit))
        found += others.filter { other in !found.contains { $0.id == other.id } }
      }
    }
    if json {
      for person in found { JSON.stored(person).print(as: .person) }
    } else {
      var page = Page()
      for person in found { page.person(person) }
      page.write(pager)
    }
    if found.isEmpty {
      Console.warn(
        words.isEmpty ? "newsdb: the archive names nobody" : "newsdb: nobody in the archive is called “\(words)”")
      throw ExitCode.nothingFound
    }
  }
}

extension Person.Kind: ExpressibleByArgument {}
