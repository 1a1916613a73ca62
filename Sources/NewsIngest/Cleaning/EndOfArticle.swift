/// Finds where an article is over although the text goes on: the readers' comments, the notice that the rest is for
/// subscribers, and the parts of the page below the text.
enum EndOfArticle {
  /// Cuts off what stands after the head of the comments, the notice of a paywall, or the first of the comments themselves.
  static func cut(_ lines: inout [JudgedLine]) {
    func words(_ judged: JudgedLine) -> Int { judged.kind == .prose ? min(judged.line.wordCount, 60) : 0 }
    let total = lines.reduce(0) { $0 + words($1) }
    let comments = firstComment(lines)
    var before = 0
    for (index, judged) in lines.enumerated() {
      before += words(judged)
      guard before > 60 else { continue }
      let isEnd =
        index == comments || judged.kind == .furniture(.end) && before * 5 >= total * 2
        || before * 2 >= total && Paywall.isNotice(judged.line)
      if isEnd {
        lines.removeSubrange(index...)
        return
      }
    }
  }

  /// Where the first of the readers' comments starts: each has its button to answer it.
  private static func firstComment(_ lines: [JudgedLine]) -> Int? {
    let buttons = lines.indices.filter { index in
      let line = lines[index].line
      return line.wordCount <= 4 && line.ending == .none && line.words.contains(where: answers.contains)
    }
    guard buttons.count >= 3, let first = buttons.first else { return nil }
    // Its author and its time stand above it, and the head of all comments may stand above these.
    var start = first
    for index in lines.indices[..<first].reversed().prefix(14) {
      if lines[index].kind == .furniture(.end) { return index }
      let line = lines[index].line
      if lines[index].kind == .metadata || line.wordCount <= 5 && line.words.last.map(speaks.contains) == true {
        start = index
      } else if start < first {
        break
      }
    }
    return start
  }

  private static let answers: Set<String> = [
    "reply", "antworten", "répondre", "responder", "rispondi", "beantwoorden", "svar", "svara", "odpowiedz",
    "odpovědět", "yanıtla", "ответить", "відповісти", "vastaa", "válasz", "răspunde", "返信",
  ]
  private static let speaks: Set<String> = ["says", "said", "sagt", "dit", "dice", "diz", "zegt", "wrote"]
}
