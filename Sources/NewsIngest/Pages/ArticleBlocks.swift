/// Chooses of a page's blocks those that are its article's text.
struct ArticleBlocks {
  private(set) var kept: [TextBlock] = []

  private let tree: PageTree
  private let all: [TextBlock]
  private let furniture: [Bool]
  private let metadata: PageMetadata
  private var isKept: [Bool]

  init(
    _ tree: PageTree, _ all: [TextBlock], furniture: [Bool], _ region: ArticleRegion, _ metadata: PageMetadata,
    _ linked: LinkedBody?
  ) {
    self.tree = tree
    self.all = all
    self.furniture = furniture
    self.metadata = metadata
    isKept = [Bool](repeating: false, count: all.count)
    for index in region.blocks { isKept[index] = !furniture[index] }
    dropLines(region.blocks)
    let headline = headlineIndex(before: region.blocks)
    dropHead(region.blocks, headline: headline)
    if let linked { dropUnlinked(linked, region.blocks) }
    dropTail(region.blocks)
    dropRepeats()
    let standfirst = standfirst(region.blocks, headline: headline)
    for index in standfirst { isKept[index] = true }
    kept = all.indices.filter { isKept[$0] }.map { all[$0] }
  }

  // MARK: - Lines

  private mutating func dropLines(_ range: Range<Int>) {
    let total = range.reduce(0) { $0 + (isKept[$1] ? all[$1].weight : 0) }
    var passed = 0.0
    var inSection = false
    for index in range where isKept[index] {
      let block = all[index]
      passed += block.weight
      if case .caption = block.kind { isKept[index] = false }
      if block.linkShare > 0.8, block.wordCount < 25 { isKept[index] = false }
      if case .paragraph = block.kind, block.linkShare > 0.5, !block.isSentence, block.wordCount < 40 {
        isKept[index] = false
      }
      if block.isProse, block.linkShare < 0.3 { inSection = false }
      if inSection { isKept[index] = false }
      // No rule looks at long paragraphs.
      guard block.wordCount <= 60, let line = TextLine.lines(of: block.text).first,
        let rule = JunkRule.first(matching: line)
      else { continue }
      isKept[index] = false
      switch rule.effect {
      case .line, .inset, .teaser: break
      case .section: inSection = true
      case .end:
        guard passed >= 0.4 * total, passed > 60 else { continue }
        for later in index..<range.upperBound { isKept[later] = false }
        return
      }
    }
  }

  // MARK: - Head

  private static func fold(_ text: String) -> [String] { WordScan(text).words }

  /// The heading with the words of the page's headline, or the only one of the first level.
  static func headline(of blocks: [TextBlock], _ metadata: PageMetadata) -> Int? {
    let headline = metadata.headline.map(fold) ?? []
    let first = blocks.indices.filter { blocks[$0].headingLevel == 1 }
    let same = blocks.indices.first { index in
      guard blocks[index].headingLevel != nil, !headline.isEmpty else { return false }
      return fold(blocks[index].text) == headline
    }
    return same ?? (first.count == 1 ? first[0] : nil)
  }

  /// The block of the headline: a heading with its words, else the last heading of the first level before the text.
  private func headlineIndex(before range: Range<Int>) -> Int? {
    let firstProse = range.first { isKept[$0] && all[$0].isProse } ?? range.upperBound
    let end = min(all.count, max(firstProse, range.lowerBound) + 3)
    if let headline = metadata.headline.map(Self.fold), !headline.isEmpty {
      let same = all[..<end].indices.last { index in
        let words = Self.fold(all[index].text)
        return words == headline || all[index].headingLevel != nil && words.count >= 3 && headline.starts(with: words)
      }
      if let same { return same }
    }
    return all[..<min(all.count, firstProse)].indices.last { all[$0].headingLevel == 1 }
  }

