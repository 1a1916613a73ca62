/// A message or a part of one (RFC 2045): fields, and a body in an encoding of transfer.
struct MIMEEntity: Sendable {
  let headers: HeaderFields
  let type: HeaderValue
  /// The body as it stands.
  let body: ArraySlice<UInt8>

  /// How deep parts in parts are looked at, and how many there may be.
  static let deepest = 8
  static let mostParts = 1_000

  init(_ bytes: ArraySlice<UInt8>) {
    var position = bytes.startIndex
    headers = HeaderFields(bytes, position: &position)
    type = HeaderValue(headers["Content-Type"] ?? "text/plain")
    body = bytes[position...]
  }

  /// The body without its encoding of transfer.
  var content: [UInt8] {
    switch headers["Content-Transfer-Encoding"]?.lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    case "base64": TransferEncoding.base64(body)
    default: Array(body)
    }
  }

  /// The text of a text part.
  var text: String { MIMEText.decoded(content, charset: type["charset"]) }

  var isAttachment: Bool { headers["Content-Disposition"]?.lowercased().hasPrefix("attachment") == true }

  /// The parts of a multipart entity (RFC 2046, section 5.1); none of another one.
  var parts: [MIMEEntity] {
    guard type.value.hasPrefix("multipart/"), let boundary = type["boundary"] else { return [] }
    let delimiter = Array("--\(boundary)".utf8)
    var parts: [MIMEEntity] = []
    var start: Int?
    var rest = body
    func add(until end: Int) {
      guard let start, start <= end else { return }
      // The line end before a delimiter belongs to the delimiter.
      var part = body[start..<end]
      if part.last == 0x0A { part = part.dropLast() }
      if part.last == 0x0D { part = part.dropLast() }
      parts.append(MIMEEntity(part))
    }
    while parts.count < Self.mostParts {
      let lineStart = rest.startIndex
      guard let line = HeaderFields.line(of: &rest) else { break }
      guard line.starts(with: delimiter) else { continue }
      let tail = line.dropFirst(delimiter.count)
      let isLast = tail.starts(with: [0x2D, 0x2D])
      guard isLast || tail.allSatisfy(\.isASCIISpace) else { continue }
      add(until: lineStart)
      start = isLast ? nil : rest.startIndex
      if isLast { return parts }
    }
    // The last delimiter is missing: the message is cut off, or badly made.
    add(until: body.endIndex)
    return parts
  }
}

/// The encodings of transfer of RFC 2045.
enum TransferEncoding {
  /// Section 6.7. What is no escape stands for itself.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = digit(bytes[index]), let low = digit(bytes[index + 1]) {
        decoded.append(high << 4 | low)
        index += 2
      } else if let end = bytes[index...].prefix(80).firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }),
        bytes[end] == 0x0A
      {
        index = end + 1
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Section 6.8. What is none of its characters is passed over; reading ends at the padding.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="): return decoded
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }
}
