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

  /// Writes text to standard output: as it is into a file or a pipe, without control characters to a terminal.
  static func write(_ text: String) { fputs(isTerminal ? safe(text) : text, stdout) }

  /// Hands on what was printed, for whoever reads along.
  static func flush() { fflush(stdout) }

  /// Writes a line to standard error and ends with exit code 2.
  static func fail(_ line: String) -> Never {
    problem("newsdb: \(line)")
    exit(2)
  }

  /// Text without what a terminal takes for an order: no escape sequence of an article reaches it, and nothing that shows
  /// characters in another order than they stand in.
  static func safe(_ text: String) -> String {
    var text = text
    // Most text has no such byte: ASCII controls, and the first bytes of the others in UTF-8.
    let isPlain = text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 || $0 == 0x09 || $0 == 0x0A }
    }
    guard !isPlain, text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
  }

  /// C0 and C1 controls (ECMA-48) but for line ends and tabs, and the marks that turn the order of characters round (Unicode
  /// Standard Annex 9: embeddings, overrides, isolates), by which text can be made to read as another.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Prints a line for the user; to a terminal without control characters, whatever it was put together from.
func print(_ text: String, terminator: String = "\n") {
  Console.write(text + terminator)
}
