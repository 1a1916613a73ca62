import ArgumentParser

@main
struct NewsDB: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "newsdb")
}
