/// The members of a zip archive that newsdb reads, one after the other.
struct ZipReader: ~Copyable, Sendable {
  /// A member that is to be read.
  struct Member: ~Copyable, Sendable {
    /// What is in it, decompressed.
    var source: ByteSource
    /// The archive's path, a slash, and the member's name.
    var path: String
    var uri: String?
    var claimed: InputFormat?
  }

  /// What the next step gives.
  enum Step: ~Copyable, Sendable {
    case member(Member)
    case item(IngestItem)
    case end
  }

  /// What all members of an archive together may have, whatever the archive's size, and how many times its size. Pages
  /// and their like are packed to a tenth.
  private static let generousSize = 64 << 20
  private static let generousRatio = 100

  let path: String
  private let uri: String?
  private let archive: RandomAccessBytes
  private var entries: ArraySlice<ZipEntry>
  /// Where each local header is, sorted: a member ends at the latest where the next one begins.
  private let offsets: [Int]
  private var skipped = SkippedFiles(folder: "", count: 0, extensions: [])
  private var extensions: Set<String> = []
  private var size = 0
  private var found = 0
  private var pending: [IngestItem] = []
  private var hasEnded = false
  /// How far the reading has come in the archive.
  private(set) var bytesTaken = 0

  init(_ archive: consuming RandomAccessBytes, path: String, uri: String?) throws(IngestFailure) {
    let directory = try ZipDirectory(archive)
    func failure(_ code: IngestFailure.Code, _ reason: String, _ hint: String) -> IngestFailure {
      IngestFailure(code: code, path: path, reason: reason, hint: hint)
    }
    guard let first = directory.entries.first?.name else {
      throw directory.damage.map { failure(.damaged, $0, "download or save it again") }
        ?? failure(.empty, "an empty zip archive", "nothing to ingest")
    }
    if first == "mimetype" || first == "[Content_Types].xml" {
      throw failure(.binary, "an office document or e-book", InputHint.save)
    }
    if let damage = directory.damage {
      pending.append(
        .failure(failure(.damaged, damage, "what can be found in it is read; download or save it again")))
    }
    if directory.hasMore {
      pending.append(
        .failure(
          failure(
            .tooLarge, "more than \(ZipDirectory.mostEntries) members", "the rest was left out; unpack the archive")))
    }
    self.archive = archive
    self.path = path
    self.uri = uri
    skipped.folder = path
    offsets = directory.entries.map(\.offset).sorted()
    entries = []
    choose(directory.entries)
  }

  private func failure(_ code: IngestFailure.Code, _ reason: String, _ hint: String) -> IngestFailure {
    IngestFailure(code: code, path: path, reason: reason, hint: hint)
  }

  /// Of a web archive in a zip (WACZ 1.1) the WARC files, of another archive the members whose names claim to be input.
  private mutating func choose(_ all: [ZipEntry]) {
    let isWACZ = all.contains { $0.name == "datapackage.json" } && all.contains { $0.name.hasPrefix("archive/") }
    if isWACZ {
      entries = all.filter { $0.name.hasPrefix("archive/") && ClaimedExtension.format(of: $0.name) == .webArchive }[...]
    } else {
      let pages = Set(all.lazy.map(\.name).filter { ClaimedExtension.format(of: $0) == .page }.map(FolderWalk.stem))
      for entry in all where !entry.isFolder && !Self.isHidden(entry.name) {
        if Self.isPartOfPage(entry.name, pages) { continue }
        if ClaimedExtension.format(of: entry.name) != nil {
          entries.append(entry)
        } else {
          skipped.count += 1
          let name = ClaimedExtension.of(entry.name)
          if !name.isEmpty { extensions.insert(name) }
        }
      }
      skipped.extensions = extensions.sorted()
    }
    found = entries.count
  }

  /// Whether a name, or a folder on its way, begins with a dot, or is of what macOS adds.
  private static func isHidden(_ name: String) -> Bool {
    name.pieces(separatedBy: "/").contains { $0.utf8.first == UInt8(ascii: ".") && $0 != "." && $0 != ".." }
      || name.hasPrefix("__MACOSX/")
  }

  private static func isPartOfPage(_ name: String, _ pages: Set<String>) -> Bool {
    guard !pages.isEmpty else { return false }
    var folder = ""
    for part in name.pieces(separatedBy: "/").dropLast() {
      folder += part
      if FolderWalk.isPartOfPage(folder, pages) { return true }
      folder += "/"
    }
    return false
  }

  /// The next member, or what is to be said of one.
  mutating func next() -> Step {
    while true {
      if !pending.isEmpty { return .item(pending.removeFirst()) }
      guard let entry = entries.popFirst() else {
        guard !hasEnded else { return .end }
        hasEnded = true
        bytesTaken = archive.size
        if skipped.count > 0 { pending.append(.skipped(skipped)) }
        if found == 0 {
          pending.append(
            .failure(failure(.emptyFolder, "a zip archive without a member that newsdb reads", InputHint.formats)))
        }
        continue
      }
      bytesTaken = entry.offset
      do throws(IngestFailure) {
        return .member(try open(entry))
      } catch {
        return .item(.failure(error))
      }
    }
  }

  private func nextHeader(after offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low < offsets.count ? offsets[low] : archive.size
  }

  private mutating func open(_ entry: ZipEntry) throws(IngestFailure) -> Member {
    let path = path + "/" + entry.name
    func failure(_ code: IngestFailure.Code, _ reason: String, _ hint: String) -> IngestFailure {
      IngestFailure(code: code, path: path, reason: reason, hint: hint)
    }
    if entry.isEncrypted { throw failure(.encrypted, "encrypted", "unpack the archive with its password") }
    if let method = entry.unreadMethod {
      throw failure(.unsupported, "compressed with \(method), which newsdb does not read", "unpack the archive")
    }
    size = size.addingReportingOverflow(entry.size ?? 0).partialValue
    guard 0...max(Self.generousSize, archive.size.multipliedClamping(by: Self.generousRatio)) ~= size else {
      entries = []
      throw failure(
        .tooLarge, "this and the members before it grow to more than any archive of articles: a decompression bomb",
        "the rest of the archive was left out")
    }
    let header = try archive.bytes(entry.offset..<(entry.offset + 30))
    guard header.count == 30, header.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      throw failure(.damaged, "it is not where the archive's directory says", "download or save the archive again")
    }
    let start = entry.offset + 30 + header[...].little16(at: 26) + header[...].little16(at: 28)
    let room = nextHeader(after: entry.offset) - start
    let length = entry.compressedSize ?? (entry.method == 8 ? room : -1)
    guard 0...max(0, room) ~= length else {
      throw length < 0
        ? failure(.damaged, "its size is not known", "download or save the archive again")
        : failure(.damaged, "it is cut off, or lies over another member", "download or save the archive again")
    }
    var source = try archive.source(start..<(start + length), path: path)
    source.decompress(
      entry.method == 8
        ? .zipMember(checksum: entry.checksum, size: entry.size)
        : .storedMember(checksum: entry.checksum, size: entry.size))
    return Member(
      source: source, path: path, uri: uri.map { $0 + "/" + FileURI.percentEncoded(entry.name) },
      claimed: ClaimedExtension.format(of: entry.name))
  }
}

extension Int {
  fileprivate func multipliedClamping(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
