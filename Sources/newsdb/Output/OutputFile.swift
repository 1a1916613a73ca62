// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc

/// Where a command writes: standard output, or a file that is there whole or not at all.
final class OutputFile {
  /// Why a file could not be written: what, where, why.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let path: String?
  private let stream: UnsafeMutablePointer<FILE>?

  /// Opens a file to write; standard output where the path is nil or "-".
  init(_ path: String?) throws(Failure) {
    guard let path, path != "-" else {
      (self.path, stream) = (nil, nil)
      return
    }
    self.path = path
    // Into a file beside it first: what was there stays until the new one is whole.
    stream = fopen(path + ".part", "w")
    if stream == nil { throw failure }
  }

  /// Writes a text to a file, whole or not at all; to standard output where the path is "-".
  static func write(_ text: String, to path: String) throws(Failure) {
    let file = try OutputFile(path)
    do {
      try file.write(text)
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Adds a text.
  func write(_ text: String) throws(Failure) {
    // A terminal takes some of what an article may hold for orders.
    var text = stream == nil && Console.isTerminal ? Console.safe(text) : text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream ?? stdout) == $0.count }
    if !isWritten, stream != nil { throw failure }
  }

  /// Puts the file in its place.
  func finish() throws(Failure) {
    guard let stream, let path else { return }
    guard fflush(stream) == 0, fsync(fileno(stream)) == 0, rename(path + ".part", path) == 0 else { throw failure }
    fclose(stream)
  }

  /// Leaves things as they were before.
  func discard() {
    guard let stream, let path else { return }
    fclose(stream)
    unlink(path + ".part")
  }

  private var failure: Failure {
    Failure(description: "\(path ?? "standard output"): cannot be written: \(String(cString: strerror(errno)))")
  }
}
