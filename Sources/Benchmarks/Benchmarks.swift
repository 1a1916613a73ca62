import ArgumentParser
@preconcurrency import Glibc

/// The tool that measures how fast newsdb is, beside the least that the same work takes.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measure newsdb beside the floor, and print ratios.",
    discussion: """
      The floor is what SQLite takes to store the same articles in a table with one external-content full-text index: nothing that
      keeps such an index is faster. Ratios hold on any machine; what is measured beside each other runs in turns.

      EXAMPLES
        benchmarks ../shared/corpora/scale/mix10k.jsonl
        benchmarks --articles 1000 --runs 5 articles.jsonl
      """,
    subcommands: [Measure.self, Floor.self, Grow.self],
    defaultSubcommand: Measure.self
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as BenchmarkFailure {
      complain("benchmarks: \(failure)")
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }

  static func complain(_ line: String) { fputs(line + "\n", stderr) }
}

/// Something that keeps a measurement from being made.
struct BenchmarkFailure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
