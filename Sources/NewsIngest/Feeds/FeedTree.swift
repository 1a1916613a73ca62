/// The elements and texts of a feed in document order, in a flat array: a node's subtree is the run from it to its end.
struct FeedTree: Sendable {
  /// The vocabularies that feeds use, by whatever address or prefix they are named.
  enum Vocabulary: Sendable {
    /// RSS 0.9x and 2.0 (no namespace), 1.0, and the elements of whatever else is not named here.
    case rss
    case atom, content, dublinCore, media, itunes, rdf, xhtml, feedburner
    case other
  }

  /// An element, or a run of text.
  struct Node: Sendable {
    /// The name without prefix, in lower case; empty for text.
    let name: String
    let vocabulary: Vocabulary
    let parent: Int
    fileprivate(set) var end: Int
    /// Of a text where it stands in ``FeedTree/bytes``.
    fileprivate(set) var text: Range<Int>
    /// By name in lower case: of the `xml` prefix with it (`xml:base`), of others without.
    fileprivate(set) var attributes: [(name: String, value: String)]

    var isText: Bool { name.isEmpty }
  }

  private(set) var nodes: [Node] = []
  /// Texts in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Opens an element; what is added until it is closed lies in it.
  mutating func open(
    _ name: String, _ vocabulary: Vocabulary, _ attributes: [(name: String, value: String)], in parent: Int
  ) -> Int {
    nodes.append(
      Node(
        name: name, vocabulary: vocabulary, parent: parent, end: nodes.count + 1, text: 0..<0, attributes: attributes))
    return nodes.count - 1
  }

  /// Closes an element.
  mutating func close(_ index: Int) { nodes[index].end = nodes.count }

  /// Adds text; directly after other text of the same element it continues it.
  mutating func addText(_ text: UnsafeBufferPointer<UInt8>, in parent: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if let last = nodes.last, last.isText, last.parent == parent {
      nodes[nodes.count - 1].text = last.text.lowerBound..<bytes.count
      return
    }
    nodes.append(
      Node(
        name: "", vocabulary: .other, parent: parent, end: nodes.count + 1, text: start..<bytes.count, attributes: []))
  }

  // MARK: - Reading

  /// The elements directly in an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      if !nodes[child].isText { children.append(child) }
      child = nodes[child].end
    }
    return children
  }

  /// The value of an attribute.
  func value(_ name: String, of index: Int) -> String? {
    nodes[index].attributes.first { $0.name == name }?.value
  }

  /// All text in a node.
  func text(of index: Int) -> String {
    var text: [UInt8] = []
    for inner in index..<nodes[index].end where nodes[inner].isText { text += bytes[nodes[inner].text] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether elements lie in it.
  func hasElements(_ index: Int) -> Bool {
    (index + 1..<nodes[index].end).contains { !nodes[$0].isText }
  }

  /// What lies in a node, written as HTML.
  func markup(in index: Int) -> String {
    var output: [UInt8] = []
    var open: [(end: Int, name: String)] = []
    for inner in index + 1..<max(index + 1, nodes[index].end) {
      while let last = open.last, last.end <= inner {
        Self.closeTag(last.name, &output)
        open.removeLast()
      }
      let node = nodes[inner]
      if node.isText {
        Self.escape(bytes[node.text], &output)
        continue
      }
      output += "<\(node.name)".utf8
      for (name, value) in node.attributes where name != "xmlns" {
        output += " \(name)=\"".utf8
        Self.escape(Array(value.utf8)[...], &output)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ">"))
      if !ElementName.void.contains(node.name) { open.append((node.end, node.name)) }
    }
    while let last = open.popLast() { Self.closeTag(last.name, &output) }
    return String(decoding: output, as: UTF8.self)
  }

  private static func closeTag(_ name: String, _ output: inout [UInt8]) { output += "</\(name)>".utf8 }

  private static func escape(_ text: ArraySlice<UInt8>, _ output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      default: output.append(byte)
      }
    }
  }

  /// The addresses that `xml:base` gives from the root down to a node, outermost first.
  func bases(of index: Int) -> [String] {
    var bases: [String] = []
    var node = index
    while node >= 0 {
      if let base = value("xml:base", of: node) { bases.append(base) }
      node = nodes[node].parent
    }
    return bases.reversed()
  }
}
