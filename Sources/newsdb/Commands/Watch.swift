import ArgumentParser
import NewsArchive
import NewsIngest

struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Ingest what is dropped into a folder, until stopped.",
    discussion: """
      Reads what is in the folder and those below it, then waits for files that are written or moved there, and ingests each as
      soon as it is whole; files that newsdb does not read are passed over. Prints a line for each article. Stop it with Ctrl-C:
      what is under way is finished first.

      EXAMPLES
        newsdb watch ~/Downloads/articles
        newsdb watch --publisher "Kolm Post" inbox/ &
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var pace: RunOptions

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder")) var folder: String

  func run() throws {
    Interruption.watch()
    var options = try input.options()
    options.expectsFiles = false
    let watch = try FolderWatch(folder: folder)
    var tally = IngestTally()
    try ingest([folder], options, into: &tally)
    while let path = try watch.next(until: { Interruption.isRequested }) {
      if ArticleReader.mayRead(path) { try ingest([path], options, into: &tally) }
    }
    tally.report(asJSON: false)
    if tally.failed > 0 { throw ExitCode.error }
  }

  /// Opens the archive for what has come, and closes it: in between, nothing of ours stands in another program's way.
  private func ingest(_ paths: [String], _ options: IngestOptions, into tally: inout IngestTally) throws {
    var work = IngestRun(archive: try archive.open(.create), jobs: pace.jobs)
    work.announces = true
    defer { tally.add(work.tally) }
    try work.read(paths, options)
    try work.finish()
  }
}
