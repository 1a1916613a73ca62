import ArgumentParser
import NewsEvaluation

struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score how feeds are read, against gofeed's pairs.",
    discussion: """
      FOLDER holds manifest.jsonl, a line {"input", "expected"} a pair, and testdata/ with the files named there. A field
      counts where it is expected or read, for the feed itself and for each entry, and is the same where
        title, content  the text or the markup is the same, white space aside (content: the summary where there is none)
        link            the address is the same, made absolute by xml:base alone
        published, updated  the moment is the same, to the minute of UTC
        author          the words of name and mail address are the same, of each author in order
        language        the tag is the same
      A whole pair has the same fields and the same number of entries.

      EXAMPLES
        evaluate feeds ../shared/corpora/feeds/gofeed --errors 20
      """)

  @Argument(help: "A folder with manifest.jsonl and testdata/.") var folder: String
  @Option(help: ArgumentHelp("How many differences to list.", valueName: "count")) var errors = 0

  func run() throws {
    Evaluate.print(try FeedScorer(folder: folder).report(errors: errors))
  }
}
