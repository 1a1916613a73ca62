@preconcurrency import Glibc

/// Storing articles, beside the floor.
struct Loads {
  let newsdb: String
  /// Where the articles stand.
  let articles: String
  let work: String
  let count: Int

  /// The archive that is made.
  var database: String { "\(work)/\(count).db" }

  func measure(_ corpus: Corpus, into table: inout RatioTable) throws {
    let bytes = try corpus.write(count, to: articles)
    let megabytes = Double(bytes) / 1e6
    // Before and after, since other work on the machine comes and goes.
    let first = try floor()
    for suffix in ["", "-wal", "-shm"] { unlink(database + suffix) }
    let ingest = try Child.run([newsdb, "ingest", "--quiet", "--db", database, articles])
    guard ingest.exitCode == 0 else { throw BenchmarkFailure("newsdb ingest ended with \(ingest.exitCode)") }
    let second = try floor()
    let floor = (first.wall + second.wall) / 2
    let floorProcessor = (first.processor + second.processor) / 2
    table.add(
      "ingest, everything", of: count, "\(rounded(ingest.wall, 1)) s, \(rounded(megabytes / ingest.wall, 2)) MB/s",
      beside: "\(rounded(floor, 1)) s, \(rounded(megabytes / floor, 1)) MB/s", ratio: ingest.wall / floor)
    table.add(
      "… processor time", of: count, "\(rounded(ingest.processor, 1)) s", beside: "\(rounded(floorProcessor, 1)) s",
      ratio: ingest.processor / floorProcessor)
    let extract = try Child.run([newsdb, "extract", articles])
    table.add(
      "… of it extraction, one core", of: count,
      "\(rounded(extract.wall, 1)) s, \(rounded(megabytes / extract.wall, 2)) MB/s")
    table.add(
      "peak memory of ingest", of: count, "\(rounded(Double(ingest.peakMemory) / 1e6, 0)) MB",
      beside: "\(rounded(Double(first.peakMemory) / 1e6, 0)) MB",
      ratio: Double(ingest.peakMemory) / Double(first.peakMemory))
    let file = Double(size(of: database)) / 1e6
    let floorFile = Double(size(of: floorDatabase)) / 1e6
    table.add(
      "file for a byte of text", of: count, "\(rounded(file / megabytes, 2))",
      beside: rounded(floorFile / megabytes, 2),
      ratio: file / floorFile)
    let indexes = try Child.run([newsdb, "rebuild", "--indexes", "--quiet", "--db", database])
    if indexes.exitCode == 0 {
      table.add(
        "all full-text indexes made anew (`rebuild --indexes`), processor time", of: count,
        "\(rounded(indexes.processor, 1)) s",
        beside: "\(rounded(floorProcessor, 1)) s", ratio: indexes.processor / floorProcessor)
    }
    for suffix in ["", "-wal", "-shm"] { unlink(floorDatabase + suffix) }
  }

  private var floorDatabase: String { "\(work)/floor.db" }

  /// What the floor takes.
  private func floor() throws -> (wall: Double, processor: Double, peakMemory: Int) {
    let output = "\(work)/floor.txt"
    defer { unlink(output) }
    let usage = try Child.run([CommandLine.arguments[0], "floor", articles, floorDatabase], output: output)
    let seconds = try line(of: output).split(separator: " ").compactMap { Double($0) }
    guard usage.exitCode == 0, seconds.count == 2 else {
      throw BenchmarkFailure("the floor could not be measured")
    }
    return (seconds[0], seconds[1], usage.peakMemory)
  }
}

/// The first line of a file.
func line(of path: String) throws -> String {
  guard let file = fopen(path, "r") else { throw BenchmarkFailure("\(path): \(String(cString: strerror(errno)))") }
  defer { fclose(file) }
  var buffer = [CChar](repeating: 0, count: 4_096)
  guard fgets(&buffer, Int32(buffer.count), file) != nil else { return "" }
  return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }.filter { !$0.isNewline }
}
