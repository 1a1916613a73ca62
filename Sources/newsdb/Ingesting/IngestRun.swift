import ArgumentParser
import NewsArchive
import NewsExtraction
import NewsIngest
import NewsModel

/// Brings what a reader finds into the archive: one batch is stored while the next is extracted, and a third is read.
///
/// Batches are stored in the order in which they were read, each in a transaction of its own: the archive is the same
/// however many jobs there are, and after an interruption it holds whole batches, which the next run passes over.
struct IngestRun {
  /// What became of the articles so far.
  private(set) var tally = IngestTally()
  /// The inputs that failed, as they were named.
  private(set) var failed: [String] = []

  /// Whether to print a line for each article stored.
  var announces = false

  private let archive: Archive
  private let jobs: Int
  private var progress = Progress(unit: "articles")
  private var batch: [PlannedArticle] = []
  private var batchSize = 0
  private var extracting: ExtractionJob?

  /// - Parameter jobs: how many articles are extracted at a time.
  init(archive: Archive, jobs: Int) {
    self.archive = archive
    self.jobs = jobs
  }

  /// Reads to the end, or until the user interrupts.
  mutating func read(_ reader: inout ArticleReader) throws {
    while !Interruption.isRequested, let item = reader.next() {
      switch item {
      case .article(let found):
        try add(found)
        let read = reader.progress
        progress.advance(
          to: tally.total, share: read.totalBytes.map { Double(read.bytesRead) / Double(max($0, 1)) })
      case .failure(let failure):
        report(failure)
      case .skipped(let files):
        progress.clear()
        Console.warn("newsdb: \(files)")
        tally.skipped += files.count
      }
    }
    try finish()
  }

  /// Counts and prints what could not be ingested.
  mutating func report(_ failure: IngestFailure) {
    progress.clear()
    Console.warn("newsdb: \(failure)")
    tally.failed += 1
    if failed.last != failure.path { failed.append(failure.path) }
  }

  private mutating func add(_ found: IngestedArticle) throws {
    let sha256 = found.contentSHA256
    let plan = try archive.plan(for: found.article, contentSHA256: sha256)
    batch.append(PlannedArticle(article: found.article, contentSHA256: sha256, needsExtraction: plan.needsExtraction))
    batchSize += found.article.body.utf8.count
    if batch.count >= 500 || batchSize >= 4 << 20 { try submit() }
  }

  /// Starts the extraction of the batch read last, and stores the one before.
  private mutating func submit() throws {
    let before = extracting
    let ready = before?.wait()
    extracting = batch.isEmpty ? nil : ExtractionJob(batch, jobs: jobs)
    batch = []
    batchSize = 0
    guard let ready else { return }
    let outcomes = try archive.store(ready)
    tally.count(outcomes)
    guard announces else { return }
    for (new, outcome) in zip(ready, outcomes) where outcome.changesArchive {
      print(Console.safe("a\(outcome.id) \(new.article.headline ?? new.article.identifier)"))
    }
    Console.flush()
  }

  /// Stores what is still on its way.
  mutating func finish() throws {
    try submit()
    try submit()
    progress.clear()
  }
}
