/// Comma-separated values (RFC 4180): lines end in CR LF, and a cell with a comma, a quotation mark or a line break stands in
/// quotation marks.
///
/// Text that came from a page never begins a cell as a formula would: a spreadsheet runs what begins with `=`, `+`, `-` or `@`, a tab or a
/// carriage return (OWASP, "CSV Injection"). Such text gets an apostrophe before it, which spreadsheets take for "this is text".
enum CSV {
  /// A cell.
  enum Cell {
    case empty
    /// Text of articles and users.
    case text(String)
    /// A number, a day, a word of newsdb's own: it stands as it is.
    case value(String)

    static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    static func value(_ value: String?) -> Cell { value.map { .value($0) } ?? .empty }
    static func number(_ number: Int?) -> Cell { .value(number.map(String.init)) }
  }

  /// A row with its line end.
  static func row(_ cells: [Cell]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  private static func cell(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .value(let value): quoted(value)
    case .text(let text): quoted(startsFormula(text) ? "'" + text : text)
    }
  }

  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D].contains(first)
  }

  private static func quoted(_ text: String) -> String {
    let needsMarks = text.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
    return needsMarks ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
