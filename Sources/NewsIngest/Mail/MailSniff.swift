/// Recognizes mail by its header.
enum MailSniff {
  /// What a header says its message is.
  enum Kind: Hashable, Sendable {
    /// Several messages one after the other, each under a line that begins with "From ".
    case mailbox
    /// A message.
    case mail
    /// A web page saved with all its parts (MHTML, RFC 2557).
    case savedPage
  }

  private static let sent = ["message-id", "received", "delivered-to", "return-path", "x-mailer", "list-id"]

  /// What the first bytes are the start of; nil where they are no header of mail.
  static func kind(of head: ArraySlice<UInt8>) -> Kind? {
    var rest = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    rest = rest.drop { $0 == 0x0A || $0 == 0x0D }
    if isSeparator(rest.prefix { $0 != 0x0A }) {
      _ = HeaderFields.line(of: &rest)
      guard let line = HeaderFields.line(of: &rest), name(line) != nil else { return nil }
      return .mailbox
    }
    var names: Set<String> = []
    var fields = HeaderFields()
    while let line = HeaderFields.line(of: &rest), !line.isEmpty {
      // The last line of the head may be cut.
      if let name = name(line) {
        names.insert(name)
      } else if names.isEmpty || line.first != 0x20 && line.first != 0x09 && !rest.isEmpty {
        return nil
      }
      fields.add(line: line)
    }
    let isSent = sent.contains(where: names.contains)
    guard isSent || names.contains("mime-version") || isAddressed(fields) else { return nil }
    let type = HeaderValue(fields["Content-Type"] ?? "")
    let isPage = type.value == "multipart/related" || type.value == "text/html"
    if names.contains("snapshot-content-location") || isPage && !isSent && !names.contains("to") { return .savedPage }
    return .mail
  }

  /// Whether a line parts the messages of a mailbox: `From ada@harbor.example Mon Apr 21 09:12:33 2031`.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: Array("From ".utf8)), line.count < 1000 else { return false }
    // Prose that begins with the word has no time of day to the minute.
    var index = line.startIndex
    while index + 4 < line.endIndex {
      if line[index].isASCIIDigit, line[index + 1].isASCIIDigit, line[index + 2] == UInt8(ascii: ":"),
        line[index + 3].isASCIIDigit, line[index + 4].isASCIIDigit
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func isAddressed(_ fields: HeaderFields) -> Bool {
    fields["From"]?.utf8.contains(UInt8(ascii: "@")) == true && fields["Date"] != nil && fields["Subject"] != nil
  }

  private static func name(_ line: ArraySlice<UInt8>) -> String? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex, colon - line.startIndex < 80,
      line[..<colon].allSatisfy({
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self).lowercased()
  }
}
