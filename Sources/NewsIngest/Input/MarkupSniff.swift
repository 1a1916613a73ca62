/// Recognizes markup that is not read yet, so that no tags are taken for text.
enum MarkupSniff {
  private static let openings: [(start: String, name: String)] = [
    ("<!doctype html", "an HTML page"), ("<html", "an HTML page"), ("<head", "an HTML page"), ("<body", "an HTML page"),
    ("<rss", "an RSS feed"), ("<feed", "an Atom feed"), ("<?xml", "an XML document"), ("warc/", "a WARC file"),
  ]

  /// What the text is, where its first characters say so: `an HTML page`.
  static func name(of text: String) -> String? {
    let start = String(
      decoding: text.utf8.lazy.drop { $0.isASCIISpace }.prefix(16).map(\.asciiLowercased), as: UTF8.self)
    return openings.first { start.hasPrefix($0.start) }?.name
  }
}
