import ArgumentParser
import NewsArchive

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive into a file, also while it is written to.",
    discussion: """
      The copy is the archive as it was at one moment, whatever others write meanwhile. It gets its name only when it is whole and was
      checked; a damaged archive is not copied (see newsdb doctor). It is an archive like any other, with the same permissions.

      EXAMPLES
        newsdb backup news-2026-11-30.db
        newsdb backup --overwrite /mnt/stick/news.db
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Replace the file if there is one.") var overwrite = false
  @Flag(help: "Print the result as JSON.") var json = false
  @Argument(help: ArgumentHelp("The new file.", valueName: "file"), completion: .file()) var file: String

  func run() throws {
    let archive = try archive.open(.readOnly, acceptsOlderSchema: true)
    Interruption.watch(archive.interruptHandle)
    var progress = Progress(unit: "pages")
    let report: BackupReport
    do {
      defer { progress.clear() }
      report = try archive.backup(to: file, overwriting: overwrite) { progress.advance(to: $0, of: $1) }
    }
    if json {
      JSON.object([
        ("path", .string(file)), ("bytes", .integer(report.bytes)), ("articles", .number(report.articles)),
      ]).print(as: .backup)
    } else {
      print(Console.safe("\(file): \(Page.count(report.articles, "article")), \(report.bytes) bytes"))
    }
  }
}
