/// Text of mail: bytes in a named encoding, and words of headers that stand for others.
enum MIMEText {
  /// The text of bytes in the encoding named.
  static func decoded(_ bytes: [UInt8], charset: String?) -> String {
    // These are ASCII to look at, so that what they are cannot be told from the bytes.
    if let charset, charset.lowercased().hasPrefix("iso-2022-") || charset.lowercased() == "utf-7",
      let converted = PageDecoder.converted(bytes, from: charset.uppercased())
    {
      return String(decoding: converted, as: UTF8.self)
    }
    return String(decoding: PageDecoder.utf8(bytes, charset: charset), as: UTF8.self)
  }

  /// A header's value with its encoded words decoded (RFC 2047): `=?utf-8?Q?caf=C3=A9?=`. White space between two of
  /// them is not part of the text.
  static func unwrapped(_ value: String) -> String {
    guard value.contains("=?") else { return value }
    var text = ""
    // Bytes of words in one encoding are put together first: some mailers cut a character in two.
    var held: (bytes: [UInt8], charset: String)?
    var gap = ""
    func release() {
      if let word = held { text += decoded(word.bytes, charset: word.charset) }
      held = nil
    }
    var rest = value.utf8[...]
    while !rest.isEmpty {
      if let word = EncodedWord(rest) {
        if let current = held, current.charset == word.charset {
          held = (current.bytes + word.bytes, current.charset)
        } else {
          if held == nil { text += gap }
          release()
          held = (word.bytes, word.charset)
        }
        gap = ""
        rest = rest[word.end...]
        continue
      }
      let next = rest.index(after: rest.startIndex)
      let end = rest[next...].firstIndex { $0 == UInt8(ascii: "=") || $0 == 0x20 || $0 == 0x09 } ?? rest.endIndex
      let piece = String(Substring(rest[..<end]))
      if held != nil, piece.utf8.allSatisfy(\.isASCIISpace) {
        gap += piece
      } else {
        release()
        text += gap + piece
        gap = ""
      }
      rest = rest[end...]
    }
    release()
    return text + gap
  }

  /// A word that stands for others.
  private struct EncodedWord {
    let charset: String
    let bytes: [UInt8]
    let end: Substring.UTF8View.Index

    init?(_ text: Substring.UTF8View) {
      guard text.starts(with: "=?".utf8) else { return nil }
      let marks = [1, 2, 3].reduce(into: [text.startIndex]) { marks, _ in
        guard let last = marks.last, last < text.endIndex else { return }
        if let mark = text[text.index(after: last)...].prefix(4096).firstIndex(of: UInt8(ascii: "?")) {
          marks.append(mark)
        }
      }
      guard marks.count == 4, let encoding = text[text.index(after: marks[2])..<marks[3]].first,
        text.index(marks[2], offsetBy: 2) == marks[3]
      else { return nil }
      let start = text.index(after: marks[3])
      guard let close = text[start...].prefix(4096).firstIndex(of: UInt8(ascii: "?")),
        text[text.index(after: close)...].first == UInt8(ascii: "=")
      else { return nil }
      // RFC 2231 allows a language behind the encoding: `utf-8*en`.
      let name = String(Substring(text[text.index(after: marks[1])..<marks[2]]))
      charset = name.pieces(separatedBy: "*").first.map { $0.lowercased() } ?? ""
      let content = text[start..<close]
      switch encoding | 0x20 {
      case UInt8(ascii: "b"): bytes = TransferEncoding.base64(content)
      case UInt8(ascii: "q"):
        let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        bytes = TransferEncoding.quotedPrintable(spaced[...])
      default: return nil
      }
      end = text.index(close, offsetBy: 2)
    }
  }

  /// The lines of a text whose paragraphs are cut into lines that end with a space (RFC 3676).
  static func unflowed(_ text: String) -> String {
    var joined = ""
    var continues = false
    for line in text.pieces(separatedBy: "\n", keepingEmpty: true) {
      var line = line
      if line.utf8.last == 0x0D { line = line.dropLast() }
      if line.utf8.first == 0x20, !continues { line = line.dropFirst() }
      if !joined.isEmpty, !continues { joined += "\n" }
      joined += line
      continues = line.utf8.last == 0x20 && line != "-- "
    }
    return joined
  }
}
