/// The elements and texts of a page in document order, in flat arrays.
///
/// A node's subtree is the run of nodes from it to its ``Node/end``: walking a tree is counting, and asking whether one
/// lies in another is comparing two numbers.
struct PageTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    let name: ElementName
    /// The index of the element it lies in; -1 for those at the top.
    let parent: Int
    /// The index behind its last descendant.
    fileprivate(set) var end: Int
    /// Of a text where it stands in ``PageTree/bytes``.
    fileprivate(set) var text: Range<Int>
    /// Of an element the range of its attributes.
    fileprivate(set) var attributes: Range<Int>
    /// What its class, identifier and role say it is.
    fileprivate(set) var hints: ElementHints
  }

  /// An attribute with the place of its value.
  struct Attribute: Sendable {
    let name: PackedName
    let value: Range<Int>
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  /// The elements with an `itemprop`, in order.
  private(set) var properties: [Int] = []
  /// Texts and values in UTF-8, as they stand in the page, references resolved.
  private(set) var bytes: [UInt8] = []

  /// Opens an element; what is added until it is closed lies in it.
  mutating func open(_ name: ElementName, in parent: Int) -> Int {
    nodes.append(
      Node(
        name: name, parent: parent, end: nodes.count + 1, text: 0..<0, attributes: attributes.count..<attributes.count,
        hints: []))
    return nodes.count - 1
  }

  /// Adds an attribute to the element opened last.
  mutating func addAttribute(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    let name = PackedName(name)
    attributes.append(Attribute(name: name, value: start..<bytes.count))
    if name == AttributeName.itemprop { properties.append(nodes.count - 1) }
    nodes[nodes.count - 1].attributes = nodes[nodes.count - 1].attributes.lowerBound..<attributes.count
  }

  /// Says what the element opened last is.
  mutating func setHints(_ hints: ElementHints) { nodes[nodes.count - 1].hints = hints }

  /// Closes an element.
  mutating func close(_ index: Int) { nodes[index].end = nodes.count }

  /// Adds text; directly after other text of the same element it continues it.
  mutating func addText(_ text: UnsafeBufferPointer<UInt8>, in parent: Int) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if let last = nodes.last, last.name == .text, last.parent == parent, last.text.upperBound == start {
      nodes[nodes.count - 1].text = last.text.lowerBound..<bytes.count
      return
    }
    nodes.append(
      Node(
        name: .text, parent: parent, end: nodes.count + 1, text: start..<bytes.count, attributes: 0..<0, hints: []))
  }

  /// The value of an attribute of an element.
  func value(_ name: PackedName, of index: Int) -> String? {
    for attribute in attributes[nodes[index].attributes] where attribute.name == name {
      return String(decoding: bytes[attribute.value], as: UTF8.self)
    }
    return nil
  }

  /// Where the value of an attribute stands in ``bytes``; nil where the element lacks it.
  func valueRange(_ name: PackedName, of index: Int) -> Range<Int>? {
    attributes[nodes[index].attributes].first { $0.name == name }?.value
  }

  /// All text in a node, white space folded.
  func text(of index: Int) -> String {
    var text: [UInt8] = []
    for inner in index..<nodes[index].end {
      let node = nodes[inner]
      if node.name == .text {
        for byte in bytes[node.text] {
          if !byte.isASCIISpace {
            text.append(byte)
          } else if let last = text.last, last != 0x20 {
            text.append(0x20)
          }
        }
      } else if node.name == .br || node.name.isBlock, let last = text.last, last != 0x20 {
        text.append(0x20)
      }
    }
    if text.last == 0x20 { text.removeLast() }
    return TextNormalization.normalized(String(decoding: text, as: UTF8.self)).trimmed
  }

  /// The elements of a name, in order.
  func elements(_ name: ElementName) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }
}

/// Names of attributes.
enum AttributeName {
  static let href = PackedName("href")
  static let rel = PackedName("rel")
  static let itemprop = PackedName("itemprop")
  static let itemtype = PackedName("itemtype")
  static let property = PackedName("property")
  static let name = PackedName("name")
  static let content = PackedName("content")
  static let datetime = PackedName("datetime")
  static let lang = PackedName("lang")
  static let role = PackedName("role")
  static let hidden = PackedName("hidden")
  static let title = PackedName("title")
  static let ariaHidden = PackedName("aria-hidden")
  static let httpEquiv = PackedName("http-equiv")
}
