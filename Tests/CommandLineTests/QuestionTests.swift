import Foundation
import Testing

/// The questions of Tests/Questions, put to an archive of the articles there.
@Suite struct QuestionTests {
  private struct Case: Decodable {
    var question: String
    var has: [String]
    var not: [String]
    var exit: Int32
  }

  private static let folder = CommandLineTool.package.appending(path: "Tests/Questions")

  /// The cases of a file that are answered wrongly over some articles, with what is wrong; and how many there are in all.
  private func asked(_ file: String, over articles: [String]) throws -> (wrong: [String], count: Int) {
    let workspace = CommandLineTool.Workspace()
    let paths = articles.map { Self.folder.appending(path: $0).path }
    #expect(CommandLineTool.run(["ingest"] + paths, archive: workspace.archive).exitCode == 0)
    let lines = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8).split(separator: "\n")
    let cases = try lines.map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    var wrong: [String] = []
    for one in cases {
      let result = CommandLineTool.run(
        ["ask", one.question], archive: workspace.archive, environment: ["NEWSDB_TODAY": "2026-05-20"])
      let output = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let faults =
        one.has.filter { !output.contains($0) }.map { "misses “\($0)”" }
        + one.not.filter { output.contains($0) }.map { "has “\($0)”" }
        + (result.exitCode == one.exit ? [] : ["exits with \(result.exitCode)"])
      if !faults.isEmpty { wrong.append("\(one.question): \(faults.joined(separator: ", "))") }
    }
    return (wrong, cases.count)
  }

  // Three are wrong: the archive writes "Lucia", where one article has "Lucía"; a speaker's name is cut by the extractor; and a
  // statement has no day, where the sentence before it tells the day of the rally.
  @Test func `of fifty questions written before the code, three are answered wrongly`() throws {
    let (wrong, count) = try asked("written-before-the-code.jsonl", over: ["articles.jsonl"])
    #expect(count == 50)
    #expect(wrong.count <= 3, "\(wrong.joined(separator: "\n"))")
  }

  @Test func `of the further questions, one in fifty at most is answered wrongly`() throws {
    let (wrong, count) = try asked("questions.jsonl", over: ["articles.jsonl", "more-articles.jsonl"])
    #expect(count >= 100)
    #expect(wrong.count * 50 <= count, "\(wrong.joined(separator: "\n"))")
  }
}
