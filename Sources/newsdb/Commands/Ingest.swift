import ArgumentParser
import NewsArchive
import NewsIngest

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the archive.",
    discussion: """
      Takes files, folders (with all in them), patterns and - for standard input: web pages as saved (HTML, MHTML), feeds (RSS,
      Atom, JSON Feed), plain text as saved or scraped, Markdown, JSON and JSON Lines with "text", "title", "published",
      "source", "url", tables (CSV, TSV) with columns of these names, mail (.eml, mbox), crawls (WARC, ARC, WACZ), and any of
      these in .gz and .zip; what a file is, is told by what is in it. Other names of fields: --map. What was ingested before
      is left as it is. A problem with one input is reported and stops none of the others; the exit code is then 2.

      An address (http:// or https://) is fetched: one page, or a feed and the texts of its entries. Nothing else is ever fetched
      but feeds you subscribed to (newsdb feeds), and nothing from this machine or a private network without --allow-local.

      EXAMPLES
        newsdb ingest saved-articles/
        newsdb ingest https://example.org/news/1
        newsdb ingest crawl.warc.gz newsletters.mbox export.zip
        newsdb ingest --map text=fulltext --map published=day export.csv
        newsdb ingest --published 2025-04-23 --publisher "Kolm Post" article.txt
        cat dump.jsonl | newsdb ingest -
        newsdb ingest --dry-run --since 2025-04-20 saved-articles/
        newsdb ingest --failed-list failed.txt dump/; xargs -d '\\n' newsdb ingest < failed.txt
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var fetching: FetchOptions
  @OptionGroup var pace: RunOptions
  @Flag(help: "Print the result as JSON.") var json = false
  @Flag(help: "Tell what would be done, and write nothing.") var dryRun = false
  @Option(help: ArgumentHelp("Write the inputs that failed into this file, a line each.", valueName: "file"))
  var failedList: String?

  @Argument(help: ArgumentHelp("Files, folders, patterns, addresses, or - for standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    Interruption.watch()
    let tally = dryRun ? try rehearse() : try ingest()
    if let failedList { try FailedList.write(tally.failedInputs, to: failedList) }
    tally.report(asJSON: json, isDryRun: dryRun)
    if let code = Interruption.exitCode {
      Console.warn("newsdb: stopped before the end; run it again, what is stored is passed over")
      throw code
    }
    if tally.failed > 0 { throw ExitCode.error }
  }

  private func ingest() throws -> IngestTally {
    let archive = try archive.open(.create)
    var run = IngestRun(archive: archive, jobs: pace.jobs)
    try run.read(paths, try input.options(), fetching)
    try run.finish()
    if try archive.needsRebuild() {
      Console.warn("newsdb: the archive holds articles no extractor has read; run newsdb rebuild")
    }
    return run.tally
  }

  private func rehearse() throws -> IngestTally {
    var run = DryRun(archive: archive.exists ? try archive.open(.readOnly) : nil, isQuiet: json)
    try run.read(paths, try input.options(), fetching)
    return run.tally
  }
}
