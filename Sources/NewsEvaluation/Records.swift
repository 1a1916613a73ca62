import Glibc
package import NewsIngest

/// The objects of a JSON Lines file by their `id`, as the scorers load it: in the order of first mention, the last one of
/// an id counting.
package struct Records: Sendable {
  /// One object with its identifier.
  package struct Record: Sendable {
    package var identifier: String
    package var fields: [String: JSONValue]
  }

  /// The objects in order.
  package private(set) var all: [Record] = []
  private var positions: [String: Int] = [:]

  package init() {}

  /// Reads a file.
  package init(path: String) throws(EvaluationFailure) {
    let bytes = try TextFile.bytes(path)
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && !(0x09...0x0D ~= $0) }) else { continue }
      var parser = JSONParser(Array(line))
      let value: JSONValue?
      do {
        value = try parser.next()
      } catch { throw EvaluationFailure(.shape, "\(path):\(number): \(error.reason)") }
      guard case .object(let fields)? = value, let identifier = fields["id"]?.string else {
        throw EvaluationFailure(.shape, "\(path):\(number): no object with an id")
      }
      add(Record(identifier: identifier, fields: fields))
    }
  }

  /// Adds an object, or puts it into the place of the one with the same identifier.
  package mutating func add(_ record: Record) {
    if let known = positions[record.identifier] {
      all[known] = record
    } else {
      positions[record.identifier] = all.count
      all.append(record)
    }
  }

  /// The object of an identifier.
  package subscript(identifier: String) -> [String: JSONValue]? { positions[identifier].map { all[$0].fields } }

  /// The objects whose identifiers are among these.
  package func filtered(_ identifiers: Set<String>) -> Records {
    var kept = Records()
    for record in all where identifiers.contains(record.identifier) { kept.add(record) }
    return kept
  }
}

extension JSONValue {
  /// The string, blank or not.
  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The whole number.
  var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
  }

  /// The items of an array.
  var items: [JSONValue]? {
    if case .array(let items) = self { return items }
    return nil
  }

  /// The members of an object.
  var members: [String: JSONValue]? {
    if case .object(let members) = self { return members }
    return nil
  }

  /// What Python's `bool()` says of it.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let digits): Double(digits) != 0
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}

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

/// What a scorer prints.
package struct Report: Hashable, Sendable {
  /// Lines for standard output.
  package var lines: [String] = []
  /// Lines for standard error.
  package var notes: [String] = []

  package init() {}
}
