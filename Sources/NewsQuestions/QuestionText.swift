/// A question before it is analyzed: contractions written without an apostrophe, and what follows on it.
enum QuestionText {
  /// "whats" as "what's": an apostrophe is often left out.
  static func withApostrophes(_ string: String) -> String {
    string.split(separator: " ", omittingEmptySubsequences: false).map { word in
      contractions[word.lowercased()] ?? String(word)
    }.joined(separator: " ")
  }

  private static let contractions = [
    "whats": "what's", "whos": "who's", "wheres": "where's", "whens": "when's", "hows": "how's", "didnt": "didn't",
    "doesnt": "doesn't", "hasnt": "hasn't", "havent": "haven't", "isnt": "isn't", "wasnt": "wasn't",
    "werent": "weren't",
    "wont": "won't", "whatd": "what did", "whove": "who've", "theres": "there's",
  ]

  /// The question, and the questions that follow on it: "What did Pym say, and what about Orlan?" is two.
  static func parts(_ string: String) -> (first: String, following: [Following]) {
    var rest = Substring(string)
    var parts: [(text: Substring, isShort: Bool)] = []
    var isShort = false
    while true {
      guard let (cut, next, nextIsShort) = cut(rest) else { break }
      parts.append((rest[..<cut], isShort))
      rest = rest[next...]
      isShort = nextIsShort
    }
    parts.append((rest, isShort))
    let kept = parts.map { (text: trimmed($0.text), isShort: $0.isShort) }.filter { !$0.text.isEmpty }
    guard let first = kept.first else { return (string, []) }
    return (first.text, kept.dropFirst().map { Following(text: $0.text, isShort: $0.isShort) })
  }

  /// What follows on a question.
  struct Following {
    var text: String
    /// Whether it only says what is other than in the question before: "what about Orlan".
    var isShort: Bool
  }

  /// Where the next question begins: what stands before it ends at `end`.
  private static func cut(_ text: Substring) -> (end: Substring.Index, next: Substring.Index, isShort: Bool)? {
    var index = text.startIndex
    while index < text.endIndex {
      defer { index = text.index(after: index) }
      let mark = text[index]
      guard mark == "?" || mark == "," || mark == ";" || mark == " ", index > text.startIndex else { continue }
      var tail = text[text.index(after: index)...].drop { $0 == " " || $0 == "?" }
      guard !tail.isEmpty else { continue }
      var isJoined = mark != " "
      for joint in ["and ", "but ", "or "] where tail.prefix(joint.count).lowercased() == joint {
        tail = tail.dropFirst(joint.count)
        isJoined = true
      }
      // "who said what about the levy" is one question.
      guard isJoined else { continue }
      for opening in ["what about ", "how about "] where tail.prefix(opening.count).lowercased() == opening {
        return (index, tail.index(tail.startIndex, offsetBy: opening.count), true)
      }
      if mark == "?" {
        // "? And on Tuesday?" has no verb of its own; "? Who met him?" has.
        let first = tail.prefix { $0.isLetter }.lowercased()
        return (index, tail.startIndex, !openings.contains(first))
      }
    }
    return nil
  }

  private static let openings: Set<String> = [
    "what", "who", "whom", "when", "where", "which", "how", "did", "has", "does", "have", "was", "were", "will", "is",
    "are", "had", "please", "tell", "show", "list", "can", "could",
  ]

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { " ,;?!".contains($0) }
    while let last = text.last, " ,;?!".contains(last) { text.removeLast() }
    return String(text)
  }
}
