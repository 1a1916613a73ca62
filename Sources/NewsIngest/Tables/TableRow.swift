/// Takes rows of a table apart, a line at a time (RFC 4180; with a tab, a semicolon or a bar for the comma as well).
struct TableRow: Sendable {
  let delimiter: UInt8
  /// The fields of the row that is complete.
  private(set) var fields: [[UInt8]] = []
  /// Bytes in the row so far.
  private(set) var size = 0
  /// Whether a quotation mark is open, so that the row goes on in the next line.
  private(set) var isOpen = false
  private var current: [UInt8] = []

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// The fields of one line by itself.
  static func fields(of line: [UInt8], delimiter: UInt8) -> [[UInt8]] {
    var row = TableRow(delimiter: delimiter)
    row.add(line)
    return row.fields
  }

  /// Adds a line without its end; the row is complete when ``isOpen`` is false then.
  mutating func add(_ line: [UInt8]) {
    if isOpen {
      current.append(0x0A)
    } else {
      fields = []
      size = 0
    }
    size += line.count + 1
    let end = line.last == 0x0D ? line.count - 1 : line.count
    var index = 0
    while index < end {
      let byte = line[index]
      if isOpen {
        if byte != UInt8(ascii: "\"") {
          current.append(byte)
        } else if index + 1 < end, line[index + 1] == byte {
          current.append(byte)
          index += 1
        } else {
          isOpen = false
        }
      } else if byte == delimiter {
        finish()
      } else if byte == UInt8(ascii: "\""), current.allSatisfy(\.isASCIISpace) {
        // A mark within a field stands for itself.
        current = []
        isOpen = true
      } else {
        current.append(byte)
      }
      index += 1
    }
    if !isOpen { finish() }
  }

  /// No table has as many columns as this; a row of separators would take a hundred times its size in memory.
  private static let mostFields = 10_000

  private mutating func finish() {
    if fields.count < Self.mostFields { fields.append(current) }
    current = []
  }
}
