import ArgumentParser
import Glibc
import NewsModel
import NewsQuestions

/// A query of the command line.
enum QueryArgument {
  /// The words of a command line as one query. Those that begin with a minus sign are a part of it; options are not.
  static func text(_ words: [String]) throws -> String {
    if let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
      throw ValidationError(
        "no option \(option.prefix { $0 != "=" }); put what is to be looked for between quotation marks")
    }
    return words.joined(separator: " ")
  }

  /// What the words of a command line ask for; says on standard error what was passed over, unless that was said before.
  ///
  /// - Throws: exit code 2 where they cannot be read, with the character marked on standard error.
  static func expression(_ text: String, saysNotes: Bool = true) throws -> QueryExpression {
    let today = try Clock.today()
    do {
      let (expression, notes) = try QueryParser(today: today).query(text)
      for note in notes where saysNotes { Console.warn("newsdb: \(note)") }
      return expression
    } catch {
      Console.problem("newsdb: \(error)\n\(error.pointer)")
      throw ExitCode.error
    }
  }

  /// The fields of the query language, a line each, for the help.
  static var fields: String {
    QueryFieldName.allCases.map { name in
      "  " + (name.rawValue + ":").padding(to: 12) + name.summary
    }.joined(separator: "\n")
  }
}

extension String {
  /// With spaces behind it, up to a width.
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
