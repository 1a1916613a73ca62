/// Bytes read one after the other: of a file, of standard input, of a part of a file or of memory, and decompressed on
/// the way where they are compressed. Memory does not grow with what is read.
///
/// ```swift
/// var source = ByteSource(try OpenFile(path: path), path: path)
/// if try source.peek(2).starts(with: [0x1F, 0x8B]) { source.decompress(.gzip) }
/// ```
struct ByteSource: ~Copyable, Sendable {
  /// Where the bytes come from, for messages.
  let path: String
  private let file: OpenFile
  /// Where the next read of the file begins; nil where it is read from where it stands.
  private var offset: Int?
  /// Bytes of the file that are left to it.
  private var remaining: Int
  /// Bytes of memory that come before those of the file.
  private var memory: ArraySlice<UInt8>
  private var first = InflateLayer()
  private var second = InflateLayer()
  /// Bytes looked at, and not read so far.
  private var ahead: [UInt8] = []
  /// A failure met while looking ahead, for when what comes before it is read.
  private var postponed: IngestFailure?
  /// Bytes taken so far from the file or the memory: of what is compressed, the compressed ones.
  private(set) var bytesTaken = 0

  /// All of a file, from where it stands.
  init(_ file: consuming OpenFile, path: String) {
    self.init(file, path: path, offset: nil, remaining: .max, memory: [])
  }

  /// A part of a file.
  init(_ file: consuming OpenFile, path: String, range: Range<Int>) {
    self.init(file, path: path, offset: range.lowerBound, remaining: range.count, memory: [])
  }

  /// Bytes in memory.
  init(_ bytes: ArraySlice<UInt8>, path: String) {
    self.init(.none, path: path, offset: nil, remaining: 0, memory: bytes)
  }

  private init(
    _ file: consuming OpenFile, path: String, offset: Int?, remaining: Int, memory: ArraySlice<UInt8>
  ) {
    self.file = file
    self.path = path
    self.offset = offset
    self.remaining = remaining
    self.memory = memory
  }

  /// How many layers of compression are being taken off.
  private(set) var depth = 0

  /// Bytes after the last gzip member that are no gzip data, and were passed over.
  var trailingBytes: Int { first.trailingBytes + second.trailingBytes }

  /// Decompresses what comes, from the next byte on. There can be two layers: a compressed member of an archive that is
  /// a gzip file.
  mutating func decompress(_ kind: InflateLayer.Kind) {
    precondition(depth < 2, "two layers are all there can be")
    depth += 1
    let layer = InflateLayer(kind, path: path, input: ahead)
    ahead = []
    if depth == 1 { first = consume layer } else { second = consume layer }
  }

  /// The next bytes, without reading them: `count` of them, or all that are left.
  /// - Throws: where reading fails before the first of them; what fails later, fails when it is read.
  mutating func peek(_ count: Int) throws(IngestFailure) -> ArraySlice<UInt8> {
    do throws(IngestFailure) {
      while ahead.count < count {
        var more: [UInt8] = []
        guard try pull(count - ahead.count, appendingTo: &more) > 0 else { break }
        ahead += more
      }
    } catch {
      guard !ahead.isEmpty else { throw error }
      postponed = error
    }
    return ahead.prefix(count)
  }

  /// Appends up to `count` bytes to `buffer`; returns how many, 0 at the end.
  /// - Throws: where reading fails, or what is compressed is cut off or damaged, once all that comes before is read.
  mutating func read(_ count: Int, appendingTo buffer: inout [UInt8]) throws(IngestFailure) -> Int {
    guard !ahead.isEmpty else { return try pull(count, appendingTo: &buffer) }
    let taken = min(count, ahead.count)
    buffer += ahead[..<taken]
    ahead.removeFirst(taken)
    return taken
  }

  /// The rest, as far as `limit` bytes.
  mutating func readAll(limit: Int) throws(IngestFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    repeat {
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    } while try read(64 << 10, appendingTo: &bytes) > 0
    return bytes
  }

  /// What is read here as bytes at any place: the file itself where it is a plain one, else all of it in memory.
  mutating func randomAccess(limit: Int) throws(IngestFailure) -> RandomAccessBytes {
    if depth == 0, memory.isEmpty, offset == nil, let size = file.size {
      return RandomAccessBytes(try file.duplicate(path: path), size: size, path: path)
    }
    return RandomAccessBytes(try readAll(limit: limit), path: path)
  }

  private mutating func pull(_ count: Int, appendingTo buffer: inout [UInt8]) throws(IngestFailure) -> Int {
    if let failure = postponed {
      postponed = nil
      throw failure
    }
    switch depth {
    case 0: return try take(count, appendingTo: &buffer)
    case 1: return try pullFirst(count, appendingTo: &buffer)
    default: return try pullSecond(count, appendingTo: &buffer)
    }
  }

  private mutating func pullSecond(_ count: Int, appendingTo buffer: inout [UInt8]) throws(IngestFailure) -> Int {
    while true {
      let produced = try second.produce(count, appendingTo: &buffer)
      if produced > 0 { return produced }
      if second.hasEnded { return 0 }
      var input = second.takeInput()
      let received = try pullFirst(64 << 10, appendingTo: &input)
      second.supply(input, atEnd: received == 0)
    }
  }

  private mutating func pullFirst(_ count: Int, appendingTo buffer: inout [UInt8]) throws(IngestFailure) -> Int {
    while true {
      let produced = try first.produce(count, appendingTo: &buffer)
      if produced > 0 { return produced }
      if first.hasEnded { return 0 }
      var input = first.takeInput()
      let received = try take(64 << 10, appendingTo: &input)
      first.supply(input, atEnd: received == 0)
    }
  }

  private mutating func take(_ count: Int, appendingTo buffer: inout [UInt8]) throws(IngestFailure) -> Int {
    if !memory.isEmpty {
      let taken = memory.prefix(count)
      buffer += taken
      memory = memory.dropFirst(taken.count)
      bytesTaken += taken.count
      return taken.count
    }
    let wanted = min(count, remaining)
    guard wanted > 0 else { return 0 }
    let received = try file.read(wanted, at: offset, appendingTo: &buffer, path: path)
    offset = offset.map { $0 + received }
    remaining -= received
    bytesTaken += received
    return received
  }
}
