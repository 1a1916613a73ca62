import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsModel

struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extract everything anew from the stored articles.",
    discussion: """
      Statements, people, events and every index are made again, so that a better extractor improves an old archive. Articles stay as
      they are, and so do your decisions about people; ids of what is found again stay the same.

      EXAMPLES
        newsdb rebuild
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print the result as JSON.") var json = false

  func run() throws {
    let archive = try archive.open(.readWrite)
    let extractor = Extractor(references: false)
    var progress = Progress(unit: "articles")
    let report = try archive.rebuild(extractorVersion: Extractor.version, extract: { extractor.extract($0) }) {
      done, total in
      progress.advance(to: done, of: total)
    }
    progress.clear()
    let counts = [
      ("articles", report.articles), ("statements", report.statements), ("events", report.events),
      ("people", report.people),
    ]
    if json {
      JSON.object(counts.map { ($0.0, .number($0.1)) }).print()
    } else {
      print("rebuilt: " + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
    }
  }
}

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the archive: every stored span against its article, every index against its table.",
    discussion: """
      Decisions about people of whom no article is left are named too, and so are tags and notes on what is not there any more; they
      are no error.

      EXAMPLES
        newsdb verify
      """
  )

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let path = archive.path
    let archive = try archive.open(.readWrite)
    let spans = try archive.verifySpans()
    let problems = try archive.checkIntegrity()
    for span in spans {
      Console.problem(
        "newsdb: \(path): \(span.column) of row \(span.id): “\(span.stored)” is not what article a\(span.articleID) has there"
      )
    }
    for problem in problems { Console.problem("newsdb: \(path): \(problem)") }
    for decision in try archive.danglingDecisions() {
      Console.warn(
        "newsdb: \(path): decision \(decision.id), \(decision.summary), is about nobody in the articles there are; it waits for such, newsdb people undo \(decision.id) takes it back"
      )
    }
    for annotation in try archive.danglingAnnotations() {
      Console.warn("newsdb: \(path): \(annotation.summary) is on what the archive does not hold now; it waits for it")
    }
    guard spans.isEmpty, problems.isEmpty else { throw ExitCode.error }
    print("every span is in its article, every index agrees with its table")
  }
}

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the archive holds.",
    discussion: """
      EXAMPLES
        newsdb stats --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let path = archive.path
    let statistics = try archive.open(.readOnly).statistics()
    if json {
      JSON.object([
        ("path", .string(path)), ("schema_version", .number(statistics.schemaVersion)),
        ("bytes", .integer(statistics.sizeInBytes)),
        ("articles", .number(statistics.articles)), ("undated_articles", .number(statistics.undatedArticles)),
        ("duplicates", .number(statistics.duplicates)), ("versions", .number(statistics.versions)),
        ("statements", .number(statistics.statements)), ("dated_statements", .number(statistics.datedStatements)),
        ("people", .number(statistics.people)), ("people_decisions", .number(statistics.decisions)),
        ("events", .number(statistics.events)),
        ("published_from", .optional(statistics.published?.from.description)),
        ("published_to", .optional(statistics.published?.to.description)),
        ("said_from", .optional(statistics.said?.from.description)),
        ("said_to", .optional(statistics.said?.to.description)),
        (
          "publishers",
          .array(
            statistics.publishers.map { .object([("name", .optional($0.name)), ("articles", .number($0.articles))]) })
        ),
        ("extractor_versions", .strings(statistics.extractorVersions)),
      ]).print()
      return
    }
    var page = Page()
    page.line("\(path), schema version \(statistics.schemaVersion), \(statistics.sizeInBytes) bytes")
    page.line(
      "articles    \(statistics.articles) (\(statistics.undatedArticles) undated, \(statistics.duplicates) duplicates, \(statistics.versions) later versions)"
    )
    page.line("statements  \(statistics.statements) (\(statistics.datedStatements) with a date)")
    let decisions = statistics.decisions > 0 ? " (\(Page.count(statistics.decisions, "decision")) of yours)" : ""
    page.line("people      \(statistics.people)\(decisions)")
    page.line("events      \(statistics.events)")
    if let published = statistics.published { page.line("published   \(published.from) to \(published.to)") }
    if let said = statistics.said { page.line("said        \(said.from) to \(said.to)") }
    for publisher in statistics.publishers.prefix(10) {
      page.line("publisher   \(publisher.name ?? "unknown"): \(publisher.articles)")
    }
    page.line("extractor   \(statistics.extractorVersions.joined(separator: ", "))")
    page.write()
  }
}
