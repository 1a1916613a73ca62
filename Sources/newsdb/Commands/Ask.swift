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
        newsdb ask "when did the harbour secretary first say something about the pier"
        newsdb ask "which outlets reported the strike"
        newsdb ask --explain "what did Velden tell the Courier last week"
        newsdb ask --sql "who denied the sale of the pier" | sqlite3 news.db
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Option(help: ArgumentHelp("How many statements or events at most.", valueName: "count")) var limit = 100
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print how the question is read, part by part, instead of the answer.") var explain = false
  @Flag(help: "Print the SQL that finds the answer, for the sqlite3 shell, instead of the answer.") var sql = false
  @Argument(help: "The question.") var question: [String]

  func run() throws {
    guard limit > 0 else { throw ValidationError("--limit is 1 or more") }
    let archive = try archive.open(.readOnly)
    let parser = QuestionParser(today: try Clock.today())
    let questions = parser.questions(question.joined(separator: " "), knowing: NamesOfArchive(archive))
    let answerer = Answerer(archive: archive, limit: limit)
    let answers = try questions.map { try answerer.answer($0) }
    if sql {
      for answer in answers { print(answer.sql.map { $0 + ";" } ?? "-- no query: nobody and no word to look for") }
      return
    }
    if explain {
      if json {
        Self.one(answers.map { $0.explanationJSON() }).print()
      } else {
        for answer in answers { answer.explanation().write() }
      }
      return
    }
    if json {
      Self.one(answers.map { $0.json() }).print()
    } else {
      for (index, answer) in answers.enumerated() {
        if index > 0 { print() }
        answer.page().write()
      }
    }
    if answers.allSatisfy(\.isEmpty) { throw ExitCode.nothingFound }
  }

  /// The object of a question; with those that follow on it under "following".
  private static func one(_ answers: [JSON]) -> JSON {
    guard answers.count > 1, case .object(let members) = answers[0] else { return answers[0] }
    return .object(members + [("following", .array(Array(answers.dropFirst())))])
  }
}
