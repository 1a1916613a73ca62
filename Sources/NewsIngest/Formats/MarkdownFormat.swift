import NewsModel

/// Markdown with optional front matter (CommonMark, as far as saved articles use it): marks are taken off, words kept.
struct MarkdownFormat {
  private var fields: [String: String] = [:]
  private var text: String

  /// Whether a text opens with front matter, whatever its file is called.
  static func hasFrontMatter(_ text: String) -> Bool {
    text.hasPrefix("---\n") && text.dropFirst(4).contains("\n---")
  }

  static func article(_ text: String, identifier: String, options: IngestOptions) -> Article {
    MarkdownFormat(TextNormalizer.normalize(text)).article(identifier: identifier, options: options)
  }

  private init(_ text: String) {
    self.text = text
    guard Self.hasFrontMatter(text) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else { return }
    for line in lines[1..<end] {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
      var value = line[line.index(after: colon)...].drop { $0 == " " }
      while let last = value.last, last == "\"" || last == "'" || last == " " { value.removeLast() }
      while let first = value.first, first == "\"" || first == "'" { value.removeFirst() }
      if !value.isEmpty { fields[key] = String(value) }
    }
    self.text = lines[(end + 1)...].joined(separator: "\n")
  }

  private func article(identifier: String, options: IngestOptions) -> Article {
    var lines: [String] = []
    var title = fields["title"] ?? fields["headline"]
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
        continue
      }
      if isCode { continue }
      if line.hasPrefix("# "), title == nil {
        title = Self.plain(line.dropFirst(2))
        continue
      }
      lines.append(Self.block(line))
    }
    let cleaned = ScrapeCleaner(lines.joined(separator: "\n"), fetched: options.fetched)
    var article = Article(
      identifier: identifier, headline: title, authors: cleaned.authors, publisher: cleaned.publisher,
      published: cleaned.publication, body: cleaned.paragraphs.joined(separator: "\n\n"))
    if title == nil {
      article.headline = cleaned.headline
    } else if let first = cleaned.headline, !article.body.hasPrefix(ScrapeCleaner.opening(of: first).prefix(20)),
      first != title
    {
      // A line that would be the headline of a text without one is a standfirst here.
      article.body = first + "\n\n" + article.body
    }
    fields.forEach { apply($0.key, $0.value, to: &article) }
    return article
  }

  private func apply(_ key: String, _ value: String, to article: inout Article) {
    switch key {
    case "date", "published", "datepublished", "pubdate":
      article.published = Publication(field: key, value: value) ?? article.published
    case "author", "authors", "by":
      article.authors = value.filter { $0 != "[" && $0 != "]" }.split(separator: ",").map {
        $0.split(separator: " ").joined(separator: " ")
      }
    case "publisher", "source", "site": article.publisher = value
    case "url", "uri", "link", "canonical": article.uri = value
    case "lang", "language": article.language = value
    default: break
    }
  }

  /// A line without the marks that make it a heading, quotation or list item; items get one kind of bullet.
  private static func block(_ line: Substring) -> String {
    var line = line.drop { $0 == " " }
    while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
    if line.hasPrefix("#") { line = line.drop { $0 == "#" }.drop { $0 == " " } }
    if line.hasPrefix("* ") || line.hasPrefix("+ ") || line.hasPrefix("- ") { return "- " + plain(line.dropFirst(2)) }
    if line.count >= 3, line.allSatisfy({ $0 == "-" || $0 == "*" || $0 == "_" || $0 == " " }) { return "" }
    return plain(line)
  }

  /// Words without emphasis, with links reduced to their text and images dropped.
  static func plain(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let character = rest.first {
      if rest.hasPrefix("!["), let link = link(rest.dropFirst()) {
        rest = link.rest
      } else if character == "[", let link = link(rest) {
        result += link.text
        rest = link.rest
      } else if rest.hasPrefix("**") || rest.hasPrefix("__") {
        rest = rest.dropFirst(2)
      } else if character == "*" || character == "`" {
        rest = rest.dropFirst()
      } else if character == "_",
        result.last.map({ !$0.isLetter && !$0.isNumber }) ?? true
          || rest.dropFirst().first.map({ !$0.isLetter }) ?? true
      {
        rest = rest.dropFirst()
      } else if character == "\\", rest.count > 1 {
        result.append(rest[rest.index(after: rest.startIndex)])
        rest = rest.dropFirst(2)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func link(_ text: Substring) -> (text: String, rest: Substring)? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let after = text[text.index(after: close)...]
    guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
    return (plain(text[text.index(after: text.startIndex)..<close]), after[after.index(after: end)...])
  }
}

extension Publication {
  /// Reads a date field: ISO 8601, RFC 2822 or any form a dated line may have.
  init?(field: String, value: String) {
    guard let read = PublicationDate(line: value) else { return nil }
    self = read.publication
    basis = .field
    evidence = "\(field) \(value)"
  }
}
