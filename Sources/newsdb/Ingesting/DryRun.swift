import NewsArchive
import NewsIngest
import NewsModel

/// Tells what ingesting would do, and does not do it.
struct DryRun {
  private(set) var tally = IngestTally()
  private(set) var failed: [String] = []
  private let archive: Archive?
  private var seen: Set<String> = []

  /// - Parameter archive: the archive that would be written to; nil where there is none yet.
  init(archive: Archive?) { self.archive = archive }

  /// Reads to the end; prints a line for each article unless only counts are asked for.
  mutating func read(_ reader: inout ArticleReader, quietly: Bool) throws {
    while !Interruption.isRequested, let item = reader.next() {
      switch item {
      case .article(let found): try plan(found, quietly: quietly)
      case .failure(let failure):
        Console.warn("newsdb: \(failure)")
        tally.failed += 1
        if failed.last != failure.path { failed.append(failure.path) }
      case .skipped(let files):
        Console.warn("newsdb: \(files)")
        tally.skipped += files.count
      }
    }
  }

  private mutating func plan(_ found: IngestedArticle, quietly: Bool) throws {
    let sha256 = found.contentSHA256
    var plan = try archive?.plan(for: found.article, contentSHA256: sha256) ?? .add
    // What comes twice in one run is there the second time.
    if plan == .add, !seen.insert(sha256 + (found.article.publisher ?? "")).inserted { plan = .unchanged(id: 0) }
    tally.count(plan)
    guard !quietly else { return }
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
