import NewsModel

/// Reads articles from files, folders, patterns and standard input, one at a time.
///
/// Nothing is read before it is asked for, and at most one file is held in memory (of JSON Lines
/// one line, of an archive one member or record). What cannot
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
  private var stack: InputStack?
  private var pending: ArraySlice<IngestItem> = []
  /// Bytes of the files before the one that is open, and the size of that one.
  private var bytesBefore = 0
  private var size = 0
  /// How far the reading has come.
  public private(set) var progress: IngestProgress

  /// Looks the paths up; reads nothing yet. `-` is standard input; a pattern the shell left alone (`'*.txt'`) is expanded.
  public init(paths: [String], options: IngestOptions = IngestOptions()) {
    let expansion = PathExpansion(paths: paths, changedSince: options.changedSince?.unixTime)
    steps = expansion.steps[...]
    self.options = options
    progress = IngestProgress(expansion.steps)
  }

  /// Whether newsdb reads a file, as is asked of the files of a folder: its name says so, or its first bytes do.
  public static func mayRead(_ path: String) -> Bool { ClaimedExtension.mayRead(path) }

  /// The next result; nil when all has been read.
  public mutating func next() -> IngestItem? {
    while true {
      if let item = pending.popFirst() { return item }
      if var open = stack.take() {
        let item = open.next(&options)
        progress.bytesRead = bytesBefore + min(open.bytesTaken, size)
        guard let item else {
          end()
          continue
        }
        stack = consume open
        return item
      }
      guard let step = steps.popFirst() else { return nil }
      perform(step)
    }
  }

  private mutating func perform(_ step: PathExpansion.Step) {
    begin(size: 0)
    do throws(IngestFailure) {
      switch step {
      case .failure(let failure): throw failure
      case .skipped(let files): pending.append(.skipped(files))
      case .folderEnd(let path, let files):
        guard files == 0, options.expectsFiles else { return }
        throw IngestFailure(
          code: .emptyFolder, path: path, reason: "a folder without a file that newsdb reads", hint: InputHint.formats)
      case .standardInput:
        begin(size: .max)
        try read(OpenFile.standardInput, path: "-", claimed: nil)
      case .file(let path, let size, _):
        // A pipe has no size.
        begin(size: size > 0 ? size : .max)
        let claimed = ClaimedExtension.format(of: path)
        if claimed?.isReadWhole == true, size > options.maximumTextBytes,
          !["", "gz"].contains(ClaimedExtension.of(path))
        {
          throw .tooLarge(path: path, limit: options.maximumTextBytes)
        }
        try read(OpenFile(path: path), path: path, claimed: claimed)
      }
    } catch {
      end()
      pending.append(.failure(error))
    }
  }

  /// What was passed over in a file counts as read.
  private mutating func end() {
    if size != .max { progress.bytesRead = bytesBefore + size }
  }

  private mutating func begin(size: Int) {
    bytesBefore = progress.bytesRead
    self.size = size
  }

  private mutating func read(
    _ file: consuming OpenFile, path: String, claimed: InputFormat?
  ) throws(IngestFailure) {
    progress.filesRead += 1
    let uri = path == "-" ? nil : FileURI.make(path: path)
    var stack = InputStack()
    try stack.open(ByteSource(file, path: path), path: path, uri: uri, claimed: claimed, &options)
    self.stack = consume stack
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
