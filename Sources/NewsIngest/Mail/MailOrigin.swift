/// Who a message says it is from: the sender of a list is its publisher, somebody who writes to somebody its author.
struct MailOrigin: Hashable, Sendable {
  private(set) var authors: [String] = []
  private(set) var publisher: String?

  /// Words that join a person's name and that of the publisher: `Ada Tarn from Harbor Post`.
  private static let joints = [" from ", " at ", " @ ", " via ", " | ", " / ", " – ", " — ", " - "]

  init(_ headers: HeaderFields) {
    let sender = headers["From"].flatMap(Self.displayName)
    let isList = headers["List-Id"] != nil || headers["List-Unsubscribe"] != nil || headers["List-Post"] != nil
    guard isList else {
      authors = sender.map { [$0] } ?? []
      return
    }
    publisher = headers["List-Id"].flatMap(Self.displayName)
    guard let sender else { return }
    for joint in Self.joints {
      guard let place = Self.first(joint, in: sender) else { continue }
      let (person, house) = (String(sender[..<place.lowerBound]).trimmed, String(sender[place.upperBound...]).trimmed)
      guard !person.isEmpty, !house.isEmpty else { continue }
      authors = [person]
      publisher = house
      return
    }
    if let publisher, publisher != sender {
      authors = [sender]
    } else {
      publisher = sender
    }
  }

  private static func first(_ piece: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(piece) { return start..<text.index(start, offsetBy: piece.count) }
      start = text.index(after: start)
    }
    return nil
  }

  /// The name in front of an address: `"Tarn, Ada" <ada@harbor.example>`; nil where there is none but the address.
  static func displayName(_ value: String) -> String? {
    let value = value.trimmed
    guard value.utf8.count < 1_000 else { return nil }
    guard let bracket = value.firstIndex(of: "<") else {
      // The oldest form puts the name behind: `ada@harbor.example (Ada Tarn)`.
      guard let open = value.firstIndex(of: "("), let close = value.lastIndex(of: ")"), open < close else { return nil }
      return name(String(value[value.index(after: open)..<close]))
    }
    return name(String(value[..<bracket]))
  }

  private static func name(_ text: String) -> String? {
    let name = MIMEText.unwrapped(HeaderValue.unquoted(text.trimmed)).trimmed
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "@")) else { return nil }
    return name
  }
}
