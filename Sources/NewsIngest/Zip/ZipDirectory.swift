/// The members of a zip archive: those its directory lists; where that is missing or damaged, those whose own headers are
/// found.
struct ZipDirectory: Sendable {
  /// The most members that are looked at.
  static let mostEntries = 100_000
  private static let largest = 64 << 20
  private static let longestName = 1 << 10
  /// How far into a file that lacks its directory a first member is looked for.
  private static let farthest = 16 << 20

  private(set) var entries: [ZipEntry] = []
  /// Why the directory could not be used, as a clause.
  private(set) var damage: String?
  /// Whether there are more members than are looked at.
  private(set) var hasMore = false

  init(_ archive: borrowing RandomAccessBytes) throws(IngestFailure) {
    guard let (range, shift) = try Self.place(in: archive) else {
      damage = "its directory is missing: the archive is cut off or damaged"
      try search(archive)
      return
    }
    try read(range, shift: shift, archive)
    if damage != nil {
      entries = []
      try search(archive)
    }
  }

  /// Where the directory is, and how far all offsets are off because something stands before the archive.
  private static func place(
    in archive: borrowing RandomAccessBytes
  ) throws(IngestFailure) -> (range: Range<Int>, shift: Int)? {
    // The end record has 22 bytes and a comment of at most 65,535.
    let tailStart = max(0, archive.size - 22 - 65_535)
    let tail = try archive.bytes(tailStart..<archive.size)
    var index = tail.count - 22
    while index >= 0 {
      if tail[index] == 0x50, tail[index...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { break }
      index -= 1
    }
    guard index >= 0 else { return nil }
    let end = tail[index...]
    var (size, start) = (end.little32(at: 12), end.little32(at: 16))
    var directoryEnd = tailStart + index
    if end.little16(at: 10) == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, directoryEnd >= 20 {
      let locator = try archive.bytes((directoryEnd - 20)..<directoryEnd)
      if locator.starts(with: [0x50, 0x4B, 0x06, 0x07]) {
        let place = locator[...].little64(at: 8)
        guard place <= archive.size - 56 else { return nil }
        let record = try archive.bytes(place..<(place + 56))
        guard record.starts(with: [0x50, 0x4B, 0x06, 0x06]) else { return nil }
        (size, start) = (record[...].little64(at: 40), record[...].little64(at: 48))
        directoryEnd = place
      }
    }
    guard size <= directoryEnd, start <= directoryEnd - size else { return nil }
    return ((directoryEnd - size)..<directoryEnd, directoryEnd - size - start)
  }

  private mutating func read(
    _ range: Range<Int>, shift: Int, _ archive: borrowing RandomAccessBytes
  ) throws(IngestFailure) {
    hasMore = range.count > Self.largest
    let bytes = try archive.bytes(range.lowerBound..<min(range.upperBound, range.lowerBound + Self.largest))
    var rest = bytes[...]
    while rest.count >= 46 {
      let (nameLength, extraLength) = (rest.little16(at: 28), rest.little16(at: 30))
      let length = 46 + nameLength + extraLength + rest.little16(at: 32)
      guard rest.starts(with: [0x50, 0x4B, 0x01, 0x02]), rest.count >= length else {
        if !hasMore { damage = "its directory is damaged" }
        return
      }
      guard entries.count < Self.mostEntries else {
        hasMore = true
        return
      }
      var entry = ZipEntry(
        name: ZipEntry.name(rest.dropFirst(46).prefix(nameLength)), offset: rest.little32(at: 42),
        method: rest.little16(at: 10), isEncrypted: rest.little16(at: 8) & 1 != 0,
        compressedSize: rest.little32(at: 20), size: rest.little32(at: 24),
        checksum: UInt32(truncatingIfNeeded: rest.little32(at: 16)))
      entry.widen(by: rest.dropFirst(46 + nameLength).prefix(extraLength))
      let offset = entry.offset.addingReportingOverflow(shift)
      guard !offset.overflow, 0..<archive.size ~= offset.partialValue else {
        damage = "its directory is damaged"
        return
      }
      entry.offset = offset.partialValue
      entries.append(entry)
      rest = rest.dropFirst(length)
    }
  }

  /// Looks for local headers from the start of the archive to its end.
  private mutating func search(_ archive: borrowing RandomAccessBytes) throws(IngestFailure) {
    let step = 1 << 20
    var position = 0
    while position < archive.size, !entries.isEmpty || position < Self.farthest {
      // Windows overlap by as much as a header may have.
      let window = try archive.bytes(position..<(position + step + 30 + 65_535))
      var index = 0
      var next = position + step
      while index < min(step, window.count - 30) {
        guard let found = window.firstIndex(of: 0x50, from: index), found < min(step, window.count - 30) else { break }
        index = found + 1
        guard let entry = Self.localEntry(window[found...], offset: position + found) else { continue }
        guard entries.count < Self.mostEntries else {
          hasMore = true
          return
        }
        entries.append(entry)
        // What is in a member is not looked at: it may be an archive itself.
        let length = 30 + window[found...].little16(at: 26) + window[found...].little16(at: 28)
        let size = entry.compressedSize ?? 0
        guard size <= archive.size else { continue }
        index = found + length + size
        next = max(next, position + index)
      }
      position = next
    }
  }

  private static func localEntry(_ header: ArraySlice<UInt8>, offset: Int) -> ZipEntry? {
    guard header.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let (flags, nameLength) = (header.little16(at: 6), header.little16(at: 26))
    let extraLength = header.little16(at: 28)
    // Four bytes can stand anywhere: a header found by them alone has to have a name that may be one.
    guard 1...longestName ~= nameLength, header.count >= 30 + nameLength + extraLength,
      header.dropFirst(30).prefix(nameLength).allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return nil }
    var entry = ZipEntry(
      name: ZipEntry.name(header.dropFirst(30).prefix(nameLength)), offset: offset, method: header.little16(at: 8),
      isEncrypted: flags & 1 != 0, compressedSize: header.little32(at: 18), size: header.little32(at: 22),
      checksum: UInt32(truncatingIfNeeded: header.little32(at: 14)))
    entry.widen(by: header.dropFirst(30 + nameLength).prefix(extraLength))
    if flags & 8 != 0 {
      // Sizes and checksum come after the data (section 4.3.9).
      entry.compressedSize = nil
      entry.size = nil
      entry.checksum = nil
    }
    return entry
  }
}
