import NewsFetch
import NewsIngest

/// Takes what is read and fetched: ``IngestRun`` stores it, ``DryRun`` only tells of it.
protocol IngestSink {
  /// Takes one result of reading.
  mutating func take(_ item: IngestItem) throws

  /// Takes a line about an input that failed.
  mutating func fail(_ line: String, input: String)

  /// Hears how far the reading of files has come.
  mutating func advance(_ progress: IngestProgress)
}

extension IngestSink {
  /// Reads files and fetches addresses in the order given, to the end or until the user interrupts.
  mutating func read(_ inputs: [String], _ options: IngestOptions, _ fetching: FetchOptions) throws {
    // A fetcher loads libcurl: only where there is something to fetch.
    var fetcher: FetcherBox?
    var rest = inputs[...]
    while let input = rest.first, !Interruption.isRequested {
      if FetchRequest.isAddress(input) {
        rest.removeFirst()
        let open = fetcher ?? FetcherBox()
        fetcher = open
        try fetch(input, options, fetching, by: open)
      } else {
        let files = rest.prefix { !FetchRequest.isAddress($0) }
        rest = rest.dropFirst(files.count)
        try read(Array(files), options)
      }
    }
  }

  /// Reads files.
  mutating func read(_ paths: [String], _ options: IngestOptions) throws {
    var reader = ArticleReader(paths: paths, options: options)
    while !Interruption.isRequested, let item = reader.next() {
      try take(item)
      advance(reader.progress)
    }
  }

  private mutating func fetch(
    _ address: String, _ options: IngestOptions, _ fetching: FetchOptions, by fetcher: FetcherBox
  ) throws {
    let response: FetchResponse
    do {
      response = try fetcher.fetcher.fetch(fetching.request(address, maximumBytes: options.maximumTextBytes))
    } catch { return fail("\(error)", input: address) }
    var options = options.fetchedNow
    for item in WebDocument(response).items(&options) { try take(item) }
  }
}

/// Holds a fetcher, which cannot be copied, where values can be.
final class FetcherBox {
  var fetcher = Fetcher()
}
