import ArgumentParser
import NewsArchive
import NewsModel

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show the versions of an article and what changed in what it says was said.",
    discussion: """
      Versions are texts at the same address, and nearly the same texts of one publisher within a week, in the order in which they
      were published. Between each and the next are listed: statements that were added, that stand there in other words, that were
      removed, and a changed headline or date. The id may be that of any version. The exit code is 1 where there is only one.

      EXAMPLES
        newsdb history a12
        newsdb history a12 --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: ArgumentHelp("The id of an article, such as a12.", valueName: "id")) var id: String

  func run() throws {
    guard case .article(let number)? = RowID(id) else {
      throw ValidationError("“\(id)” is no id of an article; such ids are an a and a number: a12")
    }
    let archive = try archive.open(.readOnly)
    let versions = try archive.versions(ofArticle: number)
    guard !versions.isEmpty else {
      Console.warn("newsdb: the archive holds no \(id)")
      throw ExitCode.nothingFound
    }
    let report = HistoryReport(versions: versions)
    if json { report.json().print(as: .articleHistory) } else { report.page().write(pager) }
    if versions.count == 1 {
      Console.warn("newsdb: the archive holds only one version of \(id)")
      throw ExitCode.nothingFound
    }
  }
}
