import ArgumentParser
import NewsExtraction
import NewsIngest

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what is found in articles as JSON Lines, without an archive.",
    discussion: """
      One object for each article, with its statements, dates, people, events and references; offsets are Unicode scalar offsets into
      "body". A line of JSON input is text already cleaned: its body comes back as it is.

      References are the pronouns and nouns that mean people without naming them ("she", "the suspect"): "person" is the place in
      "people" of who is meant, null where that is open or nobody named; references with one "chain" mean the same people.

      EXAMPLES
        newsdb extract article.txt
        newsdb extract --published 2025-04-23 - < article.txt
      """
  )

  @OptionGroup var console: ConsoleOptions
  @OptionGroup var input: InputOptions
  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "path")) var paths:
    [String]

  func run() throws {
    var reader = ArticleReader(paths: paths, options: try input.options())
    let extractor = Extractor()
    var failed = false
    while let item = reader.next() {
      switch item {
      case .article(let found):
        JSON.extraction(extractor.extract(found.article), of: found.article).print(as: .extraction)
      case .failure(let failure):
        Console.problem("newsdb: \(failure)")
        failed = true
      case .skipped(let files): Console.warn("newsdb: \(files)")
      }
    }
    if failed { throw ExitCode.error }
  }
}
