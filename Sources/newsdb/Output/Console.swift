// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc
import Synchronization

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

  /// Whether only problems are told of: --quiet.
  static let isQuiet = Atomic(false)

  /// Writes a line to standard error, unless --quiet was given: how something was understood, that nothing was found.
  static func warn(_ line: String) {
    if !isQuiet.load(ordering: .relaxed) { problem(line) }
  }

  /// Writes a line to standard error, whatever was asked for: something went wrong, and the exit code says so too.
  static func problem(_ line: String) {
    fflush(stdout)
    fputs(safe(line) + "\n", stderr)
  }

  /// Hands on all that was printed, at the end of a command that succeeded; fails where that cannot be written, such as on a full
  /// disk.
  static func finish() {
    let hasFailed = fflush(stdout) != 0
    let reason = hasFailed ? ": " + String(cString: strerror(errno)) : ""
    if hasFailed || ferror(stdout) != 0 {
      fail("standard output cannot be written\(reason) (what was printed is not whole)")
    }
  }

  /// Writes text to standard output as it is.
  static func write(_ text: String) { fputs(text, stdout) }

  /// Hands on what was printed, for whoever reads along.
  static func flush() { fflush(stdout) }

  /// Writes a line to standard error and ends with exit code 2.
  static func fail(_ line: String) -> Never {
    problem("newsdb: \(line)")
    exit(2)
  }

  /// Text without control characters: no escape sequence of an article reaches the terminal.
  static func safe(_ text: String) -> String {
    // Control characters are bytes below 0x20, 0x7F, or two bytes of which the first is 0xC2.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }),
      text.unicodeScalars.contains(where: isControl)
    else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || 0x7F...0x9F ~= scalar.value
  }
}
