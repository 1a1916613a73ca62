extension JunkRule {
  /// How long reading takes: `4 min read`, `Reading time: 4 minutes`, `Lesezeit: 3 Min.`
  static let readingTime = JunkRule(
    name: "reading time", effect: .line, triggers: readingTimes.union(["reading", "read"])
  ) { line in
    guard line.wordCount <= 8 else { return false }
    if line.mentions(readingTimes) || line.contains(["reading", "time"]) || line.contains(["read", "time"]) {
      return line.words.contains { $0.utf8.first?.isASCIIDigit == true }
    }
    let minutes = line.words.firstIndex { ["min", "mins", "minute", "minutes", "min."].contains($0) }
    guard let minutes, minutes > 0, line.words[minutes - 1].utf8.allSatisfy({ $0.isASCIIDigit }) else { return false }
    return line.words.dropFirst(minutes + 1).first == "read"
  }

  private static let readingTimes: Set<String> = ["lesezeit", "leestijd"]
}
