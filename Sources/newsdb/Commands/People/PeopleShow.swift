import ArgumentParser
import NewsArchive

struct PeopleShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show somebody: names, roles over time, statements by year, the latest statements, events and articles.",
    discussion: """
      Years are those in which something was said, not those of publication.

      EXAMPLES
        newsdb people show "Mara Velden"
        newsdb people show p7 --json
        newsdb people show p7 --limit 100
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Option(help: ArgumentHelp("How many statements, events and articles at most.", valueName: "count")) var limit = 5
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: "An id, such as p7, or a name.") var person: [String]

  func run() throws {
    guard limit >= 0 else { throw ValidationError("--limit is 0 or more") }
    let archive = try archive.open(.readOnly)
    let person = try archive.person(named: person.joined(separator: " "))
    let history = try archive.history(of: person, latest: limit)
    if json {
      JSON.history(history, of: person).print(as: .personHistory)
    } else {
      var page = Page()
      page.history(history, of: person)
      page.write(pager)
    }
  }
}
