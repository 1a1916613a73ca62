/// The article of a web page: its text, and what the page says of its origin.
///
/// The page's markup is thinned out (``MarkupFilter``), made into a tree (``PageTree``), cut into blocks of text
/// (``BlockReader``), freed of furniture (``PageFurniture``), searched for the element of the article (``ArticleRegion``),
/// and of the blocks in it those that are text are taken (``ArticleBlocks``).
struct ArticlePage: Sendable {
  /// The text, paragraphs separated by blank lines, list items by line ends; empty where the page has none.
  let body: String
  let metadata: PageMetadata

  /// Reads a page in UTF-8.
  init(_ bytes: [UInt8]) {
    let filter = MarkupFilter(bytes)
    let tree = PageTree(markup: filter.markup)
    let blocks = BlockReader(tree, in: 0).blocks
    metadata = PageMetadata(tree, LinkedData(filter.linkedData.map { bytes[$0] }), blocks)
    let headline = ArticleBlocks.headline(of: blocks, metadata)
    var furniture = PageFurniture(tree, blocks, headline: headline)
    let region = ArticleRegion(tree, blocks, furniture: furniture.marks, headline: headline)
    furniture.release(in: region)
    let linked = LinkedBody(metadata.linkedBody)
    let kept = ArticleBlocks(tree, blocks, furniture: furniture.marks, region, metadata, linked).kept
    if let linked, linked.share(in: kept) < 0.3 {
      body = linked.paragraphs.joined(separator: "\n\n")
    } else {
      body = Self.text(kept)
    }
  }

  /// Blocks as a body.
  static func text(_ blocks: [TextBlock]) -> String {
    var text = ""
    var followsItem = false
    for block in blocks {
      let isItem = block.isListItem
      if !text.isEmpty { text += isItem && followsItem ? "\n" : "\n\n" }
      if isItem, BulletMark.length(in: block.text) == 0 { text += "- " }
      text += block.text
      followsItem = isItem
    }
    return text
  }
}

extension TextBlock {
  fileprivate var isListItem: Bool {
    if case .listItem = kind { return true }
    return false
  }
}
