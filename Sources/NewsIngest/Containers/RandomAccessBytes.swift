/// Bytes that can be read at any place: a file's, or some in memory.
struct RandomAccessBytes: ~Copyable, Sendable {
  /// How many there are.
  let size: Int
  private let path: String
  private let file: OpenFile
  private let memory: [UInt8]?

  init(_ file: consuming OpenFile, size: Int, path: String) {
    self.file = file
    self.size = size
    self.path = path
    memory = nil
  }

  init(_ bytes: [UInt8], path: String) {
    file = .none
    size = bytes.count
    self.path = path
    memory = bytes
  }

  /// The bytes of a range, as far as there are any.
  func bytes(_ range: Range<Int>) throws(IngestFailure) -> [UInt8] {
    let range = range.clamped(to: 0..<size)
    if let memory { return Array(memory[range]) }
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let offset = range.lowerBound + bytes.count
      if try file.read(range.count - bytes.count, at: offset, appendingTo: &bytes, path: path) == 0 { break }
    }
    return bytes
  }

  /// The bytes of a range, to be read one after the other under a path of their own.
  func source(_ range: Range<Int>, path: String) throws(IngestFailure) -> ByteSource {
    let range = range.clamped(to: 0..<size)
    if let memory { return ByteSource(memory[range], path: path) }
    return ByteSource(try file.duplicate(path: path), path: path, range: range)
  }
}
