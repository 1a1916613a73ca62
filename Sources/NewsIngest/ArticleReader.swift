public import NewsModel

/// What reading yields: an article, or why there is none.
public enum IngestItem: Sendable {
  /// A clean article with the SHA-256 of its text, hexadecimal.
  case article(Article, sha256: String)
  /// Something could not be read; the rest goes on.
  case failure(IngestFailure)
  /// A file of a walked folder that is of no kind newsdb reads.
  case skipped(path: String)
}

/// Reads articles from files, folders, patterns and standard input, one at a time; memory stays flat.
///
/// ```swift
/// var reader = ArticleReader(paths: ["saved/"], options: IngestOptions())
/// while let item = reader.next() { … }
/// ```
public struct ArticleReader: ~Copyable {
  private let options: IngestOptions
  private var entries: [InputWalker.Entry]
  private var position = 0
  private var lines: LineReader?
  /// Files done so far, for progress.
  public var filesRead: Int { position }
  /// Files to be read in all.
  public var fileCount: Int { entries.count }

  /// Prepares to read `paths`; `-` is standard input.
  public init(paths: [String], options: IngestOptions) {
    self.options = options
    entries = InputWalker.entries(for: paths)
  }

  /// The next article or problem; nil at the end.
  public mutating func next() -> IngestItem? {
    while true {
      if lines != nil {
        if let item = lines!.next(options) { return item }
        lines = nil
      }
      guard position < entries.count else { return nil }
      defer { position += 1 }
      switch entries[position] {
      case .failure(let failure): return .failure(failure)
      case .file(let path, let isNamed):
        do {
          if let item = try open(path, isNamed: isNamed) { return item }
        } catch {
          // In a folder, files that do not claim to be text are passed over.
          if !isNamed, error.code == .binary, !Self.claimsText(path) { return .skipped(path: path) }
          return .failure(error)
        }
      }
    }
  }

  private static func claimsText(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return true }
    return ["txt", "text", "md", "markdown", "json", "jsonl", "ndjson"].contains(
      name[name.index(after: dot)...].lowercased())
  }

  private mutating func open(_ path: String, isNamed: Bool) throws(IngestFailure) -> IngestItem? {
    var source = try ByteSource(path: path)
    try source.fill(to: 4096, path: path)
    if source.buffer.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) == UInt8(ascii: "{"),
      !source.buffer.starts(with: Array("{\\rtf".utf8)), !source.buffer.contains(0)
    {
      lines = LineReader(source: source, path: path)
      return nil
    }
    try source.fill(to: options.sizeLimit + 1, path: path)
    guard source.buffer.count <= options.sizeLimit else {
      throw IngestFailure(
        code: .tooLarge, path: path, reason: "larger than \(options.sizeLimit >> 20) MiB, which no article is",
        hint: "split it into articles, or raise --max-size")
    }
    return try text(source.buffer, path)
  }

  private func text(_ bytes: [UInt8], _ path: String) throws(IngestFailure) -> IngestItem {
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw IngestFailure(code: .empty, path: path, reason: "the file is empty")
    }
    let text: String
    do {
      text = try TextDecoder.decode(bytes)
    } catch {
      switch error {
      case .binary(let kind):
        throw IngestFailure(
          code: .binary, path: path, reason: "\(kind), not text", hint: "save the article's text and ingest that")
      case .invalid(let offset):
        throw IngestFailure(
          code: .encoding, path: path, reason: "invalid UTF-8 at byte \(offset)",
          hint: "convert it to UTF-8, for instance with iconv")
      }
    }
    let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown") || MarkdownFormat.hasFrontMatter(text)
    var article =
      isMarkdown
      ? MarkdownFormat.article(text, identifier: path, options: options)
      : PlainTextFormat.article(text, identifier: path, options: options)
    guard !article.body.isEmpty else {
      throw IngestFailure(
        code: .empty, path: path, reason: "no article text is left once the page's furniture is taken off")
    }
    if article.uri == nil, path != "-" { article.uri = FileURI.uri(path) }
    return .article(options.applied(to: article))
  }
}

extension IngestItem {
  /// An article with its digest.
  static func article(_ article: Article) -> IngestItem { .article(article, sha256: ContentDigest.sha256(of: article)) }
}

extension IngestOptions {
  /// The article with what the user said of it, and its language.
  func applied(to article: Article) -> Article {
    var article = article
    if let published {
      article.published = Publication(day: published, basis: .given, evidence: "--published \(published)")
    }
    if let publisher { article.publisher = publisher }
    if let uri { article.uri = uri }
    article.language = language ?? article.language ?? LanguageGuess.language(of: article.body)
    return article
  }
}

/// The JSON Lines of one source.
struct LineReader: ~Copyable {
  private var source: ByteSource
  private let path: String
  private var line = 0
  private var isDone = false

  init(source: consuming ByteSource, path: String) {
    self.source = source
    self.path = path
  }

  mutating func next(_ options: IngestOptions) -> IngestItem? {
    do {
      while !isDone, var bytes = try source.nextLine(limit: options.sizeLimit, path: path, line: line + 1) {
        line += 1
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        guard String(validating: bytes, as: UTF8.self) != nil else {
          return .failure(
            IngestFailure(
              code: .encoding, path: path, line: line, reason: "invalid UTF-8", hint: "JSON has to be UTF-8"))
        }
        var article = try JSONFormat.article(bytes, path: path, line: line)
        if article.uri == nil, path != "-" {
          article.uri = FileURI.uri(path) + "#" + FileURI.escaped(identifier(article))
        }
        return .article(options.applied(to: article))
      }
      return nil
    } catch {
      // A line too long cannot be stepped over without reading it all.
      if error.code == .tooLarge || error.code == .unreadable { isDone = true }
      return .failure(error)
    }
  }

  private func identifier(_ article: Article) -> String {
    article.identifier == "\(path):\(line)" ? "L\(line)" : article.identifier
  }
}
