import ArgumentParser
@preconcurrency import Glibc
import NewsEvaluation

/// The tool that measures newsdb: the scorers of the workspace, the README's figures, the regression gate.
@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure what newsdb extracts against annotated texts.",
    discussion: """
      Without --predictions newsdb's own extraction runs in process, on the way that newsdb extract takes. What is printed equals
      what the Python scorers of the workspace print on the same predictions.

      EXAMPLES
        evaluate figures ../shared
        evaluate quotes ../shared/corpora/quotes/gum_news_dev.jsonl --speech-only --errors 20
        evaluate gate
      """,
    subcommands: [
      Figures.self, Quotes.self, Time.self, People.self, Events.self, Timelines.self, Pages.self, Feeds.self, WARC.self,
      Duplicates.self,
      Gate.self,
    ]
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as EvaluationFailure {
      complain("evaluate: \(failure)")
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }

  static func complain(_ line: String) { fputs(line + "\n", stderr) }

  static func print(_ report: Report) {
    for note in report.notes { complain(note) }
    for line in report.lines { Swift.print(line) }
  }
}
