/// Finds the element of a page in which its article stands.
///
/// Every paragraph of prose counts for the elements around it. From the top the search goes down as long as one child has
/// nearly all of what its parent has; an element that the page itself names the article's body is preferred.
struct ArticleRegion {
  /// The element.
  let root: Int
  /// The blocks in it.
  let blocks: Range<Int>

  /// - Parameters:
  ///   - furniture: for every block whether it is furniture.
  ///   - headline: the block of the headline, where one was found.
  init(_ tree: PageTree, _ blocks: [TextBlock], furniture: [Bool], headline: Int?) {
    let sums = WeightSums(BlockPlaces(blocks), blocks, without: furniture)
    let top = Self.articleElement(tree, sums, headline: headline.map { blocks[$0].first }) ?? 0
    let start = Self.named(tree, sums, in: top) ?? top
    root = Self.descend(tree, sums, JunkSums(blocks, furniture: furniture), from: start)
    self.blocks = sums.range(tree, root)
  }

  /// The `article` element with the headline, where a page has several: the next one is loaded below the first.
  private static func articleElement(_ tree: PageTree, _ sums: WeightSums, headline: Int?) -> Int? {
    guard let headline else { return nil }
    let total = sums.weight(tree, 0)
    let articles = tree.elements(.article).filter { sums.weight(tree, $0) >= 0.1 * total }
    guard articles.count > 1 else { return nil }
    return articles.first { $0 < headline && headline < tree.nodes[$0].end && sums.weight(tree, $0) >= 0.2 * total }
  }

  /// The element named as the article's body, where it has a good share of the page's prose: of several the one with
  /// most, or the element around all that have some.
  private static func named(_ tree: PageTree, _ sums: WeightSums, in top: Int) -> Int? {
    let total = sums.weight(tree, top)
    var outermost: [Int] = []
    var end = 0
    for index in top..<tree.nodes[top].end where tree.nodes[index].hints.contains(.articleBody) && index >= end {
      guard sums.weight(tree, index) >= 0.08 * total else { continue }
      outermost.append(index)
      end = tree.nodes[index].end
    }
    guard let best = outermost.max(by: { sums.weight(tree, $0) < sums.weight(tree, $1) }) else { return nil }
    if outermost.count > 1 {
      let around = commonAncestor(tree, outermost[0], outermost.last!)
      let inside = outermost.reduce(0) { $0 + sums.weight(tree, $1) }
      if inside >= 0.8 * sums.weight(tree, around), tree.nodes[around].name != .other { return around }
    }
    return sums.weight(tree, best) >= 0.4 * total ? best : nil
  }

  private static func commonAncestor(_ tree: PageTree, _ first: Int, _ last: Int) -> Int {
    var index = first
    while index > 0, tree.nodes[index].end <= last { index = tree.nodes[index].parent }
    return index
  }

  private static func descend(_ tree: PageTree, _ sums: WeightSums, _ junk: JunkSums, from start: Int) -> Int {
    var current = start
    while true {
      let total = sums.weight(tree, current)
      guard total > 0 else { return current }
      var next: Int?
      var child = current + 1
      while child < tree.nodes[current].end {
        if sums.weight(tree, child) >= 0.75 * total, sums.paragraphs(tree, child) > 1 { next = child }
        child = tree.nodes[child].end
      }
      guard let next else { return current }
      // What stands before is the article's beginning where it is prose rather than menus.
      let before = sums.range(tree, current).lowerBound..<sums.range(tree, next).lowerBound
      let lostProse = sums.weight(of: before)
      let lostJunk = junk.words(in: before)
      if lostProse > 0, lostProse > 1.5 * lostJunk { return current }
      current = next
    }
  }
}

/// Sums of the words in blocks that are no prose, furniture aside.
private struct JunkSums {
  private var sums = [0.0]

  init(_ blocks: [TextBlock], furniture: [Bool]) {
    for (index, block) in blocks.enumerated() {
      let isJunk = furniture[index] || !block.isProse && block.headingLevel == nil
      sums.append(sums.last! + (isJunk ? Double(block.wordCount) : 0))
    }
  }

  func words(in range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }
}
