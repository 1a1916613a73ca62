@preconcurrency import Glibc

/// What does not depend on an archive: the start of the program, and its size.
struct Program {
  let newsdb: String
  let runs: Int

  func measure(into table: inout RatioTable) throws {
    var starts: [Double] = []
    var floors: [Double] = []
    _ = try Child.timeToFirstByte([newsdb, "--version"])
    for _ in 0..<max(runs, 5) {
      starts.append(try Child.timeToFirstByte([newsdb, "--version"]))
      floors.append(try Child.timeToFirstByte(["sqlite3", "--version"]))
    }
    table.add(
      "start to the first byte of `--version`, beside `sqlite3`", "\(rounded(starts.median * 1e3, 1)) ms",
      beside: "\(rounded(floors.median * 1e3, 1)) ms", ratio: starts.median / floors.median)
    let stripped = "/tmp/newsdb-stripped-\(getpid())"
    defer { unlink(stripped) }
    if let usage = try? Child.run(["strip", "-o", stripped, newsdb]), usage.exitCode == 0 {
      table.add("program, stripped", "\(rounded(Double(size(of: stripped)) / 1e6, 1)) MB")
    }
  }
}

/// The size of a file in bytes; 0 where there is none.
func size(of path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}
