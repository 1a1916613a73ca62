/// The articles of a web archive, a record at a time: pages and texts that a server sent, or that were put in as they are.
///
/// Requests, revisits, metadata, answers other than success, and what is no text are counted and told of at the end.
struct WARCArticles: ~Copyable, Sendable {
  private var reader: WARCReader
  private let path: String
  private var pending: [IngestItem] = []
  private var skipped: [String: Int] = [:]
  private var unread: [String: Int] = [:]
  private var hasEnded = false
  private var hasFailed = false

  init(_ source: consuming ByteSource) {
    path = source.path
    reader = WARCReader(source)
  }

  /// Bytes taken from the file so far.
  var bytesTaken: Int { reader.bytesTaken }

  /// The next article, failure or count; nil at the end.
  mutating func next(_ options: inout IngestOptions) -> IngestItem? {
    while pending.isEmpty, !hasEnded {
      do throws(IngestFailure) {
        if let record = try reader.next() {
          try read(record, &options)
        } else {
          end()
        }
      } catch {
        hasFailed = true
        pending.append(.failure(error))
      }
    }
    return pending.isEmpty ? nil : pending.removeFirst()
  }

  private mutating func read(_ record: WARCRecord, _ options: inout IngestOptions) throws(IngestFailure) {
    switch record.type {
    case "response", "resource", "conversion": break
    default: return skip(record.type)
    }
    // What a crawler notes of its own work stands under addresses of its own making.
    guard record.hasWebAddress else { return skip("metadata") }
    let isHTTP = record.isARC || record.contentType?.lowercased().hasPrefix("application/http") == true
    if !isHTTP, Self.format(record.contentType.map(HeaderValue.init)) == nil {
      return skip(record.contentType.map { HeaderValue($0).value } ?? "without a type")
    }
    do throws(IngestFailure) {
      guard let block = try reader.block(limit: options.maximumTextBytes) else { return skipTooLarge(options) }
      try read(HTTPResponse(block), record, isHTTP: isHTTP, &options)
    } catch {
      // The archive may end behind the last byte of a page, within the record.
      let response = HTTPResponse(reader.cutBlock)
      if response.isWhole { try read(response, record, isHTTP: isHTTP, &options) }
      throw error
    }
  }

  private mutating func read(
    _ response: HTTPResponse, _ record: WARCRecord, isHTTP: Bool, _ options: inout IngestOptions
  ) throws(IngestFailure) {
    guard 200...299 ~= response.status else { return skip("status \(response.status)") }
    let type = response.contentType ?? record.contentType.flatMap { isHTTP && !record.isARC ? nil : HeaderValue($0) }
    guard var format = type == nil ? .page : Self.format(type) else { return skip(type?.value ?? "") }
    if format == .text, record.uri?.hasSuffix("/robots.txt") == true { return skip("robots.txt") }

    let content: [UInt8]
    do throws(HTTPResponse.BodyError) {
      content = try response.content(limit: options.maximumTextBytes, isTruncated: record.isTruncatedByCrawler)
    } catch {
      switch error {
      case .tooLarge: return skipTooLarge(options)
      case .unread(let name): return unread[name, default: 0] += 1
      case .damaged(let name):
        throw IngestFailure(
          code: .damaged, path: path(of: record), reason: "its \(name) data are damaged",
          hint: "the rest of the archive is read")
      }
    }
    if type == nil || format == .text {
      let sniffed = InputFormat.sniffed(head: Array(content.prefix(4096)), claimed: nil)
      guard sniffed == .page || type != nil else { return skip("without a type") }
      if sniffed == .page { format = .page }
    }
    let document = InputDocument(
      bytes: content, path: path(of: record), uri: record.uri, charset: type?["charset"], format: format)
    let fetchedAt = options.fetchedAt
    options.fetchedAt = fetchedAt ?? record.date.flatMap(FetchMoment.init)
    defer { options.fetchedAt = fetchedAt }
    for item in document.items(&options) {
      if case .failure(let failure) = item, [.noText, .blank, .empty, .binary].contains(failure.code) {
        skip("without an article")
      } else {
        pending.append(item)
      }
    }
  }

  private func path(of record: WARCRecord) -> String { path + "#" + (record.uri ?? String(reader.recordCount)) }

  /// How content of a type is read; nil where it is no text.
  private static func format(_ type: HeaderValue?) -> InputFormat? {
    switch type?.value {
    case "text/html", "application/xhtml+xml": .page
    case "text/plain": .text
    case "text/markdown": .markdown
    default: nil
    }
  }

  private mutating func skip(_ reason: String) { skipped[reason, default: 0] += 1 }

  private mutating func skipTooLarge(_ options: IngestOptions) {
    skip("larger than \(options.maximumTextBytes >> 20) MiB")
  }

  private mutating func end() {
    hasEnded = true
    for (name, count) in unread.sorted(by: { $0.key < $1.key }) {
      let pages = count == 1 ? "a page is" : "\(count) pages are"
      fail(
        .unsupported, "\(pages) compressed with \(name), which newsdb does not read",
        "archive them again without that compression")
    }
    if reader.recordCount == 0, !hasFailed {
      fail(
        .damaged, "no record of a web archive in it",
        "newsdb reads WARC and ARC files, whole or compressed with gzip")
    } else if reader.strayBytes + reader.trailingBytes > 0 {
      fail(
        .damaged, "\(reader.strayBytes + reader.trailingBytes) bytes in it belong to no record and were passed over",
        "the archive is damaged, or its records state wrong lengths")
    }
    if !skipped.isEmpty {
      let counts = skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var records = SkippedFiles(
        folder: path, count: skipped.values.reduce(0, +), extensions: counts.map { "\($0.value) \($0.key)" })
      records.kind = .records
      pending.append(.skipped(records))
    }
  }

  private mutating func fail(_ code: IngestFailure.Code, _ reason: String, _ hint: String) {
    pending.append(.failure(IngestFailure(code: code, path: path, reason: reason, hint: hint)))
  }
}
