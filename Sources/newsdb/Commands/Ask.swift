import ArgumentParser
import NewsArchive
import NewsQuestions

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question from what is stored.",
    discussion: """
      Prints how the question was understood, then the statements or events that answer it, each with the article and the place in it.
      What cannot be dated is never given as said on the day asked for; it is listed apart. A year that the question leaves out is the
      latest one the archive has an answer for.

      EXAMPLES
        newsdb ask "what did Peskov say on April 23"
        newsdb ask "what did Zelenskyy say about Crimea"
        newsdb ask "who met in London"
        newsdb ask "when will Velden visit Ostrand"
        newsdb ask "how many were killed in Ostrand"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(help: ArgumentHelp("How many statements or events at most.", valueName: "count")) var limit = 100
  @Flag(help: "Print JSON.") var json = false
  @Argument(help: "The question.") var question: [String]

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    let question = QuestionParser(today: try Today.day()).question(question.joined(separator: " "))
    let answer = try Answerer(archive: archive, limit: limit).answer(question)
    if json { answer.json().print() } else { answer.page().write() }
    if answer.isEmpty { throw ExitCode.nothingFound }
  }
}
