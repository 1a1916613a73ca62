import Glibc
import NewsIngest

/// Writes the pages of the manual from what `newsdb --experimental-dump-help` prints: `newsdb.1`, and one for each command,
/// `newsdb-search.1`. Used by Scripts/make-manual; not installed.
///
///     newsdb --experimental-dump-help | manual FOLDER VERSION
@main
enum Manual {
  static func main() {
    guard CommandLine.arguments.count == 3 else {
      fail("usage: newsdb --experimental-dump-help | manual FOLDER VERSION")
    }
    let (folder, version) = (CommandLine.arguments[1], CommandLine.arguments[2])
    let help: HelpCommand?
    do { help = try HelpCommand(standardInput()) } catch { fail("standard input is no help: \(error.reason)") }
    guard let help else { fail("standard input is no help of a command") }
    write(overview(help, version), to: folder + "/\(help.name).1")
    for command in help.subcommands {
      write(page(command, of: help.name, version), to: folder + "/\(help.name)-\(command.name).1")
    }
  }

  /// The page of the program.
  private static func overview(_ help: HelpCommand, _ version: String) -> ManualPage {
    var page = ManualPage(help.name, help.abstract, version: version)
    page.section("SYNOPSIS")
    page.synopsis(help.name, [], hasSubcommands: true)
    page.section("DESCRIPTION")
    page.discussion(help.discussion, headingsAreSections: true)
    page.section("COMMANDS")
    for command in help.subcommands { page.entry("\(help.name)-\(command.name)(1)", command.abstract) }
    page.section("ENVIRONMENT")
    page.entry("NEWSDB", "The archive, where --db does not name it.")
    page.entry("XDG_DATA_HOME", "The folder of the user's data; ~/.local/share where it is not set.")
    page.entry(
      "NEWSDB_PAGER, PAGER", "What a result longer than the terminal goes through; less -FRX where neither is set.")
    page.entry("NO_COLOR", "Where it is set, no colour is used on a terminal.")
    page.section("FILES")
    page.entry("$XDG_DATA_HOME/newsdb/news.db", "The archive, where neither --db nor NEWSDB names it.")
    page.section("EXIT STATUS")
    page.entry("0", "Found, or done.")
    page.entry("1", "Nothing was found.")
    page.entry("2", "Something went wrong; a line on standard error says what.")
    return page
  }

  /// The page of a command, with its subcommands.
  private static func page(_ command: HelpCommand, of program: String, _ version: String) -> ManualPage {
    let name = "\(program) \(command.name)"
    var page = ManualPage("\(program)-\(command.name)", command.abstract, version: version)
    page.section("SYNOPSIS")
    page.synopsis(name, command.arguments, hasSubcommands: !command.subcommands.isEmpty)
    page.section("DESCRIPTION")
    page.discussion(command.discussion, headingsAreSections: true)
    if !command.arguments.isEmpty {
      page.section("OPTIONS")
      page.list(command.arguments)
    }
    if !command.subcommands.isEmpty { page.section("SUBCOMMANDS") }
    for subcommand in command.subcommands {
      page.subsection("\(name) \(subcommand.name)")
      page.words(subcommand.abstract)
      page.paragraph()
      page.synopsis("\(name) \(subcommand.name)", subcommand.arguments, hasSubcommands: false)
      page.discussion(subcommand.discussion, headingsAreSections: false)
      page.list(subcommand.arguments)
    }
    page.section("SEE ALSO")
    page.entry("\(program)(1)", "The archive, the environment, exit codes, and all commands.")
    return page
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while case let byte = getchar(), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  private static func write(_ page: ManualPage, to path: String) {
    guard let file = fopen(path, "w") else { fail("\(path): \(String(cString: strerror(errno)))") }
    let isWritten = fputs(page.text, file) >= 0
    if fclose(file) != 0 || !isWritten { fail("\(path): \(String(cString: strerror(errno)))") }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("manual: \(message)\n".utf8)
    Glibc.write(STDERR_FILENO, line, line.count)
    exit(2)
  }
}
