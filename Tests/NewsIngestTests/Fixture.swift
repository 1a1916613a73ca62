import Glibc
import Testing

@testable import NewsIngest

/// A folder of its own for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/newsdb-ingest-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit {
    _ = system("chmod -R u+rwx '\(path)'; rm -rf '\(path)'")
  }

  /// Writes a file, making the folders on the way; returns its path.
  @discardableResult func write(_ name: String, _ bytes: [UInt8]) -> String {
    let full = path + "/" + name
    if let slash = full.lastIndex(of: "/") { _ = system("mkdir -p '\(full[..<slash])'") }
    let descriptor = open(full, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { break }
      rest = rest.dropFirst(written)
    }
    return full
  }

  @discardableResult func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }
}

/// What a reader gives, sorted by kind.
struct Reading {
  var articles: [IngestedArticle] = []
  var failures: [IngestFailure] = []
  var skipped: [SkippedFiles] = []
  var progress: IngestProgress

  init(_ paths: [String], options: IngestOptions = IngestOptions()) {
    var reader = ArticleReader(paths: paths, options: options)
    while let item = reader.next() {
      switch item {
      case .article(let article): articles.append(article)
      case .failure(let failure): failures.append(failure)
      case .skipped(let files): skipped.append(files)
      }
    }
    progress = reader.progress
  }
}

/// A line as rules see it.
func line(_ text: String) -> TextLine { TextLine(text[...], followsBlank: true) }

/// A short article of invented people and places.
let bridgeStory = """
  Barge strikes bridge in Quill Harbor

  The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.

  Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
  """
