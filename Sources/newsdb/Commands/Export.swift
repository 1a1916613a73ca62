import ArgumentParser
import NewsArchive
import NewsModel

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write articles, statements, people or events for other programs.",
    discussion: """
      Writes everything, or what a query matches (as newsdb search has it), in the order of time, to standard output or a file.

      FORMATS
        jsonl           a JSON object a line, as --json has it; articles with their text, which newsdb ingest reads again
        csv             a table (RFC 4180); text that a spreadsheet would run as a formula gets an apostrophe before it
        json-ld         schema.org: NewsArticle, Quotation and Claim, Person and Organization, Event
        web-annotation  W3C Web Annotation: statements and events as notes on the words of their page
        ninjs           ninjs 1.3 of the IPTC: articles, an object a line

      EXAMPLES
        newsdb export statements speaker:Peskov > peskov.jsonl
        newsdb export articles --format ninjs --output april.jsonl 'published:2025-04'
        newsdb export events --format json-ld place:London
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(help: "The format.") var format = ExportFormat.jsonl
  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; standard output by default.", valueName: "file"))
  var output: String?
  @Argument(help: "What to write: articles, statements, people or events.") var subject: SearchScope
  @Argument(parsing: .allUnrecognized, help: "Only what this matches.") var query: [String] = []

  func run() throws {
    guard format.isKnown(for: subject) else {
      throw ValidationError("\(format.rawValue) has no form for \(subject.rawValue); it is for \(format.scopes)")
    }
    let text = try QueryArgument.text(query)
    let expression = try QueryArgument.expression(text)
    let archive = try archive.open(.readOnly)
    let file = try OutputFile(output)
    var writer = ExportWriter(format, subject, archive)
    var count = 0
    let notes: [String]
    do {
      notes = try archive.list(subject, matching: expression) { item in
        try file.write(try writer.text(of: item))
        count += 1
      }
      try file.write(writer.end)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
    for note in notes { Console.warn("newsdb: \(note)") }
    if output != nil { Console.warn("\(Page.count(count, String(subject.rawValue.dropLast()))) written") }
    if count == 0 {
      if output == nil { Console.warn("newsdb: nothing in the archive matches “\(text)”") }
      throw ExitCode.nothingFound
    }
  }
}
