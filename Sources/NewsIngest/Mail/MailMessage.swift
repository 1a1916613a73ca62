import NewsModel

/// A message as an article: a newsletter, or an article that somebody sent.
struct MailMessage: Sendable {
  private let headers: HeaderFields
  private var pages: [MIMEEntity] = []
  private var texts: [MIMEEntity] = []

  init(_ bytes: [UInt8]) {
    let message = MIMEEntity(bytes[...])
    headers = message.headers
    collect(message, depth: 0)
  }

  /// The texts of a message, the attached files left out; of a forwarded message (`message/rfc822`) those of the latter.
  private mutating func collect(_ entity: MIMEEntity, depth: Int) {
    guard depth < MIMEEntity.deepest, !entity.isAttachment, pages.count + texts.count < MIMEEntity.mostParts else {
      return
    }
    switch entity.type.value {
    case "text/html", "application/xhtml+xml": pages.append(entity)
    case "text/plain", "text": texts.append(entity)
    case "message/rfc822": collect(MIMEEntity(entity.content[...]), depth: depth + 1)
    default: for part in entity.parts { collect(part, depth: depth + 1) }
    }
  }

  /// The article; nil where nothing is left of the text.
  ///
  /// A message that has its text twice is read as the page that it also is, where that is not much poorer: newsletters
  /// often send along no more than a link to be read elsewhere, and some hide their page from those who save it.
  func article(identifier: String, uri: String?, options: IngestOptions) -> Article? {
    var plain = IngestOptions()
    plain.fetchedAt = options.fetchedAt
    plain.keepsAllText = options.keepsAllText
    let address = address ?? uri
    let page = pages.lazy.compactMap { page in
      ArticleText.article(
        fromPage: page.content, charset: page.type["charset"], identifier: identifier, uri: address, options: plain)
    }.first
    let text = text.flatMap {
      ArticleText.article(fromText: $0, identifier: identifier, uri: address, options: plain)
    }
    let isPoor = page.map { page in text.map { $0.body.utf8.count > 2 * page.body.utf8.count } ?? false } ?? true
    guard var article = isPoor ? text : page else { return nil }
    article.uri = address
    article.headline = subject ?? article.headline
    let origin = MailOrigin(headers)
    article.authors = origin.authors.isEmpty ? article.authors : origin.authors
    article.publisher = origin.publisher ?? article.publisher
    article.published = published ?? article.published
    options.apply(to: &article)
    return article
  }

  /// The plain texts together, without the signature.
  private var text: String? {
    guard !texts.isEmpty else { return nil }
    var joined = ""
    for part in texts {
      let text = part.type["format"]?.lowercased() == "flowed" ? MIMEText.unflowed(part.text) : part.text
      var lines = text.pieces(separatedBy: "\n", keepingEmpty: true)
      if let signature = lines.firstIndex(where: { $0 == "-- " || $0 == "-- \r" }) {
        lines.removeSubrange(signature...)
      }
      joined += (joined.isEmpty ? "" : "\n\n") + lines.joined(separator: "\n")
    }
    return joined
  }

  /// The subject without the marks of an answer or of passing on.
  private var subject: String? {
    guard var subject = headers["Subject"].map({ MIMEText.unwrapped($0).trimmed }) else { return nil }
    while let mark = ["re:", "fw:", "fwd:", "aw:", "wg:"].first(where: { subject.lowercased().hasPrefix($0) }) {
      subject = String(subject.dropFirst(mark.count)).trimmed
    }
    return subject.isEmpty ? nil : subject
  }

  /// `Date`, RFC 5322, section 3.3; comments in parentheses are left out.
  private var published: Publication? {
    guard let date = headers["Date"] else { return nil }
    let text = date.pieces(separatedBy: "(").first.map(String.init) ?? date
    return DateStamp(in: text)?.publication(.field, evidence: "Date")
  }

  /// Where the message is archived (RFC 5064), else the address that its identifier makes (RFC 2392).
  private var address: String? {
    if let archived = headers["Archived-At"].map(Self.withoutBrackets), archived.hasPrefix("http") { return archived }
    guard let identifier = headers["Message-ID"].map(Self.withoutBrackets), !identifier.isEmpty else { return nil }
    return "mid:"
      + identifier.pieces(separatedBy: "@").map { FileURI.percentEncoded(String($0)) }.joined(separator: "@")
  }

  private static func withoutBrackets(_ text: String) -> String {
    let text = text.trimmed
    guard let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else { return text }
    return String(text[text.index(after: open)..<close])
  }
}
