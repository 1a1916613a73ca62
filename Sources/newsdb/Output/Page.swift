// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc

/// Text on its way to standard output, wrapped and styled where that is a terminal.
struct Page {
  fileprivate(set) var text = ""

  /// A style of terminal text (ECMA-48 SGR).
  enum Style: String {
    case bold = "1", dim = "2", highlight = "1;33"
  }

  /// Marks around words that were looked for: styled on a terminal, asterisks elsewhere.
  static let markers: (open: String, close: String) = ("\u{E000}", "\u{E001}")

  static func styled(_ text: String, _ style: Style) -> String {
    Console.usesStyle ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Adds a line; `hanging` is the indent of its continuation.
  mutating func line(_ line: String = "", indent: Int = 0, hanging: Int? = nil, style: Style? = nil) {
    var safe = Console.safe(line)
    if safe.utf8.contains(UInt8(ascii: "\n")) { safe = safe.split(separator: "\n").joined(separator: " ") }
    var lines = LineBreaking.lines(
      of: safe, indent: indent, hanging: hanging ?? indent, width: Console.width)
    if let style { lines = lines.map { Self.styled($0, style) } }
    text += lines.map(Self.highlighted).joined(separator: "\n") + "\n"
  }

  private static func highlighted(_ line: String) -> String {
    // Both marks begin with this byte, and little else does.
    guard line.utf8.contains(0xEE) else { return line }
    let open = Console.usesStyle ? "\u{1B}[\(Style.highlight.rawValue)m" : "*"
    let close = Console.usesStyle ? "\u{1B}[0m" : "*"
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{E000}": result += open
      case "\u{E001}": result += close
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Writes all of it.
  func write() { fputs(text, stdout) }

  /// Writes all of it, through a pager where it is longer than the terminal and the options allow it.
  func write(_ options: PagerOptions) { Pager.write(text, isAllowed: !options.noPager) }
}

extension Page {
  /// Adds another page below.
  mutating func append(_ page: Page) { text += page.text }
}
