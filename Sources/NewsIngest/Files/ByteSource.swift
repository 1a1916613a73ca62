import Glibc

/// An open file, read in pieces so that its size does not matter.
struct ByteSource: ~Copyable {
  private let descriptor: Int32
  private(set) var buffer: [UInt8] = []
  private(set) var isAtEnd = false

  /// Opens a path, `-` for standard input.
  init(path: String) throws(IngestFailure) {
    if path == "-" {
      descriptor = dup(STDIN_FILENO)
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      throw IngestFailure(
        code: .unreadable, path: path, reason: "cannot be opened: \(String(cString: strerror(errno)))",
        hint: errno == EACCES ? "check its permissions" : nil)
    }
  }

  deinit { close(descriptor) }

  /// Reads more into ``buffer``, up to `count` bytes of it in all or to the end.
  mutating func fill(to count: Int, path: String) throws(IngestFailure) {
    let chunk = 1 << 18
    while buffer.count < count, !isAtEnd {
      let start = buffer.count
      let wanted = min(chunk, count - start)
      buffer.append(contentsOf: repeatElement(0, count: wanted))
      let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + start, wanted) }
      if got < 0 {
        buffer.removeLast(wanted)
        if errno == EINTR { continue }
        throw IngestFailure(
          code: .unreadable, path: path, reason: "reading failed: \(String(cString: strerror(errno)))")
      }
      buffer.removeLast(wanted - got)
      if got == 0 { isAtEnd = true }
    }
  }

  /// Takes the bytes up to the next line feed, which is dropped; nil at the end.
  mutating func nextLine(limit: Int, path: String, line: Int) throws(IngestFailure) -> [UInt8]? {
    var scanned = 0
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        return line
      }
      scanned = buffer.count
      if isAtEnd {
        guard !buffer.isEmpty else { return nil }
        defer { buffer = [] }
        return buffer
      }
      guard buffer.count <= limit else {
        throw IngestFailure(
          code: .tooLarge, path: path, line: line, reason: "the line is longer than \(limit >> 20) MiB",
          hint: "split it, or raise --max-size")
      }
      try fill(to: buffer.count + (1 << 18), path: path)
    }
  }
}
