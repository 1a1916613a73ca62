/// Header fields as WARC, HTTP and mail have them: `Name: value` a line, a line that begins with white space going on with
/// the field above it (RFC 5322, section 2.2.3).
package struct HeaderFields: Hashable, Sendable {
  /// One field.
  package struct Field: Hashable, Sendable {
    /// Its name, as it stands.
    package var name: String
    /// Its value without white space at the ends, on one line.
    package var value: String
  }

  /// The fields in their order.
  package private(set) var all: [Field] = []

  private static let largest = 1 << 20
  private var size = 0

  package init() {}

  /// Reads fields from lines; one that is neither a field nor goes on with one is left out.
  init(lines: some Sequence<some Collection<UInt8>>) {
    for line in lines { add(line: line) }
  }

  /// Reads the fields at the start of `bytes`, and moves `position` behind the blank line that ends them.
  init(_ bytes: ArraySlice<UInt8>, position: inout Int) {
    var rest = bytes[position...]
    while let line = Self.line(of: &rest) {
      if line.isEmpty { break }
      add(line: line)
    }
    position = rest.startIndex
  }

  /// The value of the first field of a name; names are the same in either case.
  package subscript(name: String) -> String? {
    all.first { Self.isSame($0.name, name) }?.value
  }

  /// The next line without its end, which may be CRLF or LF; nil at the end.
  static func line(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }

  /// Adds what a line holds; past a size that no header has, nothing.
  mutating func add(line: some Collection<UInt8>) {
    size += line.count
    guard size <= Self.largest else { return }
    if line.first == 0x20 || line.first == 0x09 {
      guard !all.isEmpty else { return }
      all[all.count - 1].value += " " + Self.text(line)
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex {
      let name = Self.text(line[..<colon])
      all.append(Field(name: name, value: Self.text(line[line.index(after: colon)...])))
    }
  }

  /// UTF-8, or windows-1252 as older servers and mail have it.
  private static func text(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if UTF8Validation.firstInvalidOffset(in: bytes) == nil { return String(decoding: bytes, as: UTF8.self).trimmed }
    return (Windows1252.text(of: bytes) ?? String(decoding: bytes, as: UTF8.self)).trimmed
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }
}

/// A field's value with parameters: `text/html; charset="utf-8"`.
struct HeaderValue: Hashable, Sendable {
  /// What stands before the first semicolon, in lower case.
  let value: String
  /// The parameters by their names in lower case. RFC 2231's continuations (`name*0`, `name*1`) are joined.
  let parameters: [String: String]

  init(_ text: String) {
    var pieces = Self.pieces(of: text)[...]
    value = (pieces.popFirst() ?? "").lowercased()
    var parameters: [String: String] = [:]
    var continued: [String: String] = [:]
    for piece in pieces {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      var name = String(piece[..<equals]).trimmed.lowercased()
      let value = Self.unquoted(String(piece[piece.index(after: equals)...]).trimmed)
      if let star = name.firstIndex(of: "*") {
        name = String(name[..<star])
        continued[name, default: ""] += value
      } else if parameters[name] == nil {
        parameters[name] = value
      }
    }
    self.parameters = parameters.merging(continued) { plain, _ in plain }
  }

  subscript(name: String) -> String? { parameters[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// What stands between semicolons outside of quotation marks.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append(String(decoding: current, as: UTF8.self).trimmed)
        current = []
        continue
      }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && isQuoted && !isEscaped
      current.append(byte)
    }
    pieces.append(String(decoding: current, as: UTF8.self).trimmed)
    return pieces
  }

  /// The content of a quoted string; other text as it is.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\"") else {
      return text
    }
    var content: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8.dropFirst().dropLast() {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        content.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: content, as: UTF8.self)
  }
}
