/// Which scalars of a text stand in double quotation marks, and what follows from it for a span's kind.
///
/// Judged paragraph by paragraph: a quotation left open runs to the end of its paragraph.
struct QuotationMask {
  private(set) var isQuoted: [Bool]

  init(_ text: Scalars) {
    isQuoted = [Bool](repeating: false, count: text.count)
    var (curly, straight) = (false, false)
    var index = 0
    while index < text.count {
      let scalar = text[index]
      let next = index + 1 < text.count ? text[index + 1] : nil
      switch scalar {
      case "\n": (curly, straight) = (false, false)
      case "`" where next == "`", "'" where next == "'":
        straight.toggle()
        isQuoted[index] = true
        isQuoted[index + 1] = true
        index += 1
      case "\u{201C}", "«", "\u{201E}":
        curly = true
        isQuoted[index] = true
      case "\u{201D}", "»":
        isQuoted[index] = true
        curly = false
      case "\"":
        straight.toggle()
        isQuoted[index] = true
      default: isQuoted[index] = curly || straight
      }
      index += 1
    }
  }

  /// `direct`, `indirect` or `mixed`, by the share of a span's words that are quoted.
  func kind(of span: Range<Int>, in text: Scalars) -> String {
    let words = text[span].words
    guard !words.isEmpty else { return "indirect" }
    let quoted = words.count { isQuoted[$0.lowerBound] && isQuoted[$0.upperBound - 1] }
    return Double(quoted) >= 0.95 * Double(words.count) ? "direct" : quoted == 0 ? "indirect" : "mixed"
  }
}
