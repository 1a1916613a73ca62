import ArgumentParser
import NewsArchive

struct PeopleCandidates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Propose pairs of people who may be one, with what speaks for it and what against.",
    discussion: """
      Nobody is merged by this. Names that resemble one another make a pair; roles, company, days and common articles rank it. With a
      person, only pairs with that one are listed. Of a pair who are two: newsdb people distinguish.

      EXAMPLES
        newsdb people candidates
        newsdb people candidates Velden --limit 5
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Option(help: ArgumentHelp("How many at most.", valueName: "count")) var limit = 20
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(help: "An id or a name.", completion: .custom(Completions.people)) var person: [String] = []

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    let person = person.isEmpty ? nil : try archive.person(named: person.joined(separator: " "))
    let candidates = try archive.candidates(with: person, limit: limit)
    if json {
      for candidate in candidates { JSON.candidate(candidate).print(as: .candidate) }
    } else {
      var page = Page()
      for candidate in candidates { page.candidate(candidate) }
      page.write(pager)
    }
    if candidates.isEmpty {
      Console.warn(
        "newsdb: \(person.map { "nobody resembles \($0.name)" } ?? "no two people of the archive resemble one another")"
      )
      throw ExitCode.nothingFound
    }
  }
}
