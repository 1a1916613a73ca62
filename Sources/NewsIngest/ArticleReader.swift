import NewsModel

/// Reads articles from files, folders, patterns and standard input, one at a time.
///
/// Nothing is read before it is asked for, and at most one file (of JSON Lines: one line) is held in memory. What cannot
/// be read comes as a failure in its place; the rest goes on.
///
/// ```swift
/// var reader = ArticleReader(paths: ["saved/", "wire.jsonl", "-"])
/// while let item = reader.next() {
///   switch item {
///   case .article(let found): print(found.article.headline ?? found.path)
///   case .failure(let failure): complain("\(failure)")
///   case .skipped(let files): note("\(files)")
///   }
/// }
/// ```
public struct ArticleReader: ~Copyable, Sendable {
  private var steps: ArraySlice<PathExpansion.Step>
  private var options: IngestOptions
  private var lines: JSONLinesReader?
  private var pending: ArraySlice<IngestItem> = []
  /// How far the reading has come.
  public private(set) var progress: IngestProgress

  /// Looks the paths up; reads nothing yet. `-` is standard input; a pattern the shell left alone (`'*.txt'`) is expanded.
  public init(paths: [String], options: IngestOptions = IngestOptions()) {
    let expansion = PathExpansion(paths: paths)
    steps = expansion.steps[...]
    self.options = options
    progress = IngestProgress(expansion.steps)
  }

  /// The next result; nil when all has been read.
  public mutating func next() -> IngestItem? {
    while true {
      if let item = pending.popFirst() { return item }
      if var reader = lines.take() {
        let before = reader.bytesRead
        let item = reader.next(&options)
        progress.bytesRead += reader.bytesRead - before
        guard let item else { continue }
        lines = consume reader
        return item
      }
      guard let step = steps.popFirst() else { return nil }
      perform(step)
    }
  }

  private mutating func perform(_ step: PathExpansion.Step) {
    do throws(IngestFailure) {
      switch step {
      case .failure(let failure): throw failure
      case .skipped(let files): pending.append(.skipped(files))
      case .folderEnd(let path, let files):
        guard files == 0 else { return }
        throw IngestFailure(
          code: .emptyFolder, path: path, reason: "a folder without a file that newsdb reads",
          hint: "newsdb reads .html, .rss, .atom, .xml, .txt, .md, .json and .jsonl")
      case .standardInput:
        try read(OpenFile.standardInput, path: "-", size: 0, claimed: nil, named: true)
      case .file(let path, let size, let named):
        let claimed = ClaimedExtension.format(of: path)
        if claimed != .jsonLines, size > options.maximumTextBytes, !ClaimedExtension.of(path).isEmpty {
          throw .tooLarge(path: path, limit: options.maximumTextBytes)
        }
        try read(OpenFile(path: path), path: path, size: size, claimed: claimed, named: named)
      }
    } catch {
      pending.append(.failure(error))
    }
  }

  private mutating func read(
    _ file: consuming OpenFile, path: String, size: Int, claimed: InputFormat?, named: Bool
  ) throws(IngestFailure) {
    progress.filesRead += 1
    var bytes: [UInt8] = []
    while bytes.count < 64 << 10, try file.read(64 << 10, appendingTo: &bytes, path: path) > 0 {}
    progress.bytesRead += bytes.count
    guard !bytes.isEmpty else {
      throw IngestFailure(code: .empty, path: path, reason: "an empty file", hint: "nothing to ingest")
    }
    let uri = path == "-" ? nil : FileURI.make(path: path)
    let format = InputFormat.sniffed(head: bytes, claimed: claimed)
    if format == .jsonLines {
      lines = JSONLinesReader(file: file, path: path, uri: uri, head: bytes, limit: options.maximumLineBytes)
      return
    }
    let headCount = bytes.count
    defer { progress.bytesRead += bytes.count - headCount }
    try file.readRest(into: &bytes, limit: options.maximumTextBytes, path: path)
    let document = InputDocument(bytes: bytes, path: path, uri: uri, format: format)
    pending += document.items(&options)
  }
}

extension IngestedArticle {
  init(_ article: consuming Article, path: String, line: Int? = nil, format: InputFormat) {
    self.article = article
    self.path = path
    self.line = line
    self.format = format
  }
}
