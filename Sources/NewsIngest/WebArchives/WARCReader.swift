/// Reads the records of a web archive, WARC 0.9 to 1.1 (ISO 28500) or ARC 1 and 2, one after the other, compressed or not.
///
/// Memory does not grow with the archive. Between records the reader looks for the next head: bytes that belong to no
/// record, because a length is wrong or missing, are passed over and counted.
///
/// ```swift
/// var reader = try WARCReader(path: "crawl.warc.gz")
/// while let record = try reader.next() {
///   if record.type == "response", let block = try reader.block(limit: 16 << 20) { … }
/// }
/// ```
package struct WARCReader: ~Copyable, Sendable {
  private var source: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var blockRemaining = 0
  private var hasEnded = false
  private var damages = 0
  /// How many records there were so far, the one that is cut off among them.
  package private(set) var recordCount = 0
  /// What there is of the block within which the archive ends, after ``block(limit:)`` has thrown.
  package private(set) var cutBlock: [UInt8] = []
  /// How many bytes belong to no record.
  package private(set) var strayBytes = 0

  /// Opens an archive.
  package init(path: String) throws(IngestFailure) {
    var source = ByteSource(try OpenFile(path: path), path: path)
    if try source.peek(2) == [0x1F, 0x8B] { source.decompress(.gzip) }
    self.init(source)
  }

  init(_ source: consuming ByteSource) { self.source = source }

  /// Bytes taken from the file so far.
  var bytesTaken: Int { source.bytesTaken }
  /// Bytes after the compressed data, passed over.
  var trailingBytes: Int { source.trailingBytes }

  /// The head of the next record; nil at the end.
  /// - Throws: where the archive is cut off or damaged, after what comes before. What is compressed a member a record goes on
  ///   with the next whole member; else nothing comes after.
  package mutating func next() throws(IngestFailure) -> WARCRecord? {
    guard !hasEnded else { return nil }
    do throws(IngestFailure) {
      try skipBlock()
      while let line = try line() {
        if line.allSatisfy(\.isASCIISpace) { continue }
        if let record = try record(line) {
          recordCount += 1
          blockRemaining = record.length
          return record
        }
        strayBytes += line.count + 1
        if recordCount == 0, strayBytes > Self.farthest { break }
      }
      hasEnded = true
      return nil
    } catch {
      recover(from: error)
      throw error
    }
  }

  /// The block of the record that ``next()`` gave last; nil where it has more than `limit` bytes.
  /// - Throws: where the archive ends within it, or is damaged.
  package mutating func block(limit: Int) throws(IngestFailure) -> [UInt8]? {
    cutBlock = []
    guard blockRemaining <= limit else { return nil }
    var block: [UInt8] = []
    block.reserveCapacity(min(blockRemaining, 1 << 20))
    do throws(IngestFailure) {
      while blockRemaining > 0 {
        if position == buffer.count { try fillForBlock() }
        let taken = min(blockRemaining, buffer.count - position)
        block += buffer[position..<(position + taken)]
        position += taken
        blockRemaining -= taken
      }
    } catch {
      recover(from: error)
      cutBlock = block
      throw error
    }
    return block
  }

  /// After a damaged gzip member the next record begins with the next member. An archive that is damaged again and again
  /// is given up.
  private mutating func recover(from failure: IngestFailure) {
    damages += 1
    guard failure.code == .damaged, damages < Self.mostDamages else {
      hasEnded = true
      return
    }
    blockRemaining = 0
    buffer = []
    position = 0
  }

  private mutating func skipBlock() throws(IngestFailure) {
    while blockRemaining > 0 {
      if position == buffer.count { try fillForBlock() }
      let passed = min(blockRemaining, buffer.count - position)
      position += passed
      blockRemaining -= passed
    }
  }

  private mutating func fillForBlock() throws(IngestFailure) {
    guard try fill() else {
      throw IngestFailure(
        code: .truncated, path: source.path,
        reason: "the archive ends within its record \(recordCount), of which \(blockRemaining) bytes are missing",
        hint: "the records before it are read; download it again")
    }
  }

  /// Puts more bytes behind those that are left; false at the end.
  private mutating func fill() throws(IngestFailure) -> Bool {
    if position > 0 {
      buffer.removeFirst(position)
      position = 0
    }
    return try source.read(256 << 10, appendingTo: &buffer) > 0
  }

  /// After how many damages an archive is given up.
  private static let mostDamages = 10
  /// How far into a file a first record is looked for.
  private static let farthest = 16 << 20
  /// The longest line of a head that is looked at.
  private static let longestLine = 64 << 10
  /// The most bytes that the lines of a head may have.
  private static let largestHead = 1 << 20

  /// The next line without its end; a piece of a line that is longer than any of a head; nil at the end.
  private mutating func line() throws(IngestFailure) -> ArraySlice<UInt8>? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A, from: position) {
        let line = buffer[position..<end]
        position = end + 1
        return line.last == 0x0D ? line.dropLast() : line
      }
      if buffer.count - position <= Self.longestLine, try fill() { continue }
      guard position < buffer.count else { return nil }
      defer { position = buffer.count }
      return buffer[position...]
    }
  }

  /// The record whose head begins with `line`; nil where none does.
  private mutating func record(_ line: ArraySlice<UInt8>) throws(IngestFailure) -> WARCRecord? {
    if Self.starts(line, with: "warc/"), line.count < 4096 {
      if var record = WARCRecord(positions: line) {
        var size = line.count + 2
        record.headers = try fields(first: nil, size: &size)
        record.length = max(0, record.length - size)
        return record
      }
      guard line.count < 32 else { return nil }
      var size = 0
      return WARCRecord(try fields(first: nil, size: &size))
    }
    // The version line was taken for the end of the record before, whose length is wrong.
    if Self.starts(line, with: "warc-"), line.contains(UInt8(ascii: ":")) {
      var size = 0
      let fields = try fields(first: line, size: &size)
      return fields["WARC-Type"] == nil ? nil : WARCRecord(fields)
    }
    guard var record = WARCRecord(arcHead: line) else { return nil }
    if record.type == "warcinfo" {
      // The version block of an ARC file begins with two lines that tell the version and the fields of a head.
      let stated = record.length
      for _ in 0..<2 {
        guard let line = try self.line(), !line.isEmpty else { break }
        record.length -= line.count + 1
      }
      record.length = stated > 0 ? max(0, record.length) : 0
    }
    return record
  }

  private mutating func fields(first: ArraySlice<UInt8>?, size: inout Int) throws(IngestFailure) -> HeaderFields {
    var fields = HeaderFields()
    if let first { fields.add(line: first) }
    while size < Self.largestHead, let line = try self.line() {
      size += line.count + 2
      if line.isEmpty { break }
      fields.add(line: line)
    }
    return fields
  }

  private static func starts(_ line: ArraySlice<UInt8>, with text: String) -> Bool {
    line.prefix(text.utf8.count).lazy.map(\.asciiLowercased).elementsEqual(text.utf8)
  }
}
