import ArgumentParser
import Glibc
import NewsLanguage
import NewsTraining

/// Files in and out, by way of the C library.
enum TreebankFile {
  /// The sentences of CoNLL-U files, in order.
  static func read(_ paths: [String]) throws -> [TreebankSentence] {
    try paths.flatMap { Treebank.sentences(String(decoding: try bytes(of: $0), as: UTF8.self)) }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw failure("cannot read", path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      bytes += block[..<count]
      if count < block.count { break }
    }
    guard ferror(file) == 0 else { throw failure("cannot read", path) }
    return bytes
  }

  /// Writes a file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw failure("cannot write", path) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw failure("cannot write", path) }
  }

  /// Reads a model, which stays in memory to the end.
  static func model(_ path: String) throws -> LanguageModel {
    let bytes = try bytes(of: path)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    var reader = ModelReader(memory, count: bytes.count)
    return LanguageModel(&reader)
  }

  private static func failure(_ what: String, _ path: String) -> ValidationError {
    ValidationError("\(what) \(path): \(String(cString: strerror(errno))). Check the path.")
  }
}
