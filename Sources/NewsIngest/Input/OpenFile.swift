import Glibc

/// A file descriptor opened for reading, closed once. Standard input is borrowed, never closed.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32
  private let owned: Bool

  /// Standard input.
  static var standardInput: OpenFile { OpenFile(descriptor: STDIN_FILENO, owned: false) }

  /// No file: there is nothing in it.
  static var none: OpenFile { OpenFile(descriptor: -1, owned: false) }

  private init(descriptor: Int32, owned: Bool) {
    self.descriptor = descriptor
    self.owned = owned
  }

  /// Opens a file.
  init(path: String) throws(IngestFailure) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .system(errno, path: path) }
    descriptor = opened
    owned = true
  }

  deinit {
    if owned { close(descriptor) }
  }

  /// The same file once more, closed apart from this one.
  func duplicate(path: String) throws(IngestFailure) -> OpenFile {
    let copy = dup(descriptor)
    guard copy >= 0 else { throw .system(errno, path: path) }
    return OpenFile(descriptor: copy, owned: true)
  }

  /// The size of a regular file; nil of a pipe, a terminal and the like.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Appends up to `count` bytes to `buffer`; returns how many, 0 at the end of the file.
  /// - Parameter offset: where to read; nil to go on from where the last read without an offset ended.
  func read(
    _ count: Int, at offset: Int? = nil, appendingTo buffer: inout [UInt8], path: String
  ) throws(IngestFailure) -> Int {
    let start = buffer.count
    buffer.appendZeros(count)
    var received = -1
    repeat {
      received = buffer.withUnsafeMutableBytes {
        if let offset { return pread(descriptor, $0.baseAddress! + start, count, offset) }
        return Glibc.read(descriptor, $0.baseAddress! + start, count)
      }
    } while received < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(count - max(received, 0))
    guard received >= 0 else {
      throw IngestFailure(
        code: .readError, path: path, reason: "reading failed: \(String(cString: strerror(code)))",
        hint: "the file was left out; try again")
    }
    return received
  }
}

extension IngestFailure {
  /// The failure behind an error number of opening or looking at a path.
  static func system(_ code: Int32, path: String) -> IngestFailure {
    switch code {
    case ENOENT, ENOTDIR:
      IngestFailure(
        code: .missing, path: path, reason: "no such file or folder", hint: "check the spelling, or quote the path")
    case EACCES, EPERM:
      IngestFailure(
        code: .unreadable, path: path, reason: "no permission to read it", hint: "change its permissions: chmod u+r")
    case ELOOP:
      IngestFailure(
        code: .folderLoop, path: path, reason: "symbolic links that lead in a circle", hint: "remove one of the links")
    default:
      IngestFailure(
        code: .unreadable, path: path, reason: "cannot be opened: \(String(cString: strerror(code)))", hint: nil)
    }
  }

  /// More bytes than one text may have.
  static func tooLarge(path: String, line: Int? = nil, limit: Int) -> IngestFailure {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
    return IngestFailure(
      code: .tooLarge, path: path, line: line,
      reason: line == nil ? "larger than \(size), too large for one article" : "a line longer than \(size)",
      hint: "split it into articles, or save them as JSON Lines, one article a line")
  }
}
