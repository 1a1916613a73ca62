import ArgumentParser

/// Options that stand before the command they belong to, where they would be taken for something else or not understood.
enum MisplacedOptions {
  /// What is wrong with these arguments, and what to write instead; nil where nothing is.
  static func complaint(_ arguments: some Collection<String>) -> String? {
    guard let first = arguments.first else { return nil }
    if first.hasPrefix("-") {
      // Those of newsdb itself, and that by which a shell asks what could come next.
      let own = [
        "-h", "--help", "--version", "--generate-completion-script", "--experimental-dump-help", "---completion",
      ]
      if own.contains(where: first.hasPrefix) { return nil }
      let commands = names(of: NewsDB.configuration.subcommands)
      guard let command = arguments.first(where: commands.contains) else { return nil }
      return "options stand behind the command: newsdb \(command) \(first) …"
    }
    // The list of people, which needs no name of its own, would look for the command as a name.
    guard first == People.configuration.commandName, let option = arguments.dropFirst().first, option.hasPrefix("-"),
      !["-h", "--help", "--"].contains(option)
    else { return nil }
    let commands = names(of: People.configuration.subcommands)
    guard let command = arguments.dropFirst(2).first(where: commands.contains) else { return nil }
    return "options stand behind the command: newsdb people \(command) \(option) …"
      + (command == PeopleList.configuration.commandName
        ? "" : "; to look for that name: newsdb people list \(option) … \(command)")
  }

  private static func names(of commands: [any ParsableCommand.Type]) -> Set<String> {
    Set(commands.compactMap { $0.configuration.commandName })
  }
}
