/// Quotations in straight single marks, which look like apostrophes: 'It will hold,' she said.
enum SingleQuotes {
  /// The text with double marks in the place of single ones around quotations; as many scalars as before.
  ///
  /// Only lines without double marks are looked at: in others single ones stand for quotations inside. A mark opens before a word
  /// and closes after one; where no point or comma stands before the closing one, it may be that of a plural ("the pilots' ")
  /// and counts only after another letter than s.
  static func doubled(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    var scalars = Array(text.unicodeScalars)
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      if !scalars[start..<end].contains(where: isDouble) { double(&scalars, start..<end) }
      start = end + 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "“", "”", "„", "«", "»", "‘"].contains(scalar)
  }

  private static func double(_ scalars: inout [Unicode.Scalar], _ line: Range<Int>) {
    var open: Int?
    for index in line where scalars[index] == "'" {
      let before = index > line.lowerBound ? scalars[index - 1] : " "
      let after = index + 1 < line.upperBound ? scalars[index + 1] : " "
      if let first = open {
        guard !isWord(after), before != " ", isWord(before) ? before != "s" : true else { continue }
        scalars[first] = "“"
        scalars[index] = "”"
        open = nil
      } else if !isWord(before), isWord(after) {
        open = index
      }
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
