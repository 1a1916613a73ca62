import NewsArchive
import NewsIngest
import NewsModel

/// Tells what ingesting would do, and does not do it.
struct DryRun: IngestSink {
  private(set) var tally = IngestTally()
  private let archive: Archive?
  private var seen: Set<String> = []
  private let isQuiet: Bool

  /// - Parameters:
  ///   - archive: the archive that would be written to; nil where there is none yet.
  ///   - isQuiet: whether only to count.
  init(archive: Archive?, isQuiet: Bool) {
    self.archive = archive
    self.isQuiet = isQuiet
  }

  mutating func take(_ item: IngestItem) throws {
    switch item {
    case .article(let found): try plan(found)
    case .failure(let failure): fail("\(failure)", input: failure.path)
    case .skipped(let files): tally.skip(files)
    }
  }

  mutating func fail(_ line: String, input: String) { tally.fail(line, input: input) }

  mutating func advance(_ progress: IngestProgress) {}

  private mutating func plan(_ found: IngestedArticle) throws {
    let sha256 = found.contentSHA256
    var plan = try archive?.plan(for: found.article, contentSHA256: sha256) ?? .add
    // What comes twice in one run is there the second time.
    if plan == .add, !seen.insert(sha256 + (found.article.publisher ?? "")).inserted { plan = .unchanged(id: 0) }
    tally.count(plan)
    guard !isQuiet else { return }
    let article = found.article
    let about = [article.publisher, article.published?.iso8601].compactMap { $0 }.joined(separator: ", ")
    let verb =
      switch plan {
      case .add: "add"
      case .unchanged: "known"
      case .update: "update"
      case .newVersion: "new version"
      case .duplicate: "duplicate"
      }
    print(Console.safe("\(verb): \(article.headline ?? article.identifier)\(about.isEmpty ? "" : " (\(about))")"))
  }
}
