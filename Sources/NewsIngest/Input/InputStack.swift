/// What is open while one file is read: an archive, one inside of it, and a source that is read a piece at a time.
struct InputStack: ~Copyable, Sendable {
  /// How many bytes an archive may have that cannot be read at any place: one inside of another, or from a pipe.
  static let largestInMemory = 256 << 20

  private var outer: ZipReader?
  private var inner: ZipReader?
  private var stream: InputStream?
  private var pending: ArraySlice<IngestItem> = []
  /// Bytes taken so far from the file, where they are counted at all.
  private(set) var bytesTaken = 0

  /// The next result of what is open; nil when all of it has been read.
  mutating func next(_ options: inout IngestOptions) -> IngestItem? {
    while true {
      if let item = pending.popFirst() { return item }
      if var open = stream.take() {
        let item = open.next(&options)
        if outer == nil { bytesTaken = open.bytesTaken }
        guard let item else { continue }
        stream = consume open
        return item
      }
      if let item = nextMember(&options) { return item }
      if pending.isEmpty, stream == nil, outer == nil, inner == nil { return nil }
    }
  }

  /// Opens the next member of the archive; what is to be said of one is given back.
  private mutating func nextMember(_ options: inout IngestOptions) -> IngestItem? {
    let isInner = inner != nil
    guard var archive = isInner ? inner.take() : outer.take() else { return nil }
    let step = archive.next()
    if !isInner { bytesTaken = archive.bytesTaken }
    switch consume step {
    case .end: return nil
    case .item(let item):
      if isInner { inner = consume archive } else { outer = consume archive }
      return item
    case .member(let member):
      if isInner { inner = consume archive } else { outer = consume archive }
      let (path, uri, claimed) = (member.path, member.uri, member.claimed)
      do throws(IngestFailure) {
        try open(member.source, path: path, uri: uri, claimed: claimed, &options)
        return nil
      } catch {
        return .failure(error)
      }
    }
  }

  /// Looks at what a source begins with, and reads it, or makes ready to.
  mutating func open(
    _ source: consuming ByteSource, path: String, uri: String?, claimed: InputFormat?, _ options: inout IngestOptions
  ) throws(IngestFailure) {
    let (format, head) = try unpack(&source, claimed, options)
    if [.jsonLines, .table, .mailbox].contains(format) { try Self.refuseBinary(head, path: path) }
    switch format {
    case .jsonLines:
      stream = .jsonLines(JSONLinesReader(source, uri: uri, limit: options.maximumLineBytes))
    case .table:
      stream = .table(try TableReader(Self.inUTF8(source, head, options), uri: uri, limit: options.maximumLineBytes))
    case .mailbox:
      stream = .mailbox(MailboxReader(source, uri: uri, limit: options.maximumTextBytes))
    case .webArchive:
      stream = .webArchive(WARCArticles(source))
    case .zip:
      guard inner == nil else {
        throw IngestFailure(
          code: .nestedTooDeep, path: path, reason: "an archive in an archive in an archive", hint: "unpack it first")
      }
      let reader = try ZipReader(
        source.randomAccess(limit: Self.largestInMemory), path: path, uri: uri)
      if outer == nil { outer = consume reader } else { inner = consume reader }
    case .gzip, .text, .markdown, .json, .page, .feed, .savedPage, .mail:
      let bytes = try source.readAll(limit: options.maximumTextBytes)
      if outer == nil { bytesTaken = source.bytesTaken }
      pending += InputDocument(bytes: bytes, path: path, uri: uri, format: format).items(&options)
    }
  }

  /// Takes the compression off; gives what is under it, and its first bytes.
  private mutating func unpack(
    _ source: inout ByteSource, _ claimed: InputFormat?, _ options: IngestOptions
  ) throws(IngestFailure) -> (format: InputFormat, head: [UInt8]) {
    while true {
      let head = Array(try source.peek(64 << 10))
      if outer == nil { bytesTaken = source.bytesTaken }
      guard !head.isEmpty else {
        throw IngestFailure(code: .empty, path: source.path, reason: "an empty file", hint: "nothing to ingest")
      }
      let format = InputFormat.sniffed(head: head, claimed: claimed, mapping: options.mapping)
      guard format == .gzip else { return (format, head) }
      guard source.depth < 2 else {
        throw IngestFailure(
          code: .nestedTooDeep, path: source.path, reason: "compressed more than twice", hint: "decompress it first")
      }
      source.decompress(.gzip)
    }
  }

  /// What is read line by line would be searched for its lines from end to end.
  private static func refuseBinary(_ head: [UInt8], path: String) throws(IngestFailure) {
    guard head.prefix(512).contains(0), !head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFE, 0xFF]) else {
      return
    }
    throw IngestFailure(
      code: .binary, path: path, reason: FileSignature.name(of: head[...]) ?? "a binary file (it contains zero bytes)",
      hint: InputHint.save)
  }

  /// The source itself, or where it is in UTF-16, as spreadsheets save tables, its text in memory.
  private static func inUTF8(
    _ source: consuming ByteSource, _ head: [UInt8], _ options: IngestOptions
  ) throws(IngestFailure) -> ByteSource {
    guard head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) else { return source }
    let path = source.path
    let text = try TextDecoder.text(of: try source.readAll(limit: options.maximumTextBytes), path: path)
    return ByteSource(Array(text.utf8)[...], path: path)
  }
}
