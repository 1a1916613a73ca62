/// An HTTP response as archived: status, fields, and the body as it was sent (RFC 9112).
package struct HTTPResponse: Sendable {
  /// The status code; 200 where what was archived is no response but the thing itself.
  package let status: Int
  /// The fields.
  package let headers: HeaderFields
  private let body: ArraySlice<UInt8>

  /// Takes a block apart. One that does not begin with `HTTP/` is all body.
  package init(_ block: [UInt8]) {
    guard block.starts(with: Array("HTTP/".utf8)) else {
      status = 200
      headers = HeaderFields()
      body = block[...]
      return
    }
    var rest = block[...]
    let statusLine = HeaderFields.line(of: &rest) ?? []
    let parts = String(decoding: statusLine, as: UTF8.self).pieces(separatedBy: " ")
    status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var position = rest.startIndex
    headers = HeaderFields(block[...], position: &position)
    body = block[position...]
  }

  /// The content type with its parameters.
  var contentType: HeaderValue? { headers["Content-Type"].map(HeaderValue.init) }

  /// Whether the body is there to its last byte, by what the fields say.
  var isWhole: Bool {
    if headers["Transfer-Encoding"]?.lowercased().contains("chunked") == true {
      return body.suffix(7).elementsEqual("\r\n0\r\n\r\n".utf8)
    }
    return headers["Content-Length"].flatMap { Int($0) }.map { body.count >= $0 } ?? false
  }

  /// Why a body could not be read.
  enum BodyError: Error, Hashable {
    /// A compression that newsdb does not read; its name.
    case unread(String)
    /// Compressed data that are damaged.
    case damaged(String)
    /// More bytes than the limit.
    case tooLarge
  }

  /// The body without the encodings of transfer and content.
  func content(limit: Int, isTruncated: Bool) throws(BodyError) -> [UInt8] {
    var content = body
    if headers["Transfer-Encoding"]?.lowercased().contains("chunked") == true {
      content = Self.unchunked(body)[...]
    }
    let codings = headers["Content-Encoding"]?.lowercased().pieces(separatedBy: ",").map { String($0).trimmed } ?? []
    for coding in codings.reversed() where !content.isEmpty {
      switch coding {
      case "", "identity", "none", "utf-8", "utf8": continue
      case "gzip", "x-gzip":
        // Crawlers that store what they decoded keep the field.
        guard content.starts(with: [0x1F, 0x8B]) else { continue }
        content = try Self.inflated(content, [.gzip], limit: limit, isTruncated: isTruncated)
      case "deflate":
        // Meant is zlib's format; servers that send bare deflate are as old as the name.
        guard MarkupSniff.kind(of: content.prefix(4096)) == nil else { continue }
        content = try Self.inflated(content, [.zlib, .none], limit: limit, isTruncated: isTruncated)
      case "br":
        guard MarkupSniff.kind(of: content.prefix(4096)) == nil else { continue }
        throw .unread("brotli")
      default:
        guard MarkupSniff.kind(of: content.prefix(4096)) == nil else { continue }
        throw .unread(coding)
      }
    }
    guard content.count <= limit else { throw .tooLarge }
    return Array(content)
  }

  private static func inflated(
    _ bytes: ArraySlice<UInt8>, _ wrappings: [Inflater.Wrapping], limit: Int, isTruncated: Bool
  ) throws(BodyError) -> ArraySlice<UInt8> {
    let input = Array(bytes)
    for wrapping in wrappings {
      var inflater = Inflater(wrapping)
      var output: [UInt8] = []
      var position = 0
      var outcome = Inflater.Outcome.unfinished
      while outcome == .unfinished {
        let before = (position, output.count)
        outcome = inflater.inflate(input, from: &position, upTo: 256 << 10, appendingTo: &output)
        guard output.count <= limit else { throw .tooLarge }
        if outcome == .unfinished, (position, output.count) == before { break }
      }
      if outcome == .ended || isTruncated && !output.isEmpty { return output[...] }
    }
    throw .damaged(wrappings[0] == .gzip ? "gzip" : "deflate")
  }

  /// The chunks of a body put together (RFC 9112, section 7.1). A body that has none is as it is, and where the chunks
  /// break off, what came is the body.
  static func unchunked(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var rest = body
    var content: [UInt8] = []
    while let line = HeaderFields.line(of: &rest) {
      let digits = line.prefix { $0 != UInt8(ascii: ";") && !$0.isASCIISpace }
      guard 1...8 ~= digits.count, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
        return content.isEmpty ? Array(body) : content
      }
      if size == 0 { break }
      content += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == 0x0D { rest = rest.dropFirst() }
      if rest.first == 0x0A { rest = rest.dropFirst() }
    }
    return content
  }
}
