/// Which tokens the drafts so far take as their content: asked of every quotation, so that it must not go through all
/// drafts each time.
struct StatedTokens {
  private var isStated: [Bool]

  init(of drafts: [StatementDraft], in document: Document) {
    isStated = Array(repeating: false, count: document.tokens.count)
    for draft in drafts { insert(draft.content) }
  }

  /// Takes a stretch as stated.
  mutating func insert(_ range: Range<Int>) {
    for token in range { isStated[token] = true }
  }

  /// Whether any token of a stretch is stated.
  func overlaps(_ range: Range<Int>) -> Bool { isStated[range].contains(true) }
}
