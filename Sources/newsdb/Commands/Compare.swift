import ArgumentParser
import NewsArchive
import NewsModel

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what two speakers, or one over time, said on a topic, side by side.",
    discussion: """
      Prints stored statements in the order of time, each speaker in a column; with one speaker, period after period. It draws no
      conclusion: what differs is for you to see. Only what was said, denied or asked is shown, not what somebody is reported to
      think or plan. A statement that several outlets carry is shown once, as it was published first.

      A speaker is a name that fits nobody else, or an id. What --about takes is a query as newsdb search has it.

      EXAMPLES
        newsdb compare Peskov Zelenskyy --about ceasefire
        newsdb compare Velden --about 'harbour OR ferr*' --by month
        newsdb compare p3 p7 --about 'date:2025-04' --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Option(help: ArgumentHelp("Only what this matches.", valueName: "query")) var about: String?
  @Option(help: "How long the periods are; by default as fits the time that is covered.") var by: TimelineUnit?
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: "One or two speakers.", completion: .custom(Completions.people)) var speakers: [String]

  func run() throws {
    guard 1...2 ~= speakers.count else { throw ValidationError("compare takes one or two speakers") }
    let topic = try about.map { try QueryArgument.expression($0) } ?? .everything
    let archive = try archive.open(.readOnly)
    let people = try speakers.map { try archive.person(named: $0) }
    let comparison = try Comparison(
      of: people, about: topic, by: by, in: archive)
    for note in comparison.notes { Console.warn("newsdb: \(note)") }
    if json {
      comparison.json(about: about).print(as: .comparison)
    } else {
      comparison.page().write(pager)
    }
    if comparison.isEmpty {
      Console.warn(
        "newsdb: the archive has no statement of \(people.map(\.name).joined(separator: " or "))"
          + (about.map { " that matches “\($0)”" } ?? ""))
      throw ExitCode.nothingFound
    }
  }
}
