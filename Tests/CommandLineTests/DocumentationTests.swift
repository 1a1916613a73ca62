import Foundation
import Testing

/// Every command and flag is in the README, and every command's help has examples.
@Suite struct DocumentationTests {
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String
      }
      var names: [Name]?
    }
    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Command]?

    /// Its subcommands and theirs, each under its full name: "people merge".
    func withSubcommands(_ prefix: String) -> [Command] {
      (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
        var named = command
        named.commandName = prefix + command.commandName
        return [named] + command.withSubcommands(named.commandName + " ")
      }
    }
  }

  private struct Help: Decodable { var command: Command }

  private func commands() throws -> [Command] {
    let help = CommandLineTool.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Help.self, from: Data(help.output.utf8)).command.withSubcommands("")
  }

  @Test func `the README names every command and every flag`() throws {
    let readme = try String(contentsOf: CommandLineTool.package.appending(path: "README.md"), encoding: .utf8)
    let commands = try commands()
    #expect(commands.count >= 20)
    for command in commands {
      #expect(readme.contains("`newsdb \(command.commandName)"), "newsdb \(command.commandName)")
      for name in command.arguments?.flatMap({ $0.names ?? [] }) ?? [] where name.kind == "long" {
        #expect(readme.contains("--\(name.name)"), "newsdb \(command.commandName) --\(name.name)")
      }
    }
  }

  @Test func `the help of every command has an abstract and examples`() throws {
    for command in try commands() {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      #expect(command.discussion?.contains("EXAMPLES") == true, "\(command.commandName)")
    }
  }

  @Test func `the schema's documentation names every table and view`() throws {
    let workspace = CommandLineTool.Workspace()
    let path = workspace.write("good.txt", "The bridge will close, Ada Pym said. It is old.")
    _ = CommandLineTool.run(["ingest", path], archive: workspace.archive)
    let names = CommandLineTool.run(
      [
        "sql",
        "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%' and name not like '%\\_fts\\_%' escape '\\'",
      ],
      archive: workspace.archive)
    let documentation = try String(
      contentsOf: CommandLineTool.package.appending(path: "Schema/README.md"), encoding: .utf8)
    #expect(names.lines.count >= 10)
    for name in names.lines { #expect(documentation.contains("`\(name)`"), "\(name)") }
  }
}
