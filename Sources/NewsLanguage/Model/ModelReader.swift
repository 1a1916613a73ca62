/// Reads the model file in place: numbers, strings and arrays, each aligned to a cache line from the file's start.
///
/// The file is little-endian, as every machine that Swift runs on.
package struct ModelReader {
  private let base: UnsafeRawPointer
  private let count: Int
  private var position = 0
  /// The bytes of a cache line. A bucket of 32 bytes that lay across two of them would be two to fetch.
  package static let alignment = 64

  /// Reads from memory that stays where it is and does not change: the model that is compiled in.
  package init(_ base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  package mutating func readUInt32() -> UInt32 {
    let value = base.loadUnaligned(fromByteOffset: position, as: UInt32.self)
    position += 4
    return UInt32(littleEndian: value)
  }

  package mutating func readString() -> String {
    let length = Int(readUInt32())
    let bytes = UnsafeRawBufferPointer(start: base + position, count: length)
    position += length
    return String(decoding: bytes, as: UTF8.self)
  }

  package mutating func readStrings() -> [String] {
    (0..<readUInt32()).map { _ in readString() }
  }

  /// An array that stays in the model's memory.
  package mutating func array<Element: BitwiseCopyable>(of type: Element.Type, count: Int) -> UnsafePointer<Element> {
    position = (position + Self.alignment - 1) & ~(Self.alignment - 1)
    precondition(position + count * MemoryLayout<Element>.stride <= self.count, "the model file is cut short")
    defer { position += count * MemoryLayout<Element>.stride }
    return (base + position).assumingMemoryBound(to: Element.self)
  }
}
