import NewsModel

/// Articles of JSON Lines, a line at a time, whatever the size of the file.
struct JSONLinesReader: ~Copyable, Sendable {
  private var lines: LineReader
  private let path: String
  private let uri: String?
  private let limit: Int
  private var ended = false
  private var found = false

  init(_ source: consuming ByteSource, uri: String?, limit: Int) {
    path = source.path
    lines = LineReader(source, limit: limit)
    self.uri = uri
    self.limit = limit
  }

  /// Bytes taken from the file so far.
  var bytesTaken: Int { lines.bytesTaken }

  /// The next article or failure; nil at the end.
  mutating func next(_ options: inout IngestOptions) -> IngestItem? {
    while !ended {
      do throws(IngestFailure) {
        switch try lines.next() {
        case .end:
          ended = true
          if !found {
            throw IngestFailure(code: .blank, path: path, reason: "nothing but white space", hint: "nothing to ingest")
          }
        case .tooLong:
          found = true
          throw IngestFailure.tooLarge(path: path, line: lines.lineNumber, limit: limit)
        case .bytes(var bytes):
          if lines.lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
          guard bytes.contains(where: { !$0.isASCIISpace }) else { continue }
          found = true
          return .article(try article(bytes, &options))
        }
      } catch {
        if error.line == nil { ended = true }
        return .failure(error)
      }
    }
    return nil
  }

  private func article(_ bytes: [UInt8], _ options: inout IngestOptions) throws(IngestFailure) -> IngestedArticle {
    let number = lines.lineNumber
    if number == 1, let name = FileSignature.name(of: bytes[...]) {
      throw IngestFailure(
        code: .binary, path: path, reason: "\(name), not text", hint: InputHint.save)
    }
    if bytes.contains(0) {
      throw IngestFailure(
        code: .binary, path: path, line: number, reason: "zero bytes: binary data, or UTF-16", hint: "save it as UTF-8")
    }
    if let bad = UTF8Validation.firstInvalidOffset(in: bytes) {
      throw IngestFailure(
        code: .invalidEncoding, path: path, line: number, reason: "invalid UTF-8 at byte \(bad) of the line",
        hint: "save it as UTF-8")
    }
    var parser = JSONParser(bytes)
    let value: JSONValue?
    do throws(JSONError) {
      value = try parser.next()
      if try parser.next() != nil {
        throw JSONError(reason: "more than one value on the line", offset: parser.position, isTruncation: false)
      }
    } catch {
      throw IngestFailure(error, path: path, line: number)
    }
    guard case .object(let fields)? = value else {
      throw IngestFailure(
        code: .invalidJSON, path: path, line: number, reason: "not a JSON object",
        hint: #"a line looks like {"id": "1", "title": "…", "text": "…"}"#)
    }
    guard
      let article = JSONArticle(options.mapping.applied(to: fields)).article(
        position: "\(path)#L\(number)", fileURI: uri, options: options)
    else { throw .missingText(path: path, line: number) }
    options.uri = nil
    return IngestedArticle(article, path: path, line: number, format: .jsonLines)
  }
}

extension IngestFailure {
  /// The failure behind a JSON error.
  init(_ error: JSONError, path: String, line: Int) {
    self.init(
      code: error.isTruncation ? .truncatedJSON : .invalidJSON, path: path, line: line,
      reason: error.isTruncation
        ? "the JSON is cut off: \(error.reason)" : "invalid JSON at byte \(error.offset): \(error.reason)",
      hint: error.isTruncation ? "the line is incomplete; export or download it again" : "correct the line")
  }

  /// An object without a text.
  static func missingText(path: String, line: Int) -> IngestFailure {
    IngestFailure(
      code: .missingField, path: path, line: line, reason: "no text in this object",
      hint: "put the article's text into a field named text, body or content")
  }
}
