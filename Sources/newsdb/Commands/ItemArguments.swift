import ArgumentParser
// The C library's streams are variables to Swift; only the main thread reads from them.
@preconcurrency import Glibc
import NewsArchive

/// Ids on a command line, or from another newsdb.
enum ItemArguments {
  /// The ids meant by arguments; `-` stands for those on standard input, divided by white space or NUL.
  ///
  /// - Throws: `ValidationError` for what is no id.
  static func items(_ arguments: [String]) throws -> [RowID] {
    var seen: Set<RowID> = []
    return try arguments.flatMap { $0 == "-" ? standardInput() : [$0] }.map { text in
      guard let item = RowID(text) else {
        throw ValidationError("“\(text)” is no id; ids are a letter and a number: a3, s12, e5, p7")
      }
      return item
    }.filter { seen.insert($0).inserted }
  }

  private static func standardInput() -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    while case let byte = getc(stdin), byte != EOF {
      if byte > 0x20 {
        word.append(UInt8(truncatingIfNeeded: byte))
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }
}

/// Flags for printing nothing but ids, for other commands.
struct IDOptions: ParsableArguments {
  @Flag(help: "Print nothing but ids, a line each.") var ids = false
  @Flag(help: "Print nothing but ids, a NUL behind each, for xargs -0.") var null = false

  /// Whether only ids are wanted.
  var isOn: Bool { ids || null }

  /// Prints ids.
  func print(_ items: some Sequence<RowID>) {
    for item in items { Swift.print(item, terminator: null ? "\0" : "\n") }
  }
}
