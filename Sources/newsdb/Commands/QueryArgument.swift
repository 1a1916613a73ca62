import ArgumentParser
import Glibc
import NewsModel
import NewsQuestions

/// A query of the command line.
enum QueryArgument {
  /// What the words of a command line ask for; says on standard error what was passed over.
  ///
  /// - Throws: exit code 2 where they cannot be read, with the character marked on standard error.
  static func expression(_ text: String) throws -> QueryExpression {
    do {
      let (expression, notes) = try QueryParser(today: Clock.today()).query(text)
      for note in notes { Console.warn("newsdb: \(note)") }
      return expression
    } catch {
      Console.warn("newsdb: \(error)\n\(error.pointer)")
      throw ExitCode.error
    }
  }
}
