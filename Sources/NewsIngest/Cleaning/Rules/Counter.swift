extension JunkRule {
  /// A count or a playing time without a sentence: `2`, `1.2K`, `345 shares`, `0:00 / 2:31`. A year stays: it may head a paragraph.
  static let counter = JunkRule(name: "counter", effect: .line) { line in
    guard line.wordCount <= 5, line.ending != .open, line.ending != .colon else { return false }
    guard line.words.contains(where: { $0.utf8.first?.isASCIIDigit == true }) || line.words.isEmpty else {
      return false
    }
    if line.words.isEmpty { return !line.text.isEmpty }
    if DateStamp(in: line.text) != nil { return false }
    if line.words.count == 1, let year = Int(line.words[0]), 1000...2100 ~= year { return false }
    let units: Set<String> = [
      "k", "m", "shares", "share", "views", "view", "likes", "like", "comments", "comment", "min", "mins", "sec",
      "secs", "s", "of",
      "votes", "claps", "followers", "photos", "images", "x",
    ]
    return line.words.allSatisfy { word in
      units.contains(word) || word.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        || (word.utf8.dropLast().allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
          && ["k", "m", "x"].contains(word.suffix(1)))
    }
  }
}
