/// The `meta` elements of a page: what they are called, by `property`, `name` or `itemprop`, and what they hold.
struct MetaElements: Sendable {
  private var first: [String: String] = [:]
  /// All of them, in the page's order, names in lower case.
  private(set) var all: [(name: String, content: String)] = []

  init(_ tree: PageTree) {
    for index in tree.elements(.meta) {
      guard let content = tree.value(AttributeName.content, of: index) else { continue }
      let name =
        tree.value(AttributeName.property, of: index) ?? tree.value(AttributeName.name, of: index)
        ?? tree.value(AttributeName.itemprop, of: index)
      guard let name = name?.lowercased(), case let text = HTMLText.plainText(content).trimmed, !text.isEmpty else {
        continue
      }
      if first[name] == nil { first[name] = text }
      all.append((name, text))
    }
  }

  /// The content of the first element of a name, in lower case.
  subscript(name: String) -> String? { first[name] }

  /// The contents of all elements with one of these names, in the page's order.
  func contents(of names: Set<String>) -> [String] { all.filter { names.contains($0.name) }.map(\.content) }
}
