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
    for (number, value) in try Self.lines(path: path) {
      guard case .object(let fields) = value, let identifier = fields["id"]?.string else {
        throw EvaluationFailure(.shape, "\(path):\(number): no object with an id")
      }
      add(Record(identifier: identifier, fields: fields))
    }
  }

  /// The values of a JSON Lines file with the numbers of their lines.
  package static func lines(path: String) throws(EvaluationFailure) -> [(number: Int, value: JSONValue)] {
    var values: [(number: Int, value: JSONValue)] = []
    var number = 0
    for line in try TextFile.bytes(path).split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && !(0x09...0x0D ~= $0) }) else { continue }
      var parser = JSONParser(Array(line))
      do {
        if let value = try parser.next() { values.append((number, value)) }
      } catch { throw EvaluationFailure(.shape, "\(path):\(number): \(error.reason)") }
    }
    return values
  }

  /// The field `text` of so many objects at most.
  package func texts(prefix count: Int) -> [String] { all.prefix(count).compactMap { $0.fields["text"]?.string } }

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
