import ArgumentParser
import Glibc
import NewsEvaluation

struct WARC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warc",
    abstract: "Compare the records found in WARC and ARC files with the counts another reader found.",
    discussion: """
      A line of the expected counts: PATH SIZE {'warcinfo': 1, 'response': 2} html 2 ERROR. A record that is cut off counts, as it
      does for the reader that the counts come from. "more" is said where that reader stopped with an error and newsdb found what
      it found and more.

      EXAMPLE
        evaluate warc ../shared/corpora/warc ../shared/corpora/warc/expected-warcio.txt
      """)

  @Argument(help: "The folder with the files.") var folder: String
  @Argument(help: "The expected counts.") var expected: String

  func run() throws {
    let expected = try TextFile.text(expected)
    Evaluate.print(WARCScorer(folder: folder, expected: expected) { access($0, R_OK) == 0 }.report)
  }
}
