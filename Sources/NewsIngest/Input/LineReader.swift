/// Reads a source line by line through one buffer, so that memory does not grow with the file.
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

  private var source: ByteSource
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false
  /// The number of the line read last, from 1.
  private(set) var lineNumber = 0
  /// Bytes taken from the file so far.
  var bytesTaken: Int { source.bytesTaken }

  /// - Parameter limit: the most bytes a line may have.
  init(_ source: consuming ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line.
  mutating func next() throws(IngestFailure) -> Line {
    var searched = position
    var overlong = false
    while true {
      if let newline = buffer.firstIndex(of: 0x0A, from: searched) {
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
      atEnd = try source.read(256 << 10, appendingTo: &buffer) == 0
    }
  }
}
