/// Reads a file line by line through one buffer, so that memory does not grow with the file.
struct LineReader: ~Copyable, Sendable {
  /// What reading a line gave.
  enum Line: Sendable {
    /// The bytes of the line without its end.
    case bytes([UInt8])
    /// A line over the limit; it was passed over.
    case tooLong
    /// The last line has been read.
    case end
  }

  private let file: OpenFile
  private let path: String
  private let limit: Int
  private var buffer: [UInt8]
  private var position = 0
  private var atEnd = false
  /// The number of the line read last, from 1.
  private(set) var lineNumber = 0
  /// Bytes taken from the file so far, those of `head` among them.
  private(set) var bytesRead: Int

  /// Starts with `head`, bytes already read from the file.
  init(file: consuming OpenFile, path: String, head: [UInt8], limit: Int) {
    self.file = file
    self.path = path
    self.limit = limit
    buffer = head
    bytesRead = head.count
  }

  /// The next line.
  mutating func next() throws(IngestFailure) -> Line {
    var searched = position
    var overlong = false
    while true {
      if let newline = buffer[searched...].firstIndex(of: 0x0A) {
        lineNumber += 1
        defer { position = newline + 1 }
        if overlong || newline - position > limit { return .tooLong }
        return .bytes(Array(buffer[position..<newline]))
      }
      if atEnd {
        guard position < buffer.count || overlong else { return .end }
        lineNumber += 1
        defer { position = buffer.count }
        if overlong || buffer.count - position > limit { return .tooLong }
        return .bytes(Array(buffer[position...]))
      }
      if buffer.count - position > limit { overlong = true }
      if overlong { position = buffer.count }
      if position > 0 {
        buffer.removeFirst(position)
        position = 0
      }
      searched = buffer.count
      let received = try file.read(256 << 10, appendingTo: &buffer, path: path)
      bytesRead += received
      atEnd = received == 0
    }
  }
}
