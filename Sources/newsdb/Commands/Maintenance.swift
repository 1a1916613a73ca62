import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsModel

struct Rebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Extract everything anew from the stored articles.",
    discussion: """
      Statements, people, events and every index are made again, so that a better extractor improves an old archive. Articles stay as
      they are, and so do your decisions about people; ids of what is found again stay the same.

      With --indexes only the full-text indexes are made anew, of what is stored: where something else wrote into the file.

      EXAMPLES
        newsdb rebuild
        newsdb rebuild --indexes
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pace: RunOptions
  @Flag(help: "Make only the full-text indexes anew.") var indexes = false
  @Flag(help: "Print the result as JSON.") var json = false

  func validate() throws {
    if indexes, json { throw ValidationError("--indexes has no counts to print as JSON") }
  }

  func run() throws {
    let archive = try archive.open(.readWrite)
    Interruption.watch(archive.interruptHandle)
    if indexes { return try archive.rebuildIndexes() }
    var progress = Progress(unit: "articles")
    let report = try archive.rebuildInBatches(
      extractorVersion: Extractor.version,
      extract: { articles in
        let batch = articles.map { PlannedArticle(article: $0, contentSHA256: "", needsExtraction: true) }
        let job = ExtractionJob(batch, jobs: pace.jobs)
        return { job.wait().map(\.extraction) }
      },
      progress: { progress.advance(to: $0, of: $1) })
    progress.clear()
    let counts = [
      ("articles", report.articles), ("statements", report.statements), ("events", report.events),
      ("people", report.people),
    ]
    if json {
      JSON.object(counts.map { ($0.0, .number($0.1)) }).print(as: .rebuild)
    } else {
      print("rebuilt: " + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
    }
  }
}

struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
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
      ]).print(as: .statistics)
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
