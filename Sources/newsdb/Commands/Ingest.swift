import ArgumentParser
import Glibc
import NewsArchive
import NewsExtraction
import NewsIngest
import NewsModel

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles into the archive.",
    discussion: """
      Takes files, folders (with all in them), patterns and - for standard input: web pages as saved, plain text as saved or
      scraped, Markdown, and JSON Lines with "text", "title", "published", "source", "url". What was ingested before is left as it is. A problem with one
      input is reported and stops none of the others; the exit code is then 2.

      EXAMPLES
        newsdb ingest saved-articles/
        newsdb ingest --published 2025-04-23 --publisher "Kolm Post" article.txt
        cat dump.jsonl | newsdb ingest -
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var input: InputOptions
  @Flag(help: "Print the result as JSON.") var json = false

  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let archive = try archive.open(.create)
    var reader = ArticleReader(paths: paths, options: try input.options())
    var tally = IngestTally()
    var batch = IngestBatch(archive: archive)
    var progress = Progress(unit: "articles")
    while let item = reader.next() {
      switch item {
      case .article(let found):
        if try batch.add(found.article, found.contentSHA256) { tally.count(try batch.store()) }
        progress.advance(to: tally.total + batch.count)
      case .failure(let failure):
        progress.clear()
        Console.warn("newsdb: \(failure)")
        tally.failed += 1
      case .skipped(let files):
        progress.clear()
        Console.warn("newsdb: \(files)")
        tally.skipped += files.count
      }
    }
    tally.count(try batch.store())
    progress.clear()
    tally.report(asJSON: json)
    if tally.failed > 0 { throw ExitCode.error }
    if try archive.needsRebuild() {
      Console.warn("newsdb: the archive holds articles no extractor has read; run newsdb rebuild")
    }
  }
}

/// Articles on their way into the archive, stored together in one transaction.
struct IngestBatch {
  let archive: Archive
  private var pending: [NewArticle] = []
  private var size = 0

  init(archive: Archive) { self.archive = archive }

  var count: Int { pending.count }

  /// Extracts and adds an article; true when the batch is large enough to be stored.
  mutating func add(_ article: Article, _ sha256: String) throws -> Bool {
    let plan = try archive.plan(for: article, contentSHA256: sha256)
    let extraction = plan.needsExtraction ? Extractor().extract(article) : Extraction()
    pending.append(
      NewArticle(article: article, extraction: extraction, contentSHA256: sha256, extractorVersion: Extractor.version))
    size += article.body.utf8.count
    return pending.count >= 500 || size >= 4 << 20
  }

  mutating func store() throws -> [StoreOutcome] {
    defer {
      pending = []
      size = 0
    }
    return pending.isEmpty ? [] : try archive.store(pending) { Extractor().extract($0) }
  }
}

/// What became of the articles.
struct IngestTally {
  var added = 0
  var unchanged = 0
  var updated = 0
  var versions = 0
  var duplicates = 0
  var failed = 0
  var skipped = 0

  var total: Int { added + unchanged + updated + versions + duplicates }

  mutating func count(_ outcomes: [StoreOutcome]) {
    for outcome in outcomes {
      switch outcome {
      case .added: added += 1
      case .unchanged: unchanged += 1
      case .updated: updated += 1
      case .newVersion: versions += 1
      case .duplicate: duplicates += 1
      }
    }
  }

  func report(asJSON: Bool) {
    let counts = [
      ("added", added), ("updated", updated), ("new versions", versions), ("duplicates", duplicates),
      ("unchanged", unchanged),
      ("failed", failed), ("skipped", skipped),
    ]
    if asJSON {
      JSON.object(counts.map { ($0.0.replacing(" ", with: "_"), .number($0.1)) }).print()
    } else {
      let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
      let nothing = added + updated + versions + duplicates == 0
      print(
        (parts.isEmpty ? "no articles" : parts.joined(separator: ", ")) + (nothing ? "; the archive is as it was" : ""))
    }
  }
}
