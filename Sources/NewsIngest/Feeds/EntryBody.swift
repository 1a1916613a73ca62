/// A text of a feed as an article's body: all of it is article, but for links to share, notices of the feed's software,
/// captions, and what else the page's reader knows as furniture.
enum EntryBody {
  /// The body, paragraphs separated by blank lines; empty where the text has none.
  static func text(_ text: FeedText) -> String {
    switch text {
    case .plain(let plain): return paragraphs(TextNormalization.normalized(plain))
    case .markup(let markup):
      // Feeds escape HTML once too often.
      let markup = hasTag(markup) || !hasEscapedTag(markup) ? markup : HTMLText.decodingReferences(markup)
      guard hasTag(markup) else { return paragraphs(HTMLText.plainText(markup)) }
      return body(Array(markup.utf8))
    }
  }

  /// The blocks of HTML that are text.
  private static func body(_ markup: [UInt8]) -> String {
    let tree = PageTree(markup: MarkupFilter(markup).markup)
    let blocks = BlockReader(tree, in: 0).blocks
    let furniture = PageFurniture(tree, blocks, headline: nil).marks
    let kept = blocks.indices.filter { !furniture[$0] && !isFurniture(blocks[$0]) }.map { blocks[$0] }
    // A feed of links is still one.
    return ArticlePage.text(kept.isEmpty ? blocks : kept)
  }

  private static func isFurniture(_ block: TextBlock) -> Bool {
    if case .caption = block.kind { return true }
    guard block.wordCount <= 60 else { return false }
    if isFeedNotice(block) || block.linkShare > 0.8 && block.wordCount < 25 && !block.isSentence { return true }
    return TextLine.lines(of: block.text).first.flatMap(JunkRule.first) != nil
  }

  private static let notices = PhraseList([
    "the post", "this article", "this story", "this post", "der beitrag", "l'article", "la entrada", "o post",
  ])
  private static let first = ["first", "zuerst", "premier", "primero", "primeiro", "originally", "d’abord", "d'abord"]

  /// `The post Envoy seeks deal appeared first on The Example.`, which the software of blogs adds to each entry.
  private static func isFeedNotice(_ block: TextBlock) -> Bool {
    guard block.linkShare > 0.3, block.wordCount <= 40 else { return false }
    let words = WordScan(block.text).words
    return notices.prefixLength(of: words[...]) != nil && words.contains { first.contains($0) }
  }

  /// Lines of a text without tags: blank lines part paragraphs, and where there is none every line is one.
  private static func paragraphs(_ text: String) -> String {
    let lines = text.pieces(separatedBy: "\n", keepingEmpty: true).map { String($0).trimmed }
    let hasBlank = lines.indices.dropFirst().dropLast().contains { lines[$0].isEmpty }
    guard hasBlank else { return lines.filter { !$0.isEmpty }.joined(separator: "\n") }
    var paragraphs: [[String]] = [[]]
    for line in lines {
      if !line.isEmpty {
        paragraphs[paragraphs.count - 1].append(line)
      } else if paragraphs.last?.isEmpty == false {
        paragraphs.append([])
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static func hasTag(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "<") && (bytes[$0 + 1].isASCIILetter || bytes[$0 + 1] == UInt8(ascii: "/"))
    }
  }

  private static func hasEscapedTag(_ text: String) -> Bool {
    ["&lt;p", "&lt;div", "&lt;a ", "&lt;br", "&lt;img", "&lt;span", "&lt;b", "&lt;i", "&lt;em", "&lt;ul", "&lt;h"]
      .contains { text.contains($0) }
  }
}
