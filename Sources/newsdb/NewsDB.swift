import ArgumentParser
import Dispatch
import Glibc
import NewsArchive
import NewsQuestions

/// The command line: a thin reader of the libraries.
@main
struct NewsDB: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsdb",
    abstract: "A private news archive in one SQLite file: who said what, when, and where it was reported.",
    discussion: """
      The archive is the file named by --db, else by the environment variable NEWSDB, else news.db in the user's data folder
      ($XDG_DATA_HOME/newsdb or ~/.local/share/newsdb).

      Exit codes: 0 found or done, 1 nothing found, 2 an error.

      EXAMPLES
        newsdb ingest saved-articles/
        newsdb search "Crimea"
        newsdb ask "what did Peskov say on April 23"
        newsdb sql "select speaker, count(*) from statements group by speaker"
      """,
    version: "0.1.0",
    subcommands: [
      Ingest.self, Watch.self, Feeds.self, Search.self, Ask.self, Show.self, History.self, People.self, Events.self,
      Tags.self, Notes.self,
      Searches.self, New.self,
      Extract.self, TimelineCommand.self, Compare.self, Export.self,
      Verify.self,
      Rebuild.self, Doctor.self, Backup.self,
      SQLCommand.self, SchemaCommand.self,
      Stats.self,
    ]
  )

  /// The command that is named first, by itself: to put together all the others takes longer than a search. Nil where it is not
  /// understood so; then the whole tells what is wrong.
  private static func direct(_ arguments: ArraySlice<String>) -> (any ParsableCommand)? {
    let commands: [String: any ParsableCommand.Type] = [
      "search": Search.self, "ask": Ask.self, "show": Show.self, "events": Events.self, "sql": SQLCommand.self,
      "new": New.self, "stats": Stats.self,
    ]
    guard let name = arguments.first, let command = commands[name] else { return nil }
    return try? command.parse(Array(arguments.dropFirst()))
  }

  /// Runs a command and turns what it throws into one line and an exit code.
  static func main() {
    // Whoever started us may have it ignored, and `| head` then would not end us.
    signal(SIGPIPE, SIG_DFL)
    do {
      let arguments = CommandLine.arguments.dropFirst()
      if arguments == ["--version"] { return print(configuration.version) }
      if let complaint = MisplacedOptions.complaint(arguments) { Console.fail(complaint) }
      // What questions are read with takes as long to make ready as all else, and is made ready beside it.
      if arguments.first == "ask" {
        DispatchQueue.global().async { QuestionParser.prepare() }
      }
      var command = try direct(arguments) ?? parseAsRoot()
      try command.run()
      Console.finish()
    } catch let error as ArchiveError {
      Console.problem("newsdb: \(error)")
      Glibc.exit((error.code == .interrupted ? Interruption.exitCode : nil)?.rawValue ?? 2)
    } catch let code as ExitCode {
      Console.finish()
      Glibc.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      guard code != .success else {
        print(fullMessage(for: error))
        Glibc.exit(0)
      }
      Console.fail(message(for: error))
    }
  }
}

extension ExitCode {
  /// Nothing was found.
  static let nothingFound = ExitCode(1)
  /// Something went wrong; the line that says what is on standard error.
  static let error = ExitCode(2)
}
