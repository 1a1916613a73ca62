import ArgumentParser
import NewsArchive
import NewsModel

/// What a shell offers for arguments that the archive knows. Nothing is said where there is no archive, or where another process
/// holds it: a completion must not disturb the line it is for.
enum Completions {
  /// Tags.
  static let tags: @Sendable ([String], Int, String) -> [String] = { words, _, _ in
    list(words) { try $0.tags().map(\.tag) }
  }

  /// Names of saved searches.
  static let searches: @Sendable ([String], Int, String) -> [String] = { words, _, _ in
    list(words) { try $0.savedSearches().map(\.name) }
  }

  /// Words of people's names that begin as typed: a family name is enough to mean somebody, and needs no quotation marks.
  static let people: @Sendable ([String], Int, String) -> [String] = { words, index, prefix in
    let typed = (prefix.isEmpty && words.indices ~= index ? words[index] : prefix).lowercased()
    return list(words) { archive in
      guard let matching = FullTextQuery(words: typed + "*") else { return [] }
      let names = try archive.people(PeopleQuery(matching: matching, limit: 100)).map(\.name)
      return Set(names.flatMap { $0.split(separator: " ").map(String.init) })
        .filter { $0.lowercased().hasPrefix(typed) && $0.utf8.allSatisfy { $0 > 0x2C } }.sorted()
    }
  }

  /// Tables and views.
  static let tables: @Sendable ([String], Int, String) -> [String] = { _, _, _ in
    ((try? Archive.schemaTables()) ?? []).map(\.name)
  }

  private static func list(_ words: [String], _ read: (Archive) throws -> [String]) -> [String] {
    // The archive is the one that the line so far names.
    let given = words.firstIndex(of: "--db").map { words.index(after: $0) }
    guard var options = try? ArchiveOptions.parse([]) else { return [] }
    if let given, words.indices ~= given { options.db = words[given] }
    options.busyTimeout = 0.1
    guard options.exists, let archive = try? options.open(.readOnly) else { return [] }
    return ((try? read(archive)) ?? []).map { asLiteral(Console.safe($0)) }
  }

  /// A word as the shell that asks takes it for itself. Bash expands what it is offered (compgen -W), commands in backquotes
  /// too, and puts it into the line as it comes; zsh reads what stands behind a colon as a description. An archive may come from
  /// anybody: none of its words is ever run.
  private static func asLiteral(_ word: String) -> String {
    switch CompletionShell.requesting {
    case .bash?:
      let isPlain = word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
          true
        default: false
        }
      }
      if isPlain { return word }
      // Once for the line, and once for compgen.
      let inLine = word.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? String($0) : "\\\($0)" }.joined()
      return "'" + inLine.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    case .zsh?: return word.map { $0 == ":" ? "\\:" : String($0) }.joined()
    default: return word
    }
  }
}
