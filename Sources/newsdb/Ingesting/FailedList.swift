import ArgumentParser
@preconcurrency import Glibc

/// The file in which a run lists the inputs that failed, a line each, fit for `xargs -d '\n' newsdb ingest`.
enum FailedList {
  /// Writes the list; an empty one too, so that what an earlier run left is not taken for this one's.
  static func write(_ paths: [String], to path: String) throws {
    guard let file = fopen(path, "w") else {
      throw ValidationError("--failed-list \(path): \(String(cString: strerror(errno)))")
    }
    // A name with a line break in it cannot stand in a list of lines.
    let text = paths.filter { !$0.contains("\n") }.map { $0 + "\n" }.joined()
    let isWritten = fputs(text, file) >= 0
    guard fclose(file) == 0, isWritten else {
      throw ValidationError("--failed-list \(path): could not be written: \(String(cString: strerror(errno)))")
    }
  }
}
