import Dispatch
import NewsArchive
import NewsExtraction
import NewsModel
import Synchronization

/// An article that is to be stored, and whether it is to be read.
struct PlannedArticle: Sendable {
  var article: Article
  var contentSHA256: String
  var needsExtraction: Bool
}

/// The extraction of a batch of articles, on several threads: those of its own, and that which waits for it, which would else
/// take turns with them on the same cores when it has something to write.
final class ExtractionJob: Sendable {
  private let batch: [PlannedArticle]
  private let finished: Mutex<[NewArticle?]>
  private let next = Atomic<Int>(0)
  private let group = DispatchGroup()

  /// Starts the work.
  ///
  /// - Parameter jobs: how many threads work, with the one that waits: 1 leaves all the work to it.
  init(_ batch: [PlannedArticle], jobs: Int) {
    self.batch = batch
    finished = Mutex(Array(repeating: nil, count: batch.count))
    for _ in 0..<max(0, min(jobs, batch.count) - 1) {
      DispatchQueue.global().async(group: group) { self.work() }
    }
  }

  private func work() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < batch.count else { return }
      let planned = batch[index]
      let new = NewArticle(
        article: planned.article,
        extraction: planned.needsExtraction ? Extractor(references: false).extract(planned.article) : Extraction(),
        contentSHA256: planned.contentSHA256, extractorVersion: Extractor.version)
      finished.withLock { $0[index] = new }
    }
  }

  /// The articles with what was found in them, in the order given; the caller lends a hand.
  func wait() -> [NewArticle] {
    work()
    group.wait()
    return finished.withLock { $0.compactMap(\.self) }
  }
}
