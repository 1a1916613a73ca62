/// What the head of a record of a web archive says.
package struct WARCRecord: Hashable, Sendable {
  /// The kind of record in lower case: `response`, `resource`, `request`, `metadata`, `warcinfo`, `revisit`,
  /// `conversion`. Of ARC, which has no kinds: `warcinfo` the first record, `response` every other.
  package var type: String
  /// The address of what was archived.
  package var uri: String?
  /// When it was archived, as ISO 8601 in UTC.
  package var date: String?
  /// The content type of the block as the archive states it: `application/http; msgtype=response`.
  package var contentType: String?
  /// The fields of the head; ARC has none.
  package var headers = HeaderFields()
  /// Whether the record is one of ARC.
  package var isARC = false
  /// How many bytes the block has, as the head states it.
  package var length: Int

  /// Whether the address is one of the web, of a file or a name (or there is none), and not, as wget's
  /// `metadata://gnu.org/software/wget/warc/wget.log`, one of the crawler's own notes.
  var hasWebAddress: Bool {
    guard let uri, let colon = uri.firstIndex(of: ":") else { return true }
    return ["http", "https", "ftp", "ftps", "file", "urn"].contains(uri[..<colon].lowercased())
  }

  /// Whether the block is cut, and said to be so by the crawler.
  var isTruncatedByCrawler: Bool { headers["WARC-Truncated"] != nil }
}

extension WARCRecord {
  /// A record of WARC 0.10 to 1.1 (ISO 28500), whose head is a version line and named fields.
  init(_ headers: HeaderFields) {
    type = headers["WARC-Type"]?.lowercased() ?? "unknown"
    uri = headers["WARC-Target-URI"].flatMap(Self.address)
    date = headers["WARC-Date"]
    contentType = headers["Content-Type"]
    // A length that is no number: the next record is found by its first line.
    length = headers["Content-Length"].flatMap { Int($0) }.map { max(0, $0) } ?? 0
    self.headers = headers
  }

  /// A record of WARC 0.9, whose head begins with a line of positions: version, length of the whole record, kind,
  /// address, date, identifier, content type.
  init?(positions line: ArraySlice<UInt8>) {
    let parts = String(decoding: line, as: UTF8.self).pieces(separatedBy: " ")
    guard parts.count >= 7, let length = Int(parts[1]) else { return nil }
    type = parts[2].lowercased()
    uri = Self.address(parts[3...(parts.count - 4)].joined(separator: " "))
    date = Self.isoDate(parts[parts.count - 3])
    contentType = String(parts[parts.count - 1])
    self.length = max(0, length)
  }

  /// The head of an ARC record (version 1: address, IP address, date, content type, length; version 2 has result code,
  /// checksum, location, offset and file name before the length). An address may have spaces in it.
  init?(arcHead line: ArraySlice<UInt8>) {
    guard line.count < 16 << 10, let colon = line.firstIndex(of: UInt8(ascii: ":")),
      line[..<colon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") })
    else { return nil }
    let parts = String(decoding: line, as: UTF8.self).pieces(separatedBy: " ")
    let isDate = { (index: Int) in
      index > 1 && parts[index].utf8.count >= 8 && parts[index].utf8.allSatisfy(\.isASCIIDigit)
    }
    let date: Int
    switch parts.count {
    case 10... where isDate(parts.count - 8): date = parts.count - 8
    case 5... where isDate(parts.count - 3): date = parts.count - 3
    default: return nil
    }
    let address = parts[..<(date - 1)].joined(separator: " ")
    type = address.hasPrefix("filedesc:") ? "warcinfo" : "response"
    uri = Self.address(address)
    self.date = Self.isoDate(parts[date])
    contentType = String(parts[date + 1])
    length = Int(parts[parts.count - 1]).map { max(0, $0) } ?? 0
    isARC = true
  }

  /// An address without the angle brackets that some wget put around it, its spaces encoded.
  private static func address(_ text: String) -> String? {
    var text = text.trimmed
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    return text.isEmpty ? nil : text.replacing(" ", with: "%20")
  }

  /// `20140301000000` as `2014-03-01T00:00:00Z`.
  private static func isoDate(_ digits: Substring) -> String? {
    let digits = Array(digits.utf8)
    guard digits.count >= 8, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let day = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    return digits.count >= 14 ? "\(day)T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z" : day
  }
}
