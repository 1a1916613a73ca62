/// A web page that a browser saved with all its parts in one file (MHTML, RFC 2557).
struct SavedPage: Sendable {
  /// The page itself.
  let page: [UInt8]
  let charset: String?
  /// Where the page was found.
  let address: String?
  /// When it was saved, as its header says.
  let savedAt: String?

  /// Nil where no part is a page.
  init?(_ bytes: [UInt8]) {
    let message = MIMEEntity(bytes[...])
    guard let main = Self.page(of: message, depth: 0) else { return nil }
    page = main.content
    charset = main.type["charset"]
    let stated =
      message.headers["Snapshot-Content-Location"] ?? main.headers["Content-Location"]
      ?? message.headers["Content-Location"]
    address = stated.flatMap { $0.hasPrefix("http:") || $0.hasPrefix("https:") ? $0 : nil }
    savedAt = message.headers["Date"]
  }

  /// The part that the others are related to: the one named as `start`, else the first page (RFC 2387).
  private static func page(of entity: MIMEEntity, depth: Int) -> MIMEEntity? {
    guard depth < MIMEEntity.deepest else { return nil }
    if entity.type.value == "text/html" || entity.type.value == "application/xhtml+xml" { return entity }
    let parts = entity.parts
    if let start = entity.type["start"], let root = parts.first(where: { $0.headers["Content-ID"] == start }),
      let page = page(of: root, depth: depth + 1)
    {
      return page
    }
    for part in parts {
      if let page = page(of: part, depth: depth + 1) { return page }
    }
    return nil
  }
}
