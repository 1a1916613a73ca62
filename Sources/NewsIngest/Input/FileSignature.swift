/// Recognizes files that are no text by their first bytes, so that the message can say what they are.
enum FileSignature {
  /// First bytes and the name of the format.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive (or an office document, which is one)"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
    ([0x1F, 0x8B], "gzip data"),
    (Array("BZh".utf8), "bzip2 data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document"),
    (Array("OggS".utf8), "Ogg media"),
    (Array("ID3".utf8), "MP3 audio"),
    (Array("fLaC".utf8), "FLAC audio"),
    (Array("{\\rtf".utf8), "a rich text document"),
    (Array("wOF2".utf8), "a web font"),
  ]

  /// What the file is, where its first bytes say so: `a PNG image`.
  static func name(of head: ArraySlice<UInt8>) -> String? {
    for (bytes, name) in signatures where head.starts(with: bytes) { return name }
    if head.count >= 12, head.starts(with: Array("RIFF".utf8)) { return "a RIFF media file" }
    if head.count >= 12, head.dropFirst(4).starts(with: Array("ftyp".utf8)) { return "an MP4 media file" }
    if head.count >= 262, head.dropFirst(257).starts(with: Array("ustar".utf8)) { return "a tar archive" }
    return nil
  }
}
