/// A paragraph of a page, or what looks like one: text between two block elements.
struct TextBlock: Sendable {
  /// What the elements around it make of it.
  enum Kind: Sendable {
    case paragraph, heading(Int), listItem, quote, caption, preformatted
    /// The cells of a table's row.
    case row
  }

  var kind: Kind
  /// The text, normalized, lines broken where the page breaks them.
  var text: String
  /// The node of its first text.
  let first: Int
  /// The element whose text it is.
  let element: Int
  let wordCount: Int
  /// Letters and digits inside links, of all its letters and digits.
  let linkShare: Double
  /// Whether it ends as sentences do.
  let isSentence: Bool
  /// Whether the page hides it until something is clicked, or for good.
  let isHidden: Bool

  /// Whether it could be a paragraph of prose.
  var isProse: Bool {
    switch kind {
    case .heading, .caption, .row: false
    default: linkShare < 0.5 && (wordCount >= 10 && isSentence || wordCount >= 22)
    }
  }

  /// What it counts for in the search for the article.
  var weight: Double {
    guard isProse else { return 0 }
    return Double(min(wordCount, 120)) * (1 - linkShare)
  }
}

/// Cuts a page's tree into blocks of text.
struct BlockReader {
  private let tree: PageTree
  private(set) var blocks: [TextBlock] = []

  private var text: [UInt8] = []
  private var letters = 0
  private var linkedLetters = 0
  private var first = -1
  private var breaks = 0
  private var isHidden = false

  /// The most blocks that are read of a page: some ten times those of the longest live blogs. What pages made to stop their
  /// readers have beyond them is passed over.
  static let most = 20_000

  /// Reads the blocks of a subtree.
  init(_ tree: PageTree, in root: Int) {
    self.tree = tree
    read(root)
  }

  /// Elements that hold no text of an article.
  private static func isSkipped(_ name: ElementName) -> Bool {
    switch name {
    case .head, .button, .nav, .title, .legend, .input: true
    default: false
    }
  }

  /// Links to a place of the same page lead nowhere else.
  private func isLink(_ index: Int) -> Bool {
    guard let href = tree.valueRange(AttributeName.href, of: index) else { return false }
    return !href.isEmpty && tree.bytes[href.lowerBound] != UInt8(ascii: "#")
  }

  private mutating func read(_ root: Int) {
    var linkEnd = 0
    var blockEnds: [Int] = []
    var index = root
    let end = tree.nodes[root].end
    var hiddenEnd = 0
    while index < end {
      while let last = blockEnds.last, last <= index {
        blockEnds.removeLast()
        finish()
      }
      let node = tree.nodes[index]
      if node.hints.contains(.hidden), index >= hiddenEnd {
        finish()
        hiddenEnd = node.end
        blockEnds.append(node.end)
        isHidden = true
      } else if index >= hiddenEnd {
        isHidden = false
      }
      if node.name == .text {
        append(index, isLinked: index < linkEnd)
      } else if Self.isSkipped(node.name) {
        if node.name.isBlock { finish() }
        index = node.end
        continue
      } else if node.name == .br {
        breaks += 1
      } else if node.name == .td || node.name == .th {
        if !text.isEmpty { space() }
      } else if node.name.isBlock {
        // A list item's own text goes on into the paragraph that it starts with.
        finish()
        blockEnds.append(node.end)
      } else if node.name == .a, isLink(index) {
        linkEnd = max(linkEnd, node.end)
      }
      index += 1
    }
    finish()
  }

  private mutating func space() {
    if let last = text.last, last != 0x20, last != 0x0A { text.append(0x20) }
  }

  private mutating func append(_ index: Int, isLinked: Bool) {
    let range = tree.nodes[index].text
    tree.bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[range])
      let isBlank = bytes.allSatisfy(\.isASCIISpace)
      guard !isBlank || !text.isEmpty else { return }
      if breaks > 0, !isBlank {
        if breaks > 1 {
          finish()
        } else if !text.isEmpty {
          if text.last == 0x20 { text.removeLast() }
          text.append(0x0A)
        }
        breaks = 0
      }
      if first < 0 { first = index }
      let count = fold(bytes)
      letters += count
      if isLinked { linkedLetters += count }
    }
  }

  /// Adds text, every run of white space as one space; tells how many other bytes it has.
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var start = 0
    while start < bytes.count {
      if bytes[start].isASCIISpace {
        space()
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, !bytes[end].isASCIISpace { end += 1 }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      count += end - start
      start = end
    }
    return count
  }

  private mutating func finish() {
    defer {
      text.removeAll(keepingCapacity: true)
      letters = 0
      linkedLetters = 0
      first = -1
      breaks = 0
    }
    guard letters > 0, first >= 0, blocks.count < Self.most else { return }
    let raw = String(decoding: text, as: UTF8.self)
    let normal = TextNormalization.normalized(raw).trimmed
    guard !normal.isEmpty else { return }
    let scan = WordScan(counting: normal)
    let (kind, element) = context(of: first, isLong: scan.count > 50)
    blocks.append(
      TextBlock(
        kind: kind, text: normal, first: first, element: element, wordCount: max(scan.count, scan.ideographs / 2),
        linkShare: Double(linkedLetters) / Double(letters), isSentence: Self.endsSentence(normal),
        isHidden: isHidden))
  }

  private func context(of node: Int, isLong: Bool) -> (TextBlock.Kind, Int) {
    var kind: TextBlock.Kind?
    var element = -1
    var index = tree.nodes[node].parent
    var steps = 0
    while index >= 0, steps < 12 {
      let name = tree.nodes[index].name
      if element < 0, name.isBlock { element = index }
      if let level = name.headingLevel { return (.heading(level), element) }
      switch name {
      case .figcaption, .caption: return (.caption, element)
      case .figure: if kind == nil, !isLong { return (.caption, element) }
      case .li, .dd, .dt: kind = kind ?? .listItem
      case .tr: kind = kind ?? .row
      case .blockquote: kind = kind ?? .quote
      case .pre: kind = kind ?? .preformatted
      case .article, .section, .main, .body: steps = 12
      default: break
      }
      index = tree.nodes[index].parent
      steps += 1
    }
    return (kind ?? .paragraph, element)
  }

  private static func endsSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case "\"", "”", "»", "“", ")", "]", "'", "’", "›", "」", "』", " ", "«", "‘": continue
      case ".", "!", "?", "…", ":", "。", "！", "？", "؟", "।", "．", "：": return true
      default: return false
      }
    }
    return false
  }
}
