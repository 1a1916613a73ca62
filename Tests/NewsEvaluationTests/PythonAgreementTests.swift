import Foundation
import Testing

@testable import NewsEvaluation

/// What Python says, where it is there.
private enum Python {
  static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The workspace's shared folder, named by the environment.
  static let shared = ProcessInfo.processInfo.environment["NEWSDB_SHARED"]

  static var hasScorers: Bool { path != nil && shared != nil }

  static func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path!)
    process.arguments = arguments
    process.environment = ["PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Equal to the digit: our reports beside those of the workspace's Python scorers, on newsdb's own predictions.
///
/// Runs with `NEWSDB_SHARED=../shared swift test --filter PythonAgreementTests`.
@Suite(.enabled(if: Python.hasScorers, "needs python3 and NEWSDB_SHARED, the workspace's shared folder"))
struct PythonAgreementTests {
  private func file(_ contents: String, _ name: String) throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "newsdb-\(UUID().uuidString)-\(name)")
    try Data(contents.utf8).write(to: url)
    return url.path
  }

  private func compare(
    _ scorer: String, gold: String, predictions: String, _ options: [String], with report: Report
  ) throws {
    let path = try file(predictions, "predictions.json")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let output = try Python.output(["\(Python.shared!)/tools/\(scorer)", gold, path] + options)
    #expect(!output.isEmpty)
    // The page scorer names a system after its file.
    let name = String(path.split(separator: "/").last!.dropLast(5))
    #expect(report.lines.joined(separator: "\n") + "\n" == output.replacingOccurrences(of: name, with: "newsdb"))
  }

  @Test(arguments: [
    [], ["--speech-only", "--errors", "500"], ["--unit", "group", "--json"], ["--recall-only"], ["--boot", "9"],
  ])
  func `statements are scored as score_quotes does`(_ arguments: [String]) throws {
    let gold = "\(Python.shared!)/corpora/quotes/gum_news_dev.jsonl"
    let records = try Records(path: gold)
    let predicted = try Predictions.quotes(records)
    var options = QuoteScorer.Options()
    options.speechOnly = arguments.contains("--speech-only")
    options.errors = arguments.contains("--errors") ? 500 : 0
    options.grouped = arguments.contains("group")
    options.json = arguments.contains("--json")
    options.recallOnly = arguments.contains("--recall-only")
    options.boot = arguments.contains("--boot") ? 9 : 0
    let report = try QuoteScorer(gold: records, predicted: predicted, options: options).report
    try compare("score_quotes.py", gold: gold, predictions: predicted.jsonLines, arguments, with: report)
  }

  @Test(arguments: ["gum_news_dev", "meantime_dev", "eventstoryline_dev"], [[], ["--dates-only", "--errors", "500"]])
  func `dates are scored as score_time does`(_ name: String, _ arguments: [String]) throws {
    let gold = "\(Python.shared!)/corpora/time/\(name).jsonl"
    let records = try Records(path: gold)
    let predicted = try Predictions.timexes(records)
    var options = DateScorer.Options()
    options.datesOnly = !arguments.isEmpty
    options.errors = arguments.isEmpty ? 0 : 500
    let report = try DateScorer(gold: records, predicted: predicted, options: options).report
    try compare("score_time.py", gold: gold, predictions: predicted.jsonLines, arguments, with: report)
  }

  @Test(arguments: ["gum_news_coref_dev", "re3d_persons_dev"], [[], ["--kind", "NAM", "--errors", "500"]])
  func `people are scored as score_people does`(_ name: String, _ arguments: [String]) throws {
    let gold = "\(Python.shared!)/corpora/people/\(name).jsonl"
    let records = try Records(path: gold)
    let predicted = try Predictions.persons(records)
    var options = PeopleScorer.Options()
    options.kinds = arguments.isEmpty ? [] : ["NAM"]
    options.errors = arguments.isEmpty ? 0 : 500
    let report = try PeopleScorer(gold: records, predicted: predicted, options: options).report
    try compare("score_people.py", gold: gold, predictions: predicted.jsonLines, arguments, with: report)
  }

  @Test func `pages are scored as score_html does`() throws {
    let folder = "\(Python.shared!)/corpora/html/fundus-parser"
    let predicted = Predictions.scrapes(try Records(path: folder + "/plain.jsonl"))
    var scorer = PageScorer(gold: try Records(path: folder + "/gold.jsonl"), options: PageScorer.Options())
    scorer.score(predicted)
    var report = scorer.report
    report.lines = report.lines.map { "newsdb " + $0.drop { $0 != " " }.drop { $0 == " " } }
    let path = try file(predicted.json, "pages.json")
    defer { try? FileManager.default.removeItem(atPath: path) }
    let output = try Python.output(["\(Python.shared!)/tools/score_html.py", folder, path])
    #expect(report.lines == ["newsdb " + output.drop { $0 != " " }.drop { $0 == " " }.dropLast()])
  }
}

/// Every scalar that Python's version of Unicode knows is in the same class and has the same mappings. Takes half a minute,
/// and so asks for the shared folder too, although it reads nothing there.
@Suite(.enabled(if: Python.hasScorers, "needs python3 and NEWSDB_SHARED, the workspace's shared folder"))
struct PythonCharacterTests {
  @Test func `classes and mappings of all scalars are those of Python`() throws {
    let program = """
      import re, unicodedata as u
      w, s, d = re.compile(r"\\w"), re.compile(r"\\s"), re.compile(r"\\d")
      for n in range(0x110000):
        c = chr(n)
        if u.category(c) in ("Cn", "Cs", "Co"): continue
        k = sum(b for b, t in ((1, w.match(c)), (2, s.match(c)), (4, d.match(c)), (8, c.isprintable())) if t)
        print(n, k, *(" ".join(format(ord(x), "x") for x in t).replace(" ", "+")
                      for t in (c.lower(), c.casefold(), u.normalize("NFKC", c))))
      """
    func hexadecimal(_ scalars: Scalars) -> String {
      scalars.map { String($0.value, radix: 16) }.joined(separator: "+")
    }
    var compared = 0
    var differences: [String] = []
    for line in try Python.output(["-c", program]).split(separator: "\n") {
      let parts = line.split(separator: " ")
      let scalar = Unicode.Scalar(UInt32(parts[0])!)!
      let text = String(scalar)
      let flags =
        (scalar.isPythonWord ? 1 : 0) + (scalar.isPythonSpace ? 2 : 0) + (scalar.isPythonDigit ? 4 : 0)
        + (scalar.isPythonPrintable ? 8 : 0)
      let ours =
        "\(flags) \(hexadecimal([scalar].lowercased)) \(hexadecimal([scalar].caseFolded)) \(hexadecimal(text.compatibilityComposed))"
      if ours != parts.dropFirst().joined(separator: " ") { differences.append("\(line) ours \(ours)") }
      compared += 1
    }
    #expect(compared > 130_000)
    #expect(differences == [])
  }
}
