import ArgumentParser
import NewsArchive
import NewsQuestions

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
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
        newsdb ask "when did the harbour secretary first say something about the pier"
        newsdb ask "which outlets reported the strike"
        newsdb ask --explain "what did Velden tell the Courier last week"
        newsdb ask --sql "who denied the sale of the pier" | sqlite3 news.db
        newsdb ask --markdown "what did Velden say about the bridge" >> story.md
        newsdb ask --cite "what did Velden say about the bridge"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(help: ArgumentHelp("How many statements or events at most.", valueName: "count")) var limit = 100
  @OptionGroup var output: OutputOptions
  @Flag(help: "Print how the question is read, part by part, instead of the answer.") var explain = false
  @Flag(help: "Print the SQL that finds the answer, for the sqlite3 shell, instead of the answer.") var sql = false
  @Argument(help: "The question.") var question: [String]

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    let parser = QuestionParser(today: try Clock.today(), figures: Clock.figures)
    let questions = parser.questions(question.joined(separator: " "), knowing: NamesOfArchive(archive))
    let answerer = Answerer(archive: archive, limit: limit)
    let answers = try questions.map { try answerer.answer($0) }
    if sql {
      for answer in answers { print(answer.sql.map { $0 + ";" } ?? "-- no query: nobody and no word to look for") }
      return
    }
    if explain {
      if output.format == .json {
        Self.one(answers.map { $0.explanationJSON() }).print()
      } else {
        for answer in answers { answer.explanation().write() }
      }
      return
    }
    try write(answers, archive)
    if answers.allSatisfy(\.isEmpty) { throw ExitCode.nothingFound }
  }

  private func write(_ answers: [Answer], _ archive: Archive) throws {
    switch output.format {
    case .page:
      var page = Page()
      for answer in answers {
        if !page.text.isEmpty { page.line() }
        var report = AnswerReport(answer)
        // In a pipe the words stand as they are.
        if Console.isTerminal { try report.mark(in: archive) }
        page.append(report.page())
      }
      page.write(output.pager)
    case .json: Self.one(answers.map { AnswerReport($0).json() }).print(as: .answer)
    case .csv, .markdown, .cite:
      for answer in answers {
        for line in answer.understood { Console.warn("Understood: " + line) }
        if answer.isEmpty { Console.warn("The archive holds nothing that answers this.") }
        for note in answer.notes { Console.warn(note) }
      }
      try output.print(answers.flatMap { AnswerReport($0).evidence }, from: archive)
    }
  }

  /// The object of a question; with those that follow on it under "following".
  private static func one(_ answers: [JSON]) -> JSON {
    guard answers.count > 1, case .object(let members) = answers[0] else { return answers[0] }
    return .object(members + [("following", .array(Array(answers.dropFirst())))])
  }
}
