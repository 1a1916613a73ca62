// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc

/// Standard output and error, and what is known of the terminal behind them.
enum Console {
  /// Whether standard output is a terminal.
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether the terminal can only print: it has no colour, and a pager is no use.
  private static let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
  /// Whether to use colour and weight: on a terminal, unless NO_COLOR is set (https://no-color.org).
  static let usesStyle = isTerminal && !isDumb && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  /// Columns of the terminal; nil where output is not one, and lines are not to be broken.
  static let width: Int? = size.map { $0.ws_col > 20 ? Int($0.ws_col) : 80 }
  /// Rows of the terminal; nil where output is not one that can be paged.
  static let rows: Int? = isDumb ? nil : size.map { $0.ws_row > 1 ? Int($0.ws_row) : 24 }

  private static let size: winsize? = {
    guard isTerminal else { return nil }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : winsize()
  }()

  /// Writes a line to standard error.
  static func warn(_ line: String) {
    fflush(stdout)
    fputs(safe(line) + "\n", stderr)
  }

  /// Writes text to standard output as it is.
  static func write(_ text: String) { fputs(text, stdout) }

  /// Hands on what was printed, for whoever reads along.
  static func flush() { fflush(stdout) }

  /// Writes a line to standard error and ends with exit code 2.
  static func fail(_ line: String) -> Never {
    warn("newsdb: \(line)")
    exit(2)
  }

  /// Text without control characters: no escape sequence of an article reaches the terminal.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || 0x7F...0x9F ~= scalar.value
  }
}
