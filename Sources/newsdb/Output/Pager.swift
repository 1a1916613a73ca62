import ArgumentParser
// The C library's streams are variables to Swift; only the main thread writes to them.
@preconcurrency import Glibc

/// Whether long output may go through a pager.
struct PagerOptions: ParsableArguments {
  @Flag(name: .customLong("no-pager"), help: "Print long output as it is, not through a pager.") var noPager = false
}

/// The program that shows text page by page where it is longer than the terminal: $NEWSDB_PAGER, else $PAGER, else less.
///
/// As with git, an empty value or `cat` means none, and `less` gets the options -FRX unless $LESS has others.
enum Pager {
  /// Writes text to standard output, through the pager where that is a terminal too short for it.
  static func write(_ text: String, isAllowed: Bool) {
    guard isAllowed, !text.isEmpty, let rows = Console.rows, let command, isLonger(text, than: rows) else {
      fputs(text, stdout)
      return
    }
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    fflush(stdout)
    // Who leaves the pager early has read enough: that is no error.
    let broken = signal(SIGPIPE, SIG_IGN)
    guard let pipe = popen(command, "w") else {
      signal(SIGPIPE, broken)
      fputs(text, stdout)
      return
    }
    // Ctrl-C is the pager's while it has the terminal.
    let interrupt = signal(SIGINT, SIG_IGN)
    fputs(text, pipe)
    let status = pclose(pipe)
    signal(SIGINT, interrupt)
    signal(SIGPIPE, broken)
    // The shell found no such program, and has said so.
    if status != -1, (status >> 8) & 0xFF == 127 { fputs(text, stdout) }
  }

  private static var command: String? {
    for name in ["NEWSDB_PAGER", "PAGER"] {
      guard let value = getenv(name) else { continue }
      let command = String(cString: value)
      return command.allSatisfy({ $0 == " " }) || command == "cat" ? nil : command
    }
    return isInstalled("less") ? "less -FRX" : nil
  }

  private static func isInstalled(_ program: String) -> Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  private static func isLonger(_ text: String, than rows: Int) -> Bool {
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      count += 1 + max(0, DisplayWidth.of(unstyled(line)) - 1) / max(1, Console.width ?? 80)
      // The prompt needs a row too; the text ends with a line break.
      if count > rows { return true }
    }
    return false
  }

  /// A line without the sequences that set a style.
  private static func unstyled(_ line: Substring) -> Substring {
    guard line.utf8.contains(0x1B) else { return line }
    var bytes: [UInt8] = []
    var isSequence = false
    for byte in line.utf8 {
      if byte == 0x1B { isSequence = true }
      if !isSequence { bytes.append(byte) }
      if isSequence, byte == UInt8(ascii: "m") { isSequence = false }
    }
    return Substring(String(decoding: bytes, as: UTF8.self))
  }
}
