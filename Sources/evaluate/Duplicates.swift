import ArgumentParser
import NewsEvaluation

struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how well an archive finds texts made of others.",
    discussion: """
      Articles of invented words, or those given, are stored with what becomes of them in other hands: broken into other lines,
      trimmed, made a brief, among junk, updated, rewritten. Articles on the same subjects and of the same series are not to be
      linked. Of given articles, pairs that share sentences anyhow count as neither right nor wrong.

      EXAMPLES
        evaluate duplicates --articles 2000 --seed 7
        evaluate duplicates --base ../shared/corpora/scale/reuters21578.jsonl
      """
  )

  @Option(
    help: ArgumentHelp("JSON Lines with “text” to make variants of, instead of invented articles.", valueName: "file"))
  var base: String?
  @Option(help: ArgumentHelp("How many articles.", valueName: "count")) var articles = 1_200
  @Option(help: ArgumentHelp("How many of the pairs that were missed, or are wrong, to print.", valueName: "count"))
  var errors = 0
  @Option(help: "Another seed makes other texts.") var seed: UInt64 = 1

  func run() throws {
    let texts = try base.map { try Records(path: $0).texts(prefix: articles) }
    let scorer = try DuplicateScorer(articles: articles, bases: texts, seed: seed)
    for line in scorer.lines + scorer.errors.prefix(errors) { print(line) }
  }
}
