/// What messages say of the input that newsdb takes.
enum InputHint {
  /// The names by which input is known.
  static let formats = """
    newsdb reads .html, .mhtml, .rss, .atom, .xml, .txt, .md, .json, .jsonl, .csv, .eml, .mbox and .warc files, also in .gz and .zip
    """
  /// What to save an article as.
  static let save = "save the article as a web page, a feed, text, Markdown or JSON"
}
