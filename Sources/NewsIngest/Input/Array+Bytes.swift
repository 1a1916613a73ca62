import Glibc

extension [UInt8] {
  private static let zeros = [UInt8](repeating: 0, count: 256 << 10)

  /// Appends zeros, to be written over: a copy of zeros is faster than a loop that makes them.
  mutating func appendZeros(_ count: Int) {
    var left = count
    while left > 0 {
      self += Self.zeros[..<Swift.min(left, Self.zeros.count)]
      left -= Self.zeros.count
    }
  }

  /// Where a byte next stands, by the C library's search: line ends are looked for in gigabytes.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
