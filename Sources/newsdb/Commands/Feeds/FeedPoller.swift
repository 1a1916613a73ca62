import NewsArchive
import NewsFetch
import NewsIngest

/// What a poll brought.
struct PollSummary {
  var tally = IngestTally()
  /// Entries that were read before.
  var known = 0
  /// Pages that could not be fetched or read.
  var failedPages = 0
  /// Why the feed itself could not be read.
  var failure: String?
  var isUnchanged = false

  var failed: Int { failedPages + (failure == nil ? 0 : 1) }

  /// `3 added, 20 known`
  var line: String {
    if failure != nil { return "failed" }
    if isUnchanged { return "unchanged" }
    let counts =
      tally.counts.filter { $0.1 > 0 }
      + [("known", known), ("failed", failedPages)].filter { $0.1 > 0 }
    return counts.isEmpty
      ? "no entries" : counts.map { "\($0.1) \(IngestTally.noun($0.0, $0.1))" }.joined(separator: ", ")
  }

  func json(_ feed: Subscription) -> JSON {
    let counts =
      tally.counts.filter { $0.0 != "failed" && $0.0 != "skipped" }
      + [("known", known), ("failed", failedPages)]
    return .object(
      [
        ("id", .integer(feed.id)), ("address", .string(feed.address)), ("title", .optional(feed.title)),
        ("not_modified", .bool(isUnchanged)), ("failure", .optional(failure)),
      ] + counts.map { ($0.0.replacing(" ", with: "_"), JSON.number($0.1)) })
  }
}

/// Fetches feeds, and of their entries what is new.
struct FeedPoller {
  private let archive: Archive
  private let fetching: FetchOptions
  private let maximumBytes: Int
  private let fetcher = FetcherBox()

  init(archive: Archive, fetching: FetchOptions, maximumBytes: Int) {
    self.archive = archive
    self.fetching = fetching
    self.maximumBytes = maximumBytes
  }

  /// Polls one feed and notes how it went. Throws only what concerns the archive.
  mutating func poll(_ feed: Subscription, wholePages: Bool) throws -> PollSummary {
    var request = fetching.request(feed.address, maximumBytes: maximumBytes)
    request.entityTag = feed.entityTag
    request.lastModified = feed.lastModified
    var summary = PollSummary()
    let response: FetchResponse
    do { response = try fetcher.fetcher.fetch(request) } catch {
      return try failed(feed, error.reason + (error.hint.map { " (\($0))" } ?? ""))
    }
    if response.isUnchanged {
      summary.isUnchanged = true
      summary.known = feed.entryCount
      try archive.record(.unchanged, ofFeed: feed.id)
      return summary
    }
    guard let reading = WebDocument(response).feed(IngestOptions().fetchedNow) else {
      return try failed(feed, "no feed any more (open the address in a browser)")
    }
    let known = try archive.readEntries(ofFeed: feed.id)
    var work = IngestRun(archive: archive, jobs: RunOptions.cores)
    var read: [ReadEntry] = []
    var isComplete = true
    for entry in reading.entries {
      let name = entry.name
      let digest = entry.article?.contentSHA256
      if let earlier = known[name], earlier.isWholePage || earlier.contentSHA256 == digest {
        summary.known += 1
        continue
      }
      if wholePages, let address = entry.address {
        switch try page(address, &work) {
        case .taken:
          read.append(ReadEntry(entry: name, contentSHA256: digest, isWholePage: true))
          continue
        case .refused: summary.failedPages += 1
        case .failed:
          summary.failedPages += 1
          isComplete = false
          continue
        }
      }
      // What the feed has of it is better than nothing. An entry without a text is not asked for again.
      if let article = entry.article { try work.take(.article(article)) }
      read.append(ReadEntry(entry: name, contentSHA256: digest, isWholePage: false))
    }
    try work.finish()
    summary.tally = work.tally
    try archive.record(
      .read(
        title: reading.title, entries: read, entityTag: isComplete ? response.entityTag : nil,
        lastModified: isComplete ? response.lastModified : nil), ofFeed: feed.id)
    return summary
  }

  private func failed(_ feed: Subscription, _ reason: String) throws -> PollSummary {
    Console.problem("newsdb: \(feed.address): \(reason)")
    try archive.record(.failed(reason), ofFeed: feed.id)
    var summary = PollSummary()
    summary.failure = reason
    return summary
  }

  /// What became of the page of an entry.
  private enum PageResult {
    case taken
    /// It will not be had another time either.
    case refused
    /// It may be had another time.
    case failed
  }

  private func page(_ address: String, _ work: inout IngestRun) throws -> PageResult {
    let response: FetchResponse
    do { response = try fetcher.fetcher.fetch(fetching.request(address, maximumBytes: maximumBytes)) } catch {
      Console.problem("newsdb: \(error)")
      let isFinal = error.status.map { 400...499 ~= $0 && $0 != 429 && $0 != 408 } ?? false
      return isFinal || error.code == .tooLarge || error.code == .localAddress ? .refused : .failed
    }
    var options = IngestOptions().fetchedNow
    var result = PageResult.refused
    for item in WebDocument(response).items(&options) {
      switch item {
      case .article:
        try work.take(item)
        result = .taken
      case .failure(let failure): Console.problem("newsdb: \(failure)")
      case .skipped: break
      }
    }
    return result
  }
}

extension FeedReading.Entry {
  /// By what it is known: its address, or its identifier, or its text.
  var name: String { address ?? identifier ?? article?.contentSHA256 ?? "" }
}
