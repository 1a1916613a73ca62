public import NewsModel

/// One result of reading: an article, a problem, or the count of what a folder held besides.
public enum IngestItem: Hashable, Sendable {
  /// An article, cleaned.
  case article(IngestedArticle)
  /// Something that could not be ingested; the rest goes on.
  case failure(IngestFailure)
  /// Files of one folder argument passed over as being no input of newsdb. Comes once, after that folder; no error.
  case skipped(SkippedFiles)
}

/// An article with what only its ingestion knows.
public struct IngestedArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// Lower-case hexadecimal SHA-256 of the body, see ``ContentDigest``.
  public var contentSHA256: String { ContentDigest.sha256(ofBody: article.body) }
  /// The path as the user named it, or as it was found in a folder; `-` for standard input.
  public var path: String
  /// The line of a JSON Lines file, from 1; for a JSON file the line on which the article's object starts.
  public var line: Int?
  /// How it was read.
  public var format: InputFormat
}

/// The kinds of input newsdb reads so far.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text, as saved or scraped.
  case text
  /// Markdown, with or without front matter.
  case markdown
  /// One JSON object, or an array of them.
  case json
  /// One JSON object a line.
  case jsonLines
  /// A web page.
  case page
  /// A web page that a browser saved with all its parts in one file: MHTML.
  case savedPage
  /// A message of mail: a newsletter.
  case mail
  /// Messages of mail one after the other: mbox. Articles of it are ``mail``.
  case mailbox
  /// A table, CSV or TSV, with an article a row.
  case table
  /// An archive of a crawl, WARC or ARC. Articles of it are ``page`` or ``text``.
  case webArchive
  /// A zip archive; its members are inputs of their own.
  case zip
  /// Data compressed with gzip; what is in them is the input.
  case gzip
  /// A feed: RSS, Atom, JSON Feed.
  case feed
}

/// The files of a folder or a zip archive, or the records of a web archive, that newsdb passed over.
public struct SkippedFiles: Hashable, Sendable, CustomStringConvertible {
  /// What was passed over.
  public enum Kind: String, Hashable, Sendable {
    /// Files of a folder, or members of an archive.
    case files
    /// Records of a web archive.
    case records
  }

  /// The folder or archive, as the user named it.
  public var folder: String
  /// How many files.
  public var count: Int
  /// The different name extensions among them, sorted, without the dot; of records what they are, with their numbers.
  public var extensions: [String]
  /// What was passed over.
  public var kind = Kind.files

  /// One line for the user: `photos: 12 files skipped, no input of newsdb (jpg, png)`.
  public var description: String {
    let names = extensions.isEmpty ? "" : " (\(extensions.prefix(8).joined(separator: ", ")))"
    let noun = kind == .files ? "file" : "record"
    let reason = kind == .files ? "no input of newsdb" : "no article"
    return "\(folder): \(count) \(noun)\(count == 1 ? "" : "s") skipped, \(reason)\(names)".escapingControls
  }
}
