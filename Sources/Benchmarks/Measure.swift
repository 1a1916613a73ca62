import ArgumentParser
@preconcurrency import Glibc
import NewsArchive
import SQLite

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure all, and print a table (the default).")

  @Option(parsing: .singleValue, help: "How many articles; may be given several times. Default: 10,000 and 100,000.")
  var articles: [Int] = []
  @Option(help: "The newsdb to measure.") var newsdb = ".build/release/newsdb"
  @Option(help: "How often each command is run.") var runs = 21
  @Option(help: "A folder for the archives, which are kept there; what is there already is not made again.")
  var folder: String?
  @Argument(help: "JSON Lines with articles.") var input: String

  func run() throws {
    let sizes = articles.isEmpty ? [10_000, 100_000] : articles
    var template = Array("/tmp/newsdb-benchmark-XXXXXX".utf8CString)
    let work: String
    if let folder {
      mkdir(folder, 0o755)
      work = folder
    } else {
      guard mkdtemp(&template) != nil else { throw BenchmarkFailure("no temporary folder") }
      work = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }
    defer { if folder == nil { _ = try? Child.run(["rm", "-r", work]) } }
    let corpus = try Corpus(path: input)
    var table = RatioTable()
    try Program(newsdb: newsdb, runs: runs).measure(into: &table)
    for size in sizes {
      Benchmarks.complain("\(size) articles …")
      let loads = Loads(newsdb: newsdb, articles: "\(work)/\(size).jsonl", work: work, count: size)
      try loads.measure(corpus, into: &table)
      let searches = Searches(newsdb: newsdb, database: loads.database, work: work, count: size, runs: runs)
      try searches.measure(into: &table)
    }
    for line in table.lines { print(line) }
  }
}

/// The rows of the result.
struct RatioTable {
  private var rows: [[String]] = []

  /// Adds a row: what was measured, of how many articles, newsdb's figure, the floor's or peer's, and how many times as much
  /// the first is.
  mutating func add(
    _ what: String, of count: Int? = nil, _ figure: String, beside floor: String = "", ratio: Double? = nil
  ) {
    let row = [what, count.map { "\($0)" } ?? "", figure, floor, ratio.map { "\(rounded($0, 2)) ×" } ?? ""]
    rows.append(row)
    Benchmarks.complain("  " + row.filter { !$0.isEmpty }.joined(separator: " | "))
  }

  /// The table in Markdown.
  var lines: [String] {
    (["what", "articles", "newsdb", "floor or peer", "ratio"].row + "\n| --- | --- | --- | --- | --- |")
      .split(separator: "\n").map(String.init) + rows.map(\.row)
  }
}

extension [String] {
  fileprivate var row: String { "| " + joined(separator: " | ") + " |" }
}

/// A number with so many digits behind the point.
func rounded(_ value: Double, _ digits: Int) -> String {
  guard value.isFinite else { return "–" }
  let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  let whole = Int((value * scale).rounded())
  guard digits > 0 else { return "\(whole)" }
  let fraction = "\(whole.magnitude % UInt(scale))"
  return (value < 0 && whole != 0 ? "-" : "") + "\(whole.magnitude / UInt(scale))."
    + String(repeating: "0", count: digits - fraction.count) + fraction
}
