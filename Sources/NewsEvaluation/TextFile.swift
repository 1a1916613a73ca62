import Glibc

/// Files read and written whole.
package enum TextFile {
  /// The bytes of a file.
  package static func bytes(_ path: String) throws(EvaluationFailure) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw EvaluationFailure(.file, "\(path): \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    guard ferror(file) == 0 else { throw EvaluationFailure(.file, "\(path): \(String(cString: strerror(errno)))") }
    return bytes
  }

  /// The text of a file.
  package static func text(_ path: String) throws(EvaluationFailure) -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Puts a text into a file.
  package static func write(_ text: String, to path: String) throws(EvaluationFailure) {
    guard let file = fopen(path, "wb") else {
      throw EvaluationFailure(.file, "\(path): \(String(cString: strerror(errno)))")
    }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw EvaluationFailure(.file, "\(path): could not be written")
    }
  }

  /// The names of the files in a folder that end so, sorted by their bytes.
  package static func names(in folder: String, suffix: String) throws(EvaluationFailure) -> [String] {
    guard let stream = opendir(folder) else {
      throw EvaluationFailure(.file, "\(folder): \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
