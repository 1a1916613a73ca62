import ArgumentParser
import Glibc
import NewsArchive
import SQLite

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Run a query on the archive, or open it in the sqlite3 shell; reading only.",
    discussion: """
      Without a query the stock sqlite3 shell is opened on the archive, read-only. Schema/README.md describes the tables.

      EXAMPLES
        newsdb sql "select said_on, speaker, text from statements where said_on = '2025-04-23'"
        newsdb sql --csv "select name, role from people" > people.csv
        newsdb sql
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON object a row.") var json = false
  @Flag(help: "Print CSV with a line of column names (RFC 4180).") var csv = false
  @Argument(help: ArgumentHelp("An SQL query.", valueName: "query")) var query: String?

  func run() throws {
    guard let query else { return try openShell() }
    let archive = try archive.open(.readOnly)
    var names: [String] = []
    var rows = 0
    try archive.query(sql: query) { columns in
      names = columns
      if csv { print(columns.map(Self.csv).joined(separator: ",")) }
    } row: { values in
      rows += 1
      if json {
        JSON.object(Array(zip(names, values.map(Self.member)))).print()
      } else if csv {
        print(values.map { Self.csv(Self.text($0)) }.joined(separator: ","))
      } else {
        print(Console.safe(values.map(Self.text).joined(separator: "|")))
      }
    }
    if rows == 0 { throw ExitCode.nothingFound }
  }

  private func openShell() throws {
    // Opened once here, so that a file that is no archive is refused with newsdb's own line.
    _ = try archive.open(.readOnly)
    // The shell would trust what the file's views and indexes call; and ATTACH opens, read-only, what the user names.
    let arguments = ["sqlite3", "-readonly", "-header", "-cmd", "PRAGMA trusted_schema = OFF", archive.path]
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    execvp("sqlite3", pointers)
    Console.fail(
      "the sqlite3 shell cannot be started: \(String(cString: strerror(errno))) (install it: apt-get install sqlite3)")
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func member(_ value: SQLValue) -> JSON {
    switch value {
    case .null: .null
    case .integer(let number): .integer(number)
    case .real(let number): .real(number)
    case .text(let text): .string(text)
    case .blob(let bytes): .string(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
  }

  private static func csv(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
