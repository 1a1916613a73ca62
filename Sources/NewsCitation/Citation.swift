public import NewsModel

/// Where words are found, as a story cites it: author, headline, publisher, date, address.
///
/// ```swift
/// Citation(article, span: statement.span).line
/// // Ada Pym, “Ferry sinks off Kolm”, Nordic Wire, 12 March 2026, https://wire.example/a#:~:text=The%20crew%20was%20saved
/// ```
public struct Citation: Hashable, Sendable {
  /// Authors in the order of the byline.
  public var authors: [String]
  /// The headline.
  public var headline: String?
  /// Who published it.
  public var publisher: String?
  /// The day of publication.
  public var published: CalendarDay?
  /// The address; of some words of a page that leads to them (``TextFragment``).
  public var address: String?

  /// Cites an article, or the words at a span of its body.
  public init(_ article: Article, span: TextSpan? = nil) {
    authors = article.authors
    headline = article.headline
    publisher = article.publisher
    published = article.published?.day
    address = article.uri.map(Self.encoded)
    guard let uri = address, let span, Self.isPage(uri) else { return }
    address = TextFragment(span, in: article.body)?.appended(to: uri) ?? uri
  }

  /// The citation in one line; what is not known is left out, but for the date.
  public var line: String {
    (parts { $0 } + [address].compactMap(\.self)).joined(separator: ", ")
  }

  /// The text of a footnote in Markdown (CommonMark), the address as a link.
  public var markdown: String {
    (parts(Markdown.escaped) + [address.map { "<\($0)>" }].compactMap(\.self)).joined(separator: ", ") + "."
  }

  private func parts(_ escaped: (String) -> String) -> [String] {
    var parts: [String] = []
    switch authors.count {
    case 0: break
    case 1: parts.append(escaped(authors[0]))
    default:
      parts.append(escaped(authors.dropLast().joined(separator: ", ")) + " and " + escaped(authors[authors.count - 1]))
    }
    if let headline { parts.append("“\(escaped(headline))”") }
    if let publisher { parts.append(escaped(publisher)) }
    parts.append(published.map(\.inWords) ?? "undated")
    return parts
  }

  /// Whether a browser shows it as text in which words can be found: an address on the web, or a page or text that was saved.
  private static func isPage(_ uri: String) -> Bool {
    let uri = uri.lowercased()
    if uri.hasPrefix("http://") || uri.hasPrefix("https://") { return true }
    let path = uri.prefix { $0 != "#" }
    return uri.hasPrefix("file://") && [".html", ".htm", ".xhtml", ".mhtml", ".txt"].contains { path.hasSuffix($0) }
  }

  /// What would end a link or a line, percent-encoded.
  private static func encoded(_ uri: String) -> String {
    var text = ""
    for scalar in uri.unicodeScalars {
      switch scalar {
      case "<": text += "%3C"
      case ">": text += "%3E"
      case "\"": text += "%22"
      case "\\": text += "%5C"
      case _ where scalar.value <= 0x20:
        text += "%" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension CalendarDay {
  /// "23 April 2025".
  public var inWords: String { "\(day) \(EnglishMonth.names[month - 1]) \(year)" }
}
