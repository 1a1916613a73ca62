import Glibc

/// What `stat` says of a path, as far as ingestion asks.
struct FileType: Sendable {
  /// Device and inode: what a folder is known by, under whatever name.
  struct Identity: Hashable, Sendable {
    let device: UInt
    let inode: UInt
  }

  let identity: Identity
  let isFolder: Bool
  let isRegularFile: Bool
  let size: Int
  /// When it was last changed, in seconds since 1970.
  let changed: Int

  /// Follows symbolic links.
  init(path: String) throws(IngestFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system(errno, path: path) }
    identity = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegularFile = status.st_mode & S_IFMT == S_IFREG
    size = Int(status.st_size)
    changed = status.st_mtim.tv_sec
  }
}

/// File name extensions that claim to be an input of newsdb.
enum ClaimedExtension {
  private static let text: Set<String> = ["txt", "text"]
  private static let markdown: Set<String> = ["md", "markdown", "mdown", "mkd"]
  private static let json: Set<String> = ["json"]
  private static let page: Set<String> = ["html", "htm", "xhtml"]
  private static let feed: Set<String> = ["rss", "atom", "rdf", "xml", "jsonfeed"]
  private static let jsonLines: Set<String> = ["jsonl", "ndjson", "jsonlines"]
  private static let containers: [String: InputFormat] = [
    "mht": .savedPage, "mhtml": .savedPage, "eml": .mail, "mbox": .mailbox, "csv": .table, "tsv": .table,
    "warc": .webArchive, "arc": .webArchive, "wet": .webArchive, "zip": .zip, "wacz": .zip, "gz": .gzip,
  ]

  /// The part of the file's name after its last dot, in lower case; empty where there is none.
  static func of(_ path: String) -> String {
    let name = path.pieces(separatedBy: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether a file of a folder is read: where its name claims no format, its first bytes must be a page's, a feed's, those of
  /// mail or of a crawl. So `index.php?id=3` of a mirrored site is, and the message `1796082715.V8:2,S` of a Maildir.
  static func mayRead(_ path: String) -> Bool {
    if format(of: path) != nil { return true }
    var head: [UInt8] = []
    do {
      let file = try OpenFile(path: path)
      _ = try file.read(1024, appendingTo: &head, path: path)
    } catch { return false }
    guard !head.contains(0) else { return false }
    switch InputFormat.sniffed(head: head, claimed: nil) {
    case .page, .feed, .mail, .mailbox, .savedPage, .webArchive: return true
    default: return false
    }
  }

  /// The format that the name claims; nil where it claims none. `page.html.gz` claims to be a page.
  static func format(of path: String) -> InputFormat? {
    let name = of(path)
    if name == "gz" {
      let inner = String(path.dropLast(3))
      return of(inner).isEmpty ? .gzip : format(of: inner)
    }
    if text.contains(name) || name.isEmpty { return .text }
    if markdown.contains(name) { return .markdown }
    if json.contains(name) { return .json }
    if page.contains(name) { return .page }
    if feed.contains(name) { return .feed }
    if jsonLines.contains(name) { return .jsonLines }
    return containers[name]
  }
}
