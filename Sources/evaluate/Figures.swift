import ArgumentParser
import NewsEvaluation

struct Figures: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the README's table of figures.",
    discussion: """
      EXAMPLES
        evaluate figures ../shared
      """)

  @Argument(help: "The workspace's shared folder, with the annotated texts in corpora/.") var shared = "../shared"

  func run() throws {
    for line in try FiguresTable(shared: shared).markdown { print(line) }
  }
}
