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

  /// What a question asks beside, in a few words at its end.
  enum Tail { case dead, injured, when, `where`, other }

  /// A question without what it asks beside: "who attacked the convoy, and how many died" is the first half. Nil where there
  /// is no such tail.
  static func withoutTail(_ string: String) -> (question: String, tail: Tail?) {
    let words = trimmed(Substring(string)).split(separator: " ").map(String.init)
    guard
      let joint = words.indices.dropFirst(3).last(where: { words[$0].lowercased() == "and" }), joint + 1 < words.count,
      words.count - joint <= 6,
      // "what did Pym say about how and when" asks one thing.
      !openings.contains(words[joint - 1].lowercased()), words[joint - 1].lowercased() != "about"
    else { return (string, nil) }
    let tail = words[(joint + 1)...].map { $0.lowercased() }
    guard ["when", "where", "why", "how"].contains(tail[0]),
      !words[(joint + 1)...].contains(where: { $0.first?.isUppercase == true })
    else { return (string, nil) }
    // "and when will it open" is a question of its own for a verb the first has not.
    guard tail.count == 1 || tail[0] == "how" || tail.count <= 3 else { return (string, nil) }
    var question = words[..<joint].joined(separator: " ")
    while question.last == "," { question.removeLast() }
    switch tail[0] {
    case "when": return (question, .when)
    case "where": return (question, .where)
    case "how" where !Set(tail).isDisjoint(with: ["died", "killed", "die", "dead"]): return (question, .dead)
    case "how" where !Set(tail).isDisjoint(with: ["injured", "hurt", "wounded"]): return (question, .injured)
    default: return (question, .other)
    }
  }

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
      // "who is Pym and what did he say"
      if mark != "?", resumes(tail) { return (index, tail.startIndex, false) }
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

  /// Whether words are a question of their own about whom the one before named: "what did he say".
  private static func resumes(_ text: Substring) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count > 2, ["what", "when", "where", "who", "how", "did", "has"].contains(words[0]) else {
      return false
    }
    return words[1...].contains { pronouns.contains($0) }
  }

  private static let pronouns: Set<String> = ["he", "she", "they"]

  /// A question with a name in the place of the pronoun that stands for it.
  static func naming(_ name: String, in string: String) -> String {
    string.split(separator: " ").map { word in
      switch word.lowercased() {
      case "he", "she", "they", "him", "them": name
      case "his", "their": name + "'s"
      default: String(word)
      }
    }.joined(separator: " ")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { " ,;?!".contains($0) }
    while let last = text.last, " ,;?!".contains(last) { text.removeLast() }
    return String(text)
  }
}
