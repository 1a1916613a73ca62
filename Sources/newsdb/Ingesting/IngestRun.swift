import NewsArchive
import NewsExtraction
import NewsIngest
import NewsModel

/// Brings what a reader finds into the archive: one batch is stored while the next is extracted, and a third is read.
///
/// Batches are stored in the order in which they were read, each in a transaction of its own: the archive is the same
/// however many jobs there are, and after an interruption it holds whole batches, which the next run passes over.
struct IngestRun: IngestSink {
  /// What became of the articles so far.
  private(set) var tally = IngestTally()
  /// Whether to print a line for each article stored.
  var announces = false

  /// A batch ends with so many articles or so many bytes of text, whichever comes first: pages of the indexes that all batches
  /// touch are written once for each, and three batches are in memory.
  private static let (batchCount, batchBytes) = (2_000, 8 << 20)

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

  mutating func take(_ item: IngestItem) throws {
    switch item {
    case .article(let found): try add(found)
    case .failure(let failure): fail("\(failure)", input: failure.path)
    case .skipped(let files):
      progress.clear()
      tally.skip(files)
    }
  }

  mutating func fail(_ line: String, input: String) {
    progress.clear()
    tally.fail(line, input: input)
  }

  mutating func advance(_ read: IngestProgress) {
    progress.advance(to: tally.total, share: read.totalBytes.map { Double(read.bytesRead) / Double(max($0, 1)) })
  }

  private mutating func add(_ found: IngestedArticle) throws {
    let sha256 = found.contentSHA256
    let plan = try archive.plan(for: found.article, contentSHA256: sha256)
    batch.append(PlannedArticle(article: found.article, contentSHA256: sha256, needsExtraction: plan.needsExtraction))
    batchSize += found.article.body.utf8.count
    if batch.count >= Self.batchCount || batchSize >= Self.batchBytes { try submit() }
  }

  /// Starts the extraction of the batch read last, and stores the one before.
  private mutating func submit() throws {
    let ready = extracting?.wait()
    extracting = batch.isEmpty ? nil : ExtractionJob(batch, jobs: jobs)
    batch = []
    batchSize = 0
    guard let ready else { return }
    let outcomes = try archive.store(ready) { Extractor(references: false).extract($0) }
    tally.count(outcomes)
    tally.unread += zip(ready, outcomes).count { $1.changesArchive && !Extractor.reads($0.article.language) }
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
