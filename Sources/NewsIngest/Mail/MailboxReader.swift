import NewsModel

/// The messages of a mailbox (mbox, RFC 4155), one at a time, whatever the size of the file.
struct MailboxReader: ~Copyable, Sendable {
  private var lines: LineReader
  private let path: String
  private let uri: String?
  private let limit: Int
  private var message: [UInt8] = []
  private var start: Int?
  private var number = 0
  private var isTooLarge = false
  private var followsBlank = true
  private var hasEnded = false

  /// - Parameter limit: the most bytes a message may have.
  init(_ source: consuming ByteSource, uri: String?, limit: Int) {
    path = source.path
    self.uri = uri
    self.limit = limit
    lines = LineReader(source, limit: limit)
  }

  /// Bytes taken from the file so far.
  var bytesTaken: Int { lines.bytesTaken }

  /// The next article or failure; nil at the end.
  mutating func next(_ options: inout IngestOptions) -> IngestItem? {
    do throws(IngestFailure) {
      while !hasEnded {
        switch try lines.next() {
        case .end:
          hasEnded = true
          if let item = finished(&options) { return item }
          if number == 0 {
            throw IngestFailure(
              code: .damaged, path: path, reason: "no message of a mailbox in it",
              hint: "each message begins with a line such as “From name@host Mon Apr 21 09:12:33 2031”")
          }
        case .tooLong: isTooLarge = true
        case .bytes(let line):
          let isSeparator = followsBlank && MailSniff.isSeparator(line[...])
          followsBlank = line.isEmpty || line == [0x0D]
          if isSeparator {
            let item = finished(&options)
            start = lines.lineNumber
            if let item { return item }
          } else if start != nil, !isTooLarge {
            add(line)
          }
        }
      }
      return nil
    } catch {
      hasEnded = true
      return .failure(error)
    }
  }

  private mutating func add(_ line: [UInt8]) {
    guard message.count + line.count < limit else {
      isTooLarge = true
      message = []
      return
    }
    // A line of the text that looked like the next message's was marked so as not to.
    let isMarked =
      line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: Array("From ".utf8))
    message += isMarked ? line.dropFirst() : line[...]
    message.append(0x0A)
  }

  /// The message that has been read, and room for the next.
  private mutating func finished(_ options: inout IngestOptions) -> IngestItem? {
    guard let line = start else { return nil }
    defer {
      message = []
      isTooLarge = false
      start = nil
    }
    number += 1
    if isTooLarge { return .failure(.tooLargeMessage(path: path, line: line, limit: limit)) }
    let fragment = "#\(number)"
    guard
      let article = MailMessage(message).article(
        identifier: path + fragment, uri: uri.map { $0 + fragment }, options: options)
    else {
      return .failure(
        IngestFailure(
          code: .noText, path: path, line: line, reason: "no article text in this message",
          hint: "the other messages are read"))
    }
    options.uri = nil
    return .article(IngestedArticle(article, path: path, line: line, format: .mail))
  }
}

extension IngestFailure {
  fileprivate static func tooLargeMessage(path: String, line: Int, limit: Int) -> IngestFailure {
    IngestFailure(
      code: .tooLarge, path: path, line: line, reason: "a message larger than \(limit >> 20) MiB",
      hint: "the other messages are read; --max-size raises the limit")
  }
}
