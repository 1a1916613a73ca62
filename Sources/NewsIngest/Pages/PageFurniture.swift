/// Tells which blocks of a page stand in elements that are no part of its article: comments, teasers, boxes, menus.
///
/// Names of classes mislead at times: a page may call its whole text a `card`, or its body `has-newsletter`. An element
/// with half of the page's prose is therefore no furniture, nor one with the headline in it; but comments and dialogs
/// never are the article while anything else is.
struct PageFurniture {
  /// For every block whether it is furniture.
  private(set) var marks: [Bool]

  private let tree: PageTree
  private let blocks: [TextBlock]
  private let places: BlockPlaces
  private let headline: Int?

  /// What is never the article, as long as there is other prose.
  private static let never: ElementHints = [.comments, .overlay]
  /// Words of prose that are enough for an article to be looked for outside of such elements.
  private static let enough = 60.0

  /// - Parameter headline: the block of the headline, where one was found.
  init(_ tree: PageTree, _ blocks: [TextBlock], headline: Int?) {
    self.tree = tree
    self.blocks = blocks
    self.headline = headline
    places = BlockPlaces(blocks)
    marks = [Bool](repeating: false, count: blocks.count)
    markHidden()
    markNever()
    markBoxes()
  }

  private func prose(_ marks: [Bool]) -> Double {
    blocks.indices.reduce(0) { $0 + (marks[$1] ? 0 : blocks[$1].weight) }
  }

  /// What is shown only after a click is the article where it has most of the text.
  private mutating func markHidden() {
    let hidden = blocks.map(\.isHidden)
    if prose(hidden) >= 0.4 * prose(marks) { marks = hidden }
  }

  private mutating func markNever() {
    var never = marks
    for index in tree.nodes.indices where !tree.nodes[index].hints.isDisjoint(with: Self.never) {
      let range = places.range(tree, index)
      if let headline, range.contains(headline) { continue }
      if !tree.nodes[index].hints.contains(.comments), holdsBody(index) { continue }
      for block in range { never[block] = true }
    }
    if prose(never) >= Self.enough { marks = never }
  }

  /// Whether an element that is named the article's body lies in it.
  private func holdsBody(_ index: Int) -> Bool {
    tree.nodes[index..<tree.nodes[index].end].contains { $0.hints.contains(.articleBody) && $0.name != .text }
  }

  private mutating func markBoxes() {
    let total = prose(marks)
    let sums = WeightSums(places, blocks, without: marks)
    var boxed = marks
    for index in tree.nodes.indices where isBox(index) {
      let range = places.range(tree, index)
      guard !range.isEmpty, sums.weight(tree, index) < 0.5 * total else { continue }
      if let headline, range.contains(headline), range.count > 3 { continue }
      if tree.nodes[index].hints.isDisjoint(with: [.comments, .related]), holdsBody(index) { continue }
      for block in range { boxed[block] = true }
    }
    if prose(boxed) >= min(Self.enough, 0.3 * total) { marks = boxed }
  }

  private func isBox(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    return !node.hints.isDisjoint(with: .boilerplate) || node.name == .aside || node.name == .footer
  }

  /// Takes the marks back inside the article's region where they hold most of its prose: sections called cards.
  mutating func release(in region: ArticleRegion) {
    var (marked, open) = (0.0, 0.0)
    for block in region.blocks {
      if marks[block] { marked += blocks[block].weight } else { open += blocks[block].weight }
    }
    guard marked > 1.5 * open else { return }
    for index in tree.nodes.indices[region.root..<tree.nodes[region.root].end]
    where tree.nodes[index].hints.isDisjoint(with: [.comments, .overlay, .related, .promotion, .advertising]) {
      for block in places.range(tree, index) where region.blocks.contains(block) { marks[block] = false }
    }
  }
}

/// Finds the blocks that start in an element.
struct BlockPlaces {
  private let first: [Int]

  init(_ blocks: [TextBlock]) { first = blocks.map(\.first) }

  func range(_ tree: PageTree, _ index: Int) -> Range<Int> { lowerBound(index)..<lowerBound(tree.nodes[index].end) }

  private func lowerBound(_ node: Int) -> Int {
    var (low, high) = (0, first.count)
    while low < high {
      let middle = (low + high) / 2
      if first[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Sums of the blocks' weights, by which the weight of any element is one subtraction.
struct WeightSums {
  private let places: BlockPlaces
  private var sums: [Double] = [0]
  private var counts: [Int] = [0]

  init(_ places: BlockPlaces, _ blocks: [TextBlock], without marks: [Bool]) {
    self.places = places
    for (index, block) in blocks.enumerated() {
      let weight = marks[index] ? 0 : block.weight
      sums.append(sums.last! + weight)
      counts.append(counts.last! + (weight > 0 ? 1 : 0))
    }
  }

  /// The blocks that start in an element.
  func range(_ tree: PageTree, _ index: Int) -> Range<Int> { places.range(tree, index) }

  func weight(_ tree: PageTree, _ index: Int) -> Double { weight(of: range(tree, index)) }

  func weight(of range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }

  /// How many paragraphs of prose lie in an element.
  func paragraphs(_ tree: PageTree, _ index: Int) -> Int {
    let range = range(tree, index)
    return counts[range.upperBound] - counts[range.lowerBound]
  }
}
