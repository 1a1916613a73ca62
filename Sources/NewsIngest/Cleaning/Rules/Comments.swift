extension JunkRule {
  /// The head of the readers' comments: `24 Comments`, `Leave a Reply`, `Join the conversation`. The article is over.
  static let comments = JunkRule(
    name: "comments", effect: .end, triggers: commentHeads.firstWords.union(["reply"])
  ) { line in
    guard line.wordCount <= 6, line.ending != .open else { return false }
    if line.words.suffix(2) == ["cancel", "reply"] { return true }
    var words = line.words[...]
    while let first = words.first, first.utf8.allSatisfy({ $0.isASCIIDigit }) { words = words.dropFirst() }
    guard let length = commentHeads.prefixLength(of: words) else { return false }
    return words.count <= length + 2
  }

  private static let commentHeads = PhraseList([
    "comments", "responses", "replies", "leave a reply", "leave a comment", "leave a response", "leave comment",
    "post a comment", "add a comment", "join the conversation", "join the discussion", "reader comments",
    "thoughts on", "comments are closed", "kommentare", "kommentieren", "commentaires", "comentarios", "commenti",
    "reacties", "kommentarer", "what do you think", "have your say", "view comments", "show comments", "discussion",
  ])
}
