/// A text as contiguous UTF-8, with a way back from byte offsets to Unicode scalar offsets.
///
/// All analysis works on byte offsets. What newsdb stores and prints are scalar offsets, so every 64th byte remembers
/// how many scalars precede it; a text of ASCII alone needs no such memory.
public struct SourceText: Sendable {
  /// The text's UTF-8.
  public let bytes: [UInt8]
  private let scalarsBefore: [Int32]

  private static let blockShift = 6

  /// Makes a source text from a string.
  public init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  /// Makes a source text from bytes known to be valid UTF-8.
  public init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      scalarsBefore = []
      return
    }
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count >> Self.blockShift + 1)
    var scalars: Int32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset & ((1 << Self.blockShift) - 1) == 0 { counts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count & ((1 << Self.blockShift) - 1) == 0 { counts.append(scalars) }
    scalarsBefore = counts
  }

  /// The number of Unicode scalars before the byte at `offset`.
  public func scalarOffset(ofByte offset: Int) -> Int {
    guard !scalarsBefore.isEmpty else { return offset }
    let block = offset >> Self.blockShift
    var scalars = Int(scalarsBefore[block])
    for position in (block << Self.blockShift)..<offset where bytes[position] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The text of a byte range.
  public func string(_ range: Range<Int>) -> String {
    // A buffer takes the fast path of `String`; a slice of an array is copied first.
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}
