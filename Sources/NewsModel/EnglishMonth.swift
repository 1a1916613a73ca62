/// English names of months.
public enum EnglishMonth {
  /// The number, 1 to 12, of a month's name or abbreviation, case and a final period aside; nil for other words.
  public static func number(of word: some StringProtocol) -> Int? {
    var word = word.lowercased()
    if word.hasSuffix(".") { word.removeLast() }
    if word == "sept" { return 9 }
    guard word.utf8.count >= 3,
      let index = names.firstIndex(where: { $0 == word || $0.utf8.prefix(3).elementsEqual(word.utf8) })
    else { return nil }
    return index + 1
  }

  /// Full names, January first.
  public static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
