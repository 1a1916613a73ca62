import Glibc

/// A file in the making: it has a name of its own until it is whole, so that nobody ever finds half of it.
///
/// ```swift
/// let file = try NewFile(at: "copy.db", overwriting: false)
/// defer { file.discard() }
/// … write to file.path …
/// try file.finish()
/// ```
final class NewFile {
  /// Where it is to be.
  let destination: String
  /// Where it is until then: beside its place, so that it can be put there in one step.
  let path: String
  private let overwrites: Bool
  private var isDone = false

  /// Makes an empty file beside `destination`, readable by its owner alone.
  init(at destination: String, overwriting: Bool) throws(ArchiveError) {
    self.destination = destination
    overwrites = overwriting
    var status = stat()
    if lstat(destination, &status) == 0 {
      guard overwriting else { throw Self.occupied(destination) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw ArchiveError(
          .exists, path: destination, message: "is no file, and is left as it is", hint: "give the name of a file")
      }
    }
    var template = Array((destination + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure(destination, errno) }
    close(descriptor)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Puts it in its place, with the permissions `mode`, once all of it has reached the disk.
  func finish(mode: mode_t) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(destination, errno) }
    let isSynced = fchmod(descriptor, mode & 0o777) == 0 && fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard isSynced else { throw Self.failure(destination, reason) }
    if overwrites {
      // What another archive at this place had not moved out of its log would be taken for changes of this one.
      for suffix in ["-wal", "-shm", "-journal"] { unlink(destination + suffix) }
      guard rename(path, destination) == 0 else { throw Self.failure(destination, errno) }
    } else {
      // Unlike rename, this fails where somebody made such a file meanwhile.
      guard link(path, destination) == 0 else {
        throw errno == EEXIST ? Self.occupied(destination) : Self.failure(destination, errno)
      }
      unlink(path)
    }
    isDone = true
    Self.syncFolder(of: destination)
  }

  /// Takes it away, and what SQLite put beside it, unless it was finished.
  func discard() {
    if !isDone { unlink(path) }
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// A name that was given lasts only once its folder is on the disk.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func occupied(_ path: String) -> ArchiveError {
    ArchiveError(
      .exists, path: path, message: "there is a file already",
      hint: "give the name of a new file, or --overwrite to replace it")
  }

  private static func failure(_ path: String, _ code: Int32) -> ArchiveError {
    ArchiveError(
      code == ENOSPC ? .full : .failed, path: path, message: "cannot be written: \(String(cString: strerror(code)))",
      hint: "check that its folder exists, may be written and has space")
  }
}
