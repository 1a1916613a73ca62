import Glibc

/// The pages of a database file, read past SQLite (https://sqlite.org/fileformat2.html), with those that stand in its write-ahead
/// log in their place.
final class DatabasePages {
  /// How many bytes a page has.
  let size: Int
  /// How many of them are in use for content.
  let usable: Int
  /// How many pages there are.
  let count: Int

  private let file: Int32
  private let log: Int32
  /// Where the last committed content of a page stands in the log.
  private var logged: [Int: Int] = [:]

  /// Opens a file of which nothing need be right; nil where it cannot be read or has no page.
  init?(path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    log = open(path + "-wal", O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, status.st_size >= 512 else { return nil }
    let length = Int(status.st_size)
    let header = Self.read(file, at: 0, count: 100)
    let stated = Int(header[16]) << 8 | Int(header[17])
    let isSensible =
      header[..<16].elementsEqual("SQLite format 3\0".utf8)
      && (stated == 1 || 512...32_768 ~= stated && stated & (stated - 1) == 0)
    size = isSensible ? (stated == 1 ? 65_536 : stated) : Self.guessSize(file, length)
    // newsdb reserves nothing at the end of a page; a header that is damaged may say otherwise.
    let isSound = header[..<16].elementsEqual("SQLite format 3\0".utf8)
    usable = size - (isSound && header[20] <= 64 ? Int(header[20]) : 0)
    count = length / size
    if log >= 0 { readLog() }
  }

  deinit {
    if file >= 0 { close(file) }
    if log >= 0 { close(log) }
  }

  /// A page, counted from 1; nil where there is none.
  func page(_ number: Int) -> [UInt8]? {
    if let offset = logged[number] { return Self.read(log, at: offset, count: size) }
    guard 1...max(count, 1) ~= number, number <= count else { return nil }
    return Self.read(file, at: (number - 1) * size, count: size)
  }

  /// The numbers of all pages that are not known to be free, whose content was deleted.
  var numbers: [Int] {
    var free: Set<Int> = []
    if let header = page(1) {
      var trunk = Self.number(header, 32)
      while trunk > 0, free.insert(trunk).inserted, let page = page(trunk) {
        let leaves = min(Self.number(page, 4), size / 4 - 2)
        for index in 0..<max(leaves, 0) { free.insert(Self.number(page, 8 + 4 * index)) }
        trunk = Self.number(page, 0)
      }
    }
    // A list of free pages that names most of the file is more likely damaged than true.
    if free.count > count / 2 { free = [] }
    return (1...max(count, logged.keys.max() ?? 1, 1)).filter { !free.contains($0) }
  }

  /// A big-endian number of four bytes.
  static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func read(_ file: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      let got = max(0, pread(file, buffer.baseAddress, count, off_t(offset)))
      // A file that was cut off ends in zeroes.
      buffer[got...].initialize(repeating: 0)
      used = count
    }
  }

  /// The size at which most pages begin as pages of rows do.
  private static func guessSize(_ file: Int32, _ length: Int) -> Int {
    let scored = stride(from: 9, through: 16, by: 1).map { 1 << $0 }.map { size in
      let pages = min(length / size, 4_096)
      let leaves = (1..<max(pages, 1)).count { page in
        let start = read(file, at: page * size, count: 8)
        let cells = Int(start[3]) << 8 | Int(start[4])
        let content = Int(start[5]) << 8 | Int(start[6])
        return start[0] == 13 && cells > 0 && cells < size / 4 && content >= 8 + 2 * cells && content < size
      }
      return (size: size, share: Double(leaves) / Double(max(pages, 1)))
    }
    // A size twice as large finds every other page, and so about the same share; half the size finds half of it.
    let most = scored.map(\.share).max() ?? 0
    return most > 0 ? scored.first { $0.share > 0.7 * most }?.size ?? 4_096 : 4_096
  }

  /// Finds the frames of the log up to the last commit (section 4 of the file format).
  private func readLog() {
    var status = stat()
    guard fstat(log, &status) == 0, status.st_size > 32 else { return }
    let header = Self.read(log, at: 0, count: 32)
    guard Self.number(header, 0) & ~1 == 0x377F_0682, Self.number(header, 8) == size else { return }
    var pending: [Int: Int] = [:]
    var offset = 32
    while offset + 24 + size <= Int(status.st_size) {
      let frame = Self.read(log, at: offset, count: 24)
      // Frames of an earlier run of the log have other salts.
      guard frame[8..<16] == header[16..<24] else { return }
      pending[Self.number(frame, 0)] = offset + 24
      if Self.number(frame, 4) > 0 {
        logged.merge(pending) { $1 }
        pending = [:]
      }
      offset += 24 + size
    }
  }
}
