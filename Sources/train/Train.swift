import ArgumentParser

/// Makes the model of the tagger and the parser that newsdb is compiled with, and scores it.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the tagger and the parser on Universal Dependencies treebanks, and score them.",
    subcommands: [
      ModelCommand.self, NamesCommand.self, ScoreCommand.self, SpeedCommand.self, ParseCommand.self,
      RecognizeCommand.self,
    ])
}
