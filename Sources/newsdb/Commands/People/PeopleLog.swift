import ArgumentParser
import NewsArchive

struct PeopleLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print what was decided about people, when and why, the latest first.",
    discussion: """
      EXAMPLES
        newsdb people log
        newsdb people log --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var pager: PagerOptions
  @Flag(help: "Print one JSON object a line.") var json = false

  func run() throws {
    let decisions = try archive.open(.readOnly).decisions()
    if json {
      for decision in decisions { JSON.decision(decision).print(as: .decision) }
    } else {
      var page = Page()
      for decision in decisions { page.decision(decision) }
      page.write(pager)
    }
    if decisions.isEmpty {
      Console.warn("newsdb: nothing was decided about people in this archive")
      throw ExitCode.nothingFound
    }
  }
}

struct PeopleUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a decision back.",
    discussion: """
      Everything is then as if it had not been made. Without a number, the latest decision in force is meant.

      EXAMPLES
        newsdb people undo
        newsdb people undo 3 --reason "two people after all"
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var decision: DecisionOptions
  @Argument(help: "The number newsdb people log prints.") var number: Int64?

  func run() throws {
    if let number, number < 1 {
      throw ValidationError("“\(number)” is no decision; newsdb people log prints the numbers")
    }
    guard let undone = try archive.open(.readWrite).undo(number, reason: decision.reason) else {
      Console.warn(
        number.map { "newsdb: there is no decision \($0) (newsdb people log prints the numbers)" }
          ?? "newsdb: no decision is in force (newsdb people log prints those there were)")
      throw ExitCode.nothingFound
    }
    if decision.json {
      JSON.decision(undone).print(as: .decision)
    } else {
      print("undone: decision \(undone.id), \(undone.summary)")
    }
  }
}
