/// Markdown (CommonMark 0.31) reduced to the text that it marks up.
///
/// Headings lose their marks, quotations theirs, links and emphasis too; list items keep "- "; code blocks, images, rules,
/// comments and link definitions go. Lines of one paragraph become one line.
struct MarkdownDocument: Sendable {
  /// What stands in the front matter.
  let fields: FrontMatter
  /// The text of the first heading of the first level.
  private(set) var headline: String?
  /// The text, paragraphs separated by blank lines.
  private(set) var text = ""

  private var paragraph = ""
  private var isItem = false

  /// Reads normalized Markdown.
  init(_ source: String) {
    let lines = source.pieces(separatedBy: "\n", keepingEmpty: true)
    fields = FrontMatter(lines)
    var fence: Substring?
    var isComment = false
    for raw in lines.dropFirst(fields.lineCount) {
      let line = raw.drop { $0 == " " }
      if let open = fence {
        if line.hasPrefix(open) { fence = nil }
        continue
      }
      if isComment || line.hasPrefix("<!--") {
        isComment = !line.contains("-->")
        continue
      }
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        endParagraph()
        fence = line.prefix(3)
      } else {
        read(line)
      }
    }
    endParagraph()
  }

  private mutating func read(_ line: Substring) {
    var line = line
    while line.hasPrefix(">") { line = line.dropFirst().drop { $0 == " " } }
    if line.isEmpty { return endParagraph() }
    if let (level, title) = Self.heading(line) {
      endParagraph()
      let title = MarkdownInline.text(of: title)
      if level == 1, headline == nil, text.isEmpty {
        headline = title
      } else {
        paragraph = title
        endParagraph()
      }
    } else if Self.isUnderline(line) {
      // An underline makes a heading of the line over it; without one it is a rule.
      if line.hasPrefix("="), headline == nil, text.isEmpty, !paragraph.isEmpty {
        headline = MarkdownInline.text(of: paragraph[...])
        paragraph = ""
      }
      endParagraph()
    } else if Self.isDefinition(line) {
      endParagraph()
    } else if let item = Self.item(line) {
      endParagraph(isList: isItem)
      isItem = true
      paragraph = "- " + item
    } else {
      paragraph += (paragraph.isEmpty ? "" : " ") + line
    }
  }

  /// Ends what is being read. `isList` sets the next item directly under this one.
  private mutating func endParagraph(isList: Bool = false) {
    let line = MarkdownInline.text(of: paragraph[...])
    paragraph = ""
    defer { isItem = false }
    guard WordScan(line).count > 0 else { return }
    text += line + (isList ? "\n" : "\n\n")
  }

  private static func heading(_ line: Substring) -> (level: Int, title: Substring)? {
    let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    guard 1...6 ~= level, line.utf8.dropFirst(level).first == UInt8(ascii: " ") else { return nil }
    var title = line.dropFirst(level).drop { $0 == " " }
    while title.last == "#" || title.last == " " { title = title.dropLast() }
    return (level, title)
  }

  private static func isUnderline(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count >= 2, let first = marks.first, "=-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first } && (marks.count >= 3 || first == "=" || first == "-")
  }

  private static func isDefinition(_ line: Substring) -> Bool {
    line.hasPrefix("[") && line.contains("]: ") && !line.contains("](")
  }

  private static func item(_ line: Substring) -> Substring? {
    for mark in ["- ", "* ", "+ "] where line.hasPrefix(mark) { return line.dropFirst(2).drop { $0 == " " } }
    let digits = line.utf8.prefix { $0.isASCIIDigit }.count
    guard 1...3 ~= digits else { return nil }
    let rest = line.dropFirst(digits)
    return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? rest.dropFirst(2) : nil
  }
}
