import Glibc

/// Whose turn it is, of processes that print something and then note that it was printed: two `newsdb new` at a time would print
/// the same.
///
/// A transaction cannot settle it: with the note before the printing, what is lost on the way to the reader would count as seen,
/// and with the printing inside it, a reader who scrolls would keep everybody from writing. So it is a lock on the archive's folder
/// (flock), which needs no file of its own, lets every reader and writer pass, and ends with the process, however that ends.
enum Turn {
  /// Waits until no other process has the turn, and keeps it to the end of this process.
  ///
  /// - Returns: false where another one has it for all that time. Where folders cannot be locked, as on some network drives, it is
  ///   everybody's turn.
  static func take(besideArchive path: String, seconds: Double) -> Bool {
    guard let file = realpath(path, nil) else { return true }
    defer { free(file) }
    let descriptor = open(dirname(file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return true }
    let step: UInt32 = 20_000
    var left = Int(max(0, min(seconds, 86_400)) * 1_000_000 / Double(step))
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return true }
      guard left > 0 else { return false }
      left -= 1
      usleep(step)
    }
    return true
  }
}
