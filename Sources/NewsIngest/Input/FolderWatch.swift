import Glibc

/// Tells of files that are dropped into a folder or below it, by inotify(7).
///
/// A file counts when its writer closes it, or when it is moved in: never half-written. Hidden files are passed over, as
/// in ``ArticleReader``.
///
/// ```swift
/// let watch = try FolderWatch(folder: "inbox")
/// while let path = try watch.next() { read(path) }
/// ```
public final class FolderWatch {
  /// The kernel's side of it, closed once.
  private struct Inotify: ~Copyable {
    let descriptor: Int32

    init(for folder: String) throws(IngestFailure) {
      let made = inotify_init1(Int32(IN_CLOEXEC))
      guard made >= 0 else { throw .system(errno, path: folder) }
      descriptor = made
    }

    deinit { close(descriptor) }
  }

  private let inotify: Inotify
  private var folders: [Int32: String] = [:]
  private var ready: [String] = []
  private static let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE)

  /// Starts watching.
  /// - Throws: ``IngestFailure`` where the folder does not exist or cannot be watched.
  public init(folder: String) throws(IngestFailure) {
    let type = try FileType(path: folder)
    guard type.isFolder else {
      throw IngestFailure(
        code: .missing, path: folder, reason: "not a folder", hint: "newsdb watch takes a folder; ingest a file instead"
      )
    }
    inotify = try Inotify(for: folder)
    try add(folder)
    ready = []
  }

  /// The next file, in the order in which they came; waits for one. Nil when a signal asks to stop.
  /// - Parameter stop: asked whenever a signal arrives.
  public func next(until stop: () -> Bool) throws(IngestFailure) -> String? {
    while ready.isEmpty {
      if stop() { return nil }
      var poll = pollfd(fd: inotify.descriptor, events: Int16(POLLIN), revents: 0)
      let found = Glibc.poll(&poll, 1, 1_000)
      if found > 0 { try read() }
      if found < 0, errno != EINTR { throw .system(errno, path: folders.values.min() ?? "") }
    }
    return ready.removeFirst()
  }

  /// Watches a folder and those in it; what is in them already counts as dropped, for it may have come before the watch.
  private func add(_ folder: String) throws(IngestFailure) {
    let watch = inotify_add_watch(inotify.descriptor, folder, Self.mask)
    guard watch >= 0 else {
      throw IngestFailure(
        code: .unreadable, path: folder, reason: "cannot be watched: \(String(cString: strerror(errno)))",
        hint: errno == ENOSPC ? "raise fs.inotify.max_user_watches" : nil)
    }
    folders[watch] = folder
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), let type = try? FileType(path: folder + "/" + name) else { continue }
      if type.isFolder { try add(folder + "/" + name) } else { ready.append(folder + "/" + name) }
    }
  }

  private func read() throws(IngestFailure) {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = Glibc.read(inotify.descriptor, &buffer, buffer.count)
    guard count > 0 else { return }
    var events: [(watch: Int32, mask: UInt32, name: String)] = []
    buffer.withUnsafeBytes { bytes in
      var offset = 0
      let header = MemoryLayout<inotify_event>.size
      while offset + header <= count {
        let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let name = bytes[(offset + header)..<min(offset + header + Int(event.len), count)].prefix { $0 != 0 }
        events.append((event.wd, event.mask, String(decoding: name, as: UTF8.self)))
        offset += header + Int(event.len)
      }
    }
    for event in events {
      guard let folder = folders[event.watch], !event.name.isEmpty, !event.name.hasPrefix(".") else { continue }
      let path = folder + "/" + event.name
      if event.mask & UInt32(IN_ISDIR) != 0 {
        try add(path)
      } else if event.mask & UInt32(IN_CREATE) == 0, !ready.contains(path) {
        ready.append(path)
      }
    }
  }
}