  /// Between the headline and the first paragraph stand kickers, names, dates and captions.
  private mutating func dropHead(_ range: Range<Int>, headline: Int?) {
    let first = range.first { isKept[$0] && all[$0].isProse } ?? headline ?? range.lowerBound
    var start = range.lowerBound
    if let headline, range.contains(headline) {
      isKept[headline] = false
      if headline <= first {
        for index in range.lowerBound..<headline { isKept[index] = false }
        start = headline
      }
    }
    for index in start..<max(start, first) where isKept[index] {
      if case .paragraph = all[index].kind, all[index].wordCount < 12, !all[index].isSentence { isKept[index] = false }
    }
    // Under the standfirst names and dates may stand as well.
    for index in range.filter({ isKept[$0] }).prefix(6) where !all[index].isProse && all[index].headingLevel == nil {
      guard all[index].wordCount <= 14, let line = TextLine.lines(of: all[index].text).first else { continue }
      if MetadataLine(line) != nil || PublicationDate.signature(line) != nil { isKept[index] = false }
    }
  }

  /// Drops what JSON-LD leaves out of the article's text, where it has all the rest.
  private mutating func dropUnlinked(_ linked: LinkedBody, _ range: Range<Int>) {
    let kept = range.filter { isKept[$0] }.map { all[$0] }
    guard linked.share(in: kept) >= 0.9 else { return }
    for index in range where isKept[index] && all[index].headingLevel == nil {
      if let share = linked.share(of: all[index]), share < 0.3 { isKept[index] = false }
    }
  }

  // MARK: - Tail

  /// A heading without text after it belonged to something that was left out.
  private mutating func dropTail(_ range: Range<Int>) {
    for index in range.reversed() where isKept[index] {
      guard all[index].headingLevel != nil else { return }
      isKept[index] = false
    }
  }

  /// A pulled quotation repeats what stands in a paragraph.
  private mutating func dropRepeats() {
    var seen: Set<UInt64> = []
    for index in all.indices where isKept[index] && all[index].wordCount >= 6 {
      if !seen.insert(TextHash.of(all[index].text.utf8)).inserted { isKept[index] = false }
    }
  }

  // MARK: - Standfirst

  /// The paragraphs under the headline, where they stand outside of the region: named so, the page's own summary, or prose
  /// of the same article.
  private func standfirst(_ range: Range<Int>, headline: Int?) -> [Int] {
    guard let first = range.first(where: { isKept[$0] }) else { return [] }
    let start = headline.map { $0 + 1 } ?? max(0, first - 8)
    guard start < first, first - start < 40 else { return [] }
    let summary = metadata.summary.map(Self.fold) ?? []
    let found = (start..<first).filter { index in
      let block = all[index]
      guard !isKept[index], block.wordCount >= 6, block.wordCount < 120, block.linkShare < 0.5, !block.isHidden else {
        return false
      }
      if case .caption = block.kind { return false }
      let words = Self.fold(block.text)
      if words.count >= 6, summary.count >= 6, summary.starts(with: words.prefix(min(summary.count, 12))) {
        return true
      }
      if furniture[index] { return false }
      if hints(of: block).contains(.standfirst) { return true }
      return block.isProse && block.linkShare < 0.3 && headline.map { isSameArticle($0, index) } == true
    }
    return Array(found.prefix(3))
  }

  /// Whether two blocks stand in one `article` or `main` element.
  private func isSameArticle(_ first: Int, _ second: Int) -> Bool {
    func element(_ block: Int) -> Int? {
      var index = tree.nodes[all[block].first].parent
      while index >= 0 {
        if tree.nodes[index].name == .article || tree.nodes[index].name == .main { return index }
        index = tree.nodes[index].parent
      }
      return nil
    }
    guard let common = element(first) else { return false }
    return common == element(second)
  }

  private func hints(of block: TextBlock) -> ElementHints {
    var hints: ElementHints = []
    var index = tree.nodes[block.first].parent
    for _ in 0..<3 where index >= 0 {
      hints.formUnion(tree.nodes[index].hints)
      index = tree.nodes[index].parent
    }
    return hints
  }
}

extension TextBlock {
  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    if case .heading(let level) = kind { return level }
    return nil
  }
}
