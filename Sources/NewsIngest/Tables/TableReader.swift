import NewsModel

/// Articles of a table, CSV or TSV, a row at a time, whatever the size of the file. The first row names the columns.
struct TableReader: ~Copyable, Sendable {
  private static let longestHeader = 64 << 10

  private var lines: LineReader
  private let path: String
  private let uri: String?
  private let limit: Int
  private var header: TableHeader?
  private var hasEnded = false

  /// - Parameter limit: the most bytes a row may have.
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
    while !hasEnded {
      do throws(IngestFailure) {
        guard let line = try line() else { continue }
        guard let header else {
          if TableHeader.isHint(line) { continue }
          self.header = try readHeader(line, options)
          continue
        }
        let number = lines.lineNumber
        let fields = try row(line, header.delimiter, number)
        guard fields.contains(where: { !$0.isEmpty }) else { continue }
        return .article(try article(fields, header, number, &options))
      } catch {
        if error.line == nil { hasEnded = true }
        return .failure(error)
      }
    }
    return nil
  }

  /// The next line; nil at the end.
  private mutating func line() throws(IngestFailure) -> [UInt8]? {
    switch try lines.next() {
    case .end:
      hasEnded = true
      if header == nil {
        throw IngestFailure(code: .blank, path: path, reason: "nothing but white space", hint: "nothing to ingest")
      }
      return nil
    case .tooLong:
      guard header != nil else { throw Self.noHeader(path) }
      throw .tooLarge(path: path, line: lines.lineNumber, limit: limit)
    case .bytes(let line): return line
    }
  }

  private static func noHeader(_ path: String) -> IngestFailure {
    IngestFailure(
      code: .damaged, path: path, reason: "a first line too long for a table's header",
      hint: "the first row of a table names its columns")
  }

  private func readHeader(_ line: [UInt8], _ options: IngestOptions) throws(IngestFailure) -> TableHeader? {
    guard line.contains(where: { !$0.isASCIISpace }) else { return nil }
    if let name = FileSignature.name(of: line[...]) ?? (line.contains(0) ? "a binary file" : nil) {
      throw IngestFailure(
        code: .binary, path: path, reason: "\(name), not a table", hint: "save the table as CSV in UTF-8")
    }
    guard line.count <= Self.longestHeader else { throw Self.noHeader(path) }
    let header = TableHeader(line)
    guard header.hasText(options.mapping) else {
      let names = header.names.prefix(12).joined(separator: ", ")
      throw IngestFailure(
        code: .missingField, path: path, reason: "no column for the text among “\(names)”",
        hint: "name the one that holds it: --map text=COLUMN")
    }
    return header
  }

  private mutating func row(_ line: [UInt8], _ delimiter: UInt8, _ number: Int) throws(IngestFailure) -> [[UInt8]] {
    var row = TableRow(delimiter: delimiter)
    row.add(line)
    while row.isOpen {
      guard row.size <= limit else { throw .tooLarge(path: path, line: number, limit: limit) }
      guard let line = try self.line() else {
        throw IngestFailure(
          code: .truncated, path: path, line: number, reason: "a quotation mark in this row is not closed",
          hint: "the table is cut off here, or a mark in a field is not doubled")
      }
      row.add(line)
    }
    return row.fields
  }

  private func article(
    _ fields: [[UInt8]], _ header: TableHeader, _ number: Int, _ options: inout IngestOptions
  ) throws(IngestFailure) -> IngestedArticle {
    guard fields.count <= header.names.count else {
      throw IngestFailure(
        code: .damaged, path: path, line: number,
        reason: "a row of \(fields.count) fields under a header of \(header.names.count)",
        hint: "put quotation marks around a field that has the separator in it")
    }
    var named: [(name: String, value: JSONValue)] = []
    for (name, bytes) in zip(header.names, fields) where !bytes.isEmpty {
      guard let text = Self.text(bytes) else {
        throw IngestFailure(
          code: .invalidEncoding, path: path, line: number, reason: "a field that is no text in UTF-8 or windows-1252",
          hint: "save the table as CSV in UTF-8")
      }
      named.append((name, .string(text)))
    }
    let object = options.mapping.applied(to: TableHeader.object(named))
    guard let article = JSONArticle(object).article(position: "\(path)#L\(number)", fileURI: uri, options: options)
    else {
      throw IngestFailure(
        code: .missingField, path: path, line: number, reason: "no text in this row", hint: "the other rows are read")
    }
    options.uri = nil
    return IngestedArticle(article, path: path, line: number, format: .table)
  }

  private static func text(_ bytes: [UInt8]) -> String? {
    if bytes.contains(0) { return nil }
    if UTF8Validation.firstInvalidOffset(in: bytes) == nil { return String(decoding: bytes, as: UTF8.self) }
    return Windows1252.text(of: bytes)
  }
}
