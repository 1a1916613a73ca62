import ArgumentParser
import NewsArchive
import NewsModel
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
        newsdb ask --markdown "what did Velden say about the bridge" >> story.md
        newsdb ask --cite "what did Velden say about the bridge"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(help: ArgumentHelp("How many statements or events at most.", valueName: "count")) var limit = 100
  @OptionGroup var output: OutputOptions
  @Argument(help: "The question.") var question: [String]

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    let question = QuestionParser(today: Clock.today()).question(question.joined(separator: " "))
    let answer = try Answerer(archive: archive, limit: limit).answer(question)
    var report = AnswerReport(answer)
    switch output.format {
    case .page:
      try report.mark(in: archive)
      report.page().write(output.pager)
    case .json: report.json().print(as: .answer)
    case .csv, .markdown, .cite:
      for line in answer.understood { Console.warn("Understood: " + line) }
      if answer.isEmpty { Console.warn("The archive holds nothing that answers this.") }
      for note in answer.notes { Console.warn(note) }
      try output.print(report.evidence, from: archive)
    }
    if answer.isEmpty { throw ExitCode.nothingFound }
  }
}
