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

/// The extraction of a batch of articles, on several threads.
final class ExtractionJob: Sendable {
  private let batch: [PlannedArticle]
  private let extractions: Mutex<[Extraction]>
  private let next = Atomic<Int>(0)
  private let group = DispatchGroup()

  /// Starts the work.
  init(_ batch: [PlannedArticle], jobs: Int) {
    self.batch = batch
    extractions = Mutex(Array(repeating: Extraction(), count: batch.count))
    for _ in 0..<max(1, min(jobs, batch.count)) {
      DispatchQueue.global().async(group: group) { self.work() }
    }
  }

  private func work() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < batch.count else { return }
      guard batch[index].needsExtraction else { continue }
      let extraction = Extractor(references: false).extract(batch[index].article)
      extractions.withLock { $0[index] = extraction }
    }
  }

  /// The articles with what was found in them, in the order given.
  func wait() -> [NewArticle] {
    group.wait()
    let found = extractions.withLock { $0 }
    return zip(batch, found).map { planned, extraction in
      NewArticle(
        article: planned.article, extraction: extraction, contentSHA256: planned.contentSHA256,
        extractorVersion: Extractor.version)
    }
  }
}
