/// The pieces of a text between separators, cut by bytes as they are asked for: by `Character` it takes ten times as long.
struct Pieces: Sequence, IteratorProtocol {
  private let text: Substring
  private let separator: UInt8
  private let keepsEmpty: Bool
  /// Where the next piece starts; nil once the last one is out.
  private var position: String.Index?

  init(of text: Substring, separatedBy separator: Unicode.Scalar, keepingEmpty: Bool = false) {
    self.text = text
    self.separator = UInt8(ascii: separator)
    keepsEmpty = keepingEmpty
    position = text.startIndex
  }

  mutating func next() -> Substring? {
    while let start = position {
      let rest = text.utf8[start...]
      let end = Self.firstIndex(of: separator, in: rest)
      position = end.map { text.utf8.index(after: $0) }
      let piece = text[start..<(end ?? text.endIndex)]
      if keepsEmpty || !piece.isEmpty { return piece }
    }
    return nil
  }

  private static func firstIndex(of byte: UInt8, in text: Substring.UTF8View) -> String.Index? {
    // A search in contiguous bytes takes a fraction of one over the view's indices.
    let offset = text.withContiguousStorageIfAvailable { $0.firstIndex(of: byte) } ?? nil
    return offset.map { text.index(text.startIndex, offsetBy: $0) }
  }
}
