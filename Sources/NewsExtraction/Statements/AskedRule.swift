import NewsLanguage
import NewsModel

/// Questions put to somebody: "Asked |whether the pier was safe|, Pym laughed", "said when asked by the Post |if she would
/// run|".
///
/// Who asked stays open unless "by" names them.
struct AskedRule {
  let document: Document
  let resolver: PeopleResolver
  let contents: ContentFinder

  /// The drafts of a sentence.
  func drafts(in sentence: Int) -> [StatementDraft] {
    let tokens = document.sentences[sentence].tokens
    return tokens.dropLast(3).compactMap { asked in
      guard document.isToken(asked, "asked"), !document.isQuoted(asked), isParticiple(asked, tokens) else { return nil }
      var position = asked + 1
      var speaker: Speaker?
      if document.isToken(position, "by"),
        let asker = NounPhrase(document: document, resolver: resolver).starting(
          at: position + 1, limit: tokens.upperBound)
      {
        speaker = Speaker(asker, document, resolver)
        position = asker.upperBound
      }
      // "Asked on Tuesday in Kolm whether": the question opens a few words on.
      guard let start = (position..<min(position + 8, tokens.upperBound)).first(where: isOpener),
        !(position..<start).contains(where: { document.isBreak($0) || document.isQuoted($0) })
      else { return nil }
      let content = contents.trimmed(start..<end(of: start, asked, sentence))
      guard content.count >= 3 else { return nil }
      return StatementDraft(content: content, speaker: speaker, cue: asked..<(asked + 1), stance: .asked)
    }
  }

  /// Whether nobody is the subject: the word opens its clause, or "when" does.
  private func isParticiple(_ asked: Int, _ sentence: Range<Int>) -> Bool {
    guard asked > sentence.lowerBound else { return true }
    return document.isToken(asked - 1, "when") || document.isToken(asked - 1, ",") || document.isQuoted(asked - 1)
  }

  private func isOpener(_ token: Int) -> Bool { Self.openers.contains(document.tokens[token]) }

  /// Where the question ends: at the comma before the main clause, or with the sentence.
  private func end(of start: Int, _ asked: Int, _ sentence: Int) -> Int {
    let tokens = document.sentences[sentence].tokens
    if let tree = document.trees[sentence], let main = main(above: asked, tree), main > start {
      let limit = SubjectFinder.subject(of: main, in: tree).map { min(main, tree.span(of: $0).lowerBound) } ?? main
      if start < limit, let comma = (start..<limit).last(where: { document.isToken($0, ",") && !document.isQuoted($0) })
      {
        return comma
      }
    }
    return (start..<tokens.upperBound).first { index in
      !document.isQuoted(index)
        && (document.isToken(index, ",") || document.isToken(index, ";") || document.isToken(index, ":"))
    } ?? tokens.upperBound
  }

  private func main(above asked: Int, _ tree: DependencyTree) -> Int? {
    guard tree.tokens.contains(asked), tree.relation(of: asked) == .advcl || tree.relation(of: asked) == .acl else {
      return nil
    }
    return tree.head(of: asked)
  }

  private static let openers: WordSet = [
    "whether", "if", "what", "why", "how", "who", "whom", "which", "when", "where",
  ]
}
