package import NewsModel

/// A date as a feed writes it (RFC 822, ISO 8601, and what comes close), with the element it stands in.
package struct FeedDate: Hashable, Sendable {
  /// What the feed says.
  package let text: String
  /// The name of the element or field.
  package let field: String
  let stamp: DateStamp

  /// Nil where no day can be read.
  init?(_ text: String?, field: String) {
    guard let text = text?.trimmed, !text.isEmpty, text.utf8.count < 100,
      let stamp = DateStamp(in: Self.regular(text)), stamp.otherWords.count <= 2
    else { return nil }
    self.text = text
    self.field = field
    self.stamp = stamp
  }

  /// As a publication date, with the offset from UTC where it is stated.
  package var publication: Publication { stamp.publication(.field, evidence: field) }

  /// The text with a year of two digits written in full (RFC 5322, section 4.3: up to 49 it is of this century), and
  /// ISO 8601's basic form of a time as the extended one.
  private static func regular(_ text: String) -> String {
    let tokens = DateToken.tokens(of: text)
    let bytes = Array(text.utf8)
    for index in tokens.indices {
      let token = tokens[index]
      if token.digits == 2, index >= 2, let year = token.number,
        tokens[..<index].contains(where: { $0.digits == 4 }) == false,
        let month = tokens[..<index].last(where: { $0.word != nil })?.word, MonthNames.month(month) != nil,
        tokens[..<index].contains(where: { 1...2 ~= $0.digits }),
        tokens.at(index + 1)?.isMark(":") != true
      {
        let century = year < 50 ? "20" : "19"
        return String(
          decoding: bytes[..<(token.end - 2)] + Array(century.utf8) + bytes[(token.end - 2)...], as: UTF8.self)
      }
      if token.digits == 6 || token.digits == 4, index >= 2, tokens[index - 1].word == "t",
        tokens[index - 2].digits == 8
      {
        let digits = bytes[(token.end - token.digits)..<token.end]
        var time: [UInt8] = []
        for (place, digit) in digits.enumerated() {
          if place > 0, place % 2 == 0 { time.append(UInt8(ascii: ":")) }
          time.append(digit)
        }
        return String(decoding: bytes[..<digits.startIndex] + time + bytes[token.end...], as: UTF8.self)
      }
    }
    return text
  }
}
