@preconcurrency import Glibc
import NewsArchive
import NewsModel
import NewsQuestions
import SQLite

/// Searching and asking in an archive.
struct Searches {
  let newsdb: String
  let database: String
  let work: String
  let count: Int
  let runs: Int

  func measure(into table: inout RatioTable) throws {
    try measurePlain(into: &table)
    try compare(
      "`search`, cold, beside `sqlite3` with the same SQL", FixedQueries.searches.map { ["search", $0] }, &table)
    try compare("`ask`, cold, beside `sqlite3` with the same SQL", try questions().map { ["ask", $0] }, &table)
    try measureWarm(into: &table)
  }

  /// The plainest ranked query, beside newsdb's search of articles.
  private func measurePlain(into table: inout RatioTable) throws {
    var times: [Pair] = []
    for query in ["senate", "prices", "minister"] {
      let script = "\(work)/plain.sql"
      try write(
        """
        SELECT a.id, a.headline FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
        WHERE articles_fts MATCH '\(query)' ORDER BY articles_fts.rank LIMIT 20;
        """, to: script)
      times.append(try inTurns([newsdb, "search", "--in", "articles", "--db", database, query], script))
    }
    add("`search --in articles`, cold, beside `sqlite3` with the plainest ranked query", times, to: &table)
  }

  private func compare(_ what: String, _ commands: [[String]], _ table: inout RatioTable) throws {
    var times: [Pair] = []
    for command in commands {
      let script = "\(work)/same.sql"
      _ = try Child.run([newsdb, command[0], "--sql", "--db", database] + command.dropFirst(), output: script)
      times.append(try inTurns([newsdb, command[0], "--db", database] + command.dropFirst(), script))
    }
    add(what, times, to: &table)
  }

  /// Seconds that two commands take, by the clock and of processor time.
  private struct Pair {
    var ours: Double
    var theirs: Double
    var processor: (ours: Double, theirs: Double)
  }

  /// A row for the clock, and one for processor time, which other work on the machine touches less.
  private func add(_ what: String, _ times: [Pair], to table: inout RatioTable) {
    table.add(
      what, of: count, milliseconds(times.map(\.ours)), beside: milliseconds(times.map(\.theirs)), ratio: ratio(times))
    let (ours, theirs) = (times.map(\.processor.ours), times.map(\.processor.theirs))
    table.add(
      "… processor time", of: count, milliseconds(ours), beside: milliseconds(theirs),
      ratio: ours.reduce(0, +) / theirs.reduce(0, +))
  }

  /// Of all commands together.
  private func ratio(_ times: [Pair]) -> Double {
    times.reduce(0) { $0 + $1.ours } / times.reduce(0) { $0 + $1.theirs }
  }

  private func milliseconds(_ times: [Double]) -> String {
    times.map { rounded($0 * 1e3, 1) }.joined(separator: ", ") + " ms"
  }

  /// Runs a command and a script in turns, each often; the medians.
  private func inTurns(_ command: [String], _ script: String) throws -> Pair {
    var ours: [Child.Usage] = []
    var theirs: [Child.Usage] = []
    for run in 0...runs {
      let one = try Child.run(command)
      let other = try Child.run(["sqlite3", "-readonly", database], input: script)
      guard one.exitCode <= 1, other.exitCode == 0 else {
        throw BenchmarkFailure("\(command.joined(separator: " ")): failed, or its SQL did")
      }
      // The first fills the system's cache.
      if run > 0 {
        ours.append(one)
        theirs.append(other)
      }
    }
    return Pair(
      ours: ours.map(\.wall).median, theirs: theirs.map(\.wall).median,
      processor: (ours.map(\.processor).median, theirs.map(\.processor).median))
  }

  /// The questions with the names that most articles have.
  private func questions() throws -> [String] {
    let connection = try Connection(path: database, mode: .readOnly)
    let names = try connection.all(
      "SELECT name FROM people WHERE kind = 'person' AND given_key <> '' ORDER BY statement_count DESC, id LIMIT 5"
    ) { $0.string(at: 0) }
    return FixedQueries.questions.enumerated().map { index, question in
      question.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: names.isEmpty ? "Smith" : names[index % names.count])
    }
  }

  /// Searches one after the other in a process.
  private func measureWarm(into table: inout RatioTable) throws {
    let archive = try Archive(path: database, mode: .readOnly)
    // None of the queries names a day.
    let parser = QueryParser(today: CalendarDay(year: 2000, month: 1, day: 1)!)
    var all: [Double] = []
    var articles: [Double] = []
    for text in FixedQueries.warm {
      let expression = try parser.query(text).expression
      for (scopes, isWhole) in [(Set(SearchScope.allCases), true), ([.articles], false)] {
        var times: [Double] = []
        for _ in 0..<3 {
          let start = Child.now()
          _ = try archive.search(SearchQuery(expression, scopes: scopes))
          times.append(Child.now() - start)
        }
        if isWhole { all.append(times.median * 1e3) } else { articles.append(times.median * 1e3) }
      }
    }
    table.add(
      "warm searches of articles, \(FixedQueries.warm.count) queries, median / p99", of: count,
      "\(rounded(articles.median, 1)) / \(rounded(articles.percentile(0.99), 1)) ms")
    table.add(
      "… of statements, events, people and articles", of: count,
      "\(rounded(all.median, 1)) / \(rounded(all.percentile(0.99), 1)) ms")
  }

  private func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w"), fputs(text, file) >= 0, fclose(file) == 0 else {
      throw BenchmarkFailure("\(path): \(String(cString: strerror(errno)))")
    }
  }
}
