/// A source that is read a piece at a time, with the reader for what is in it.
enum InputStream: ~Copyable, Sendable {
  case jsonLines(JSONLinesReader)
  case table(TableReader)
  case mailbox(MailboxReader)
  case webArchive(WARCArticles)

  /// Bytes taken from the file so far.
  var bytesTaken: Int {
    switch self {
    case .jsonLines(let reader): reader.bytesTaken
    case .table(let reader): reader.bytesTaken
    case .mailbox(let reader): reader.bytesTaken
    case .webArchive(let reader): reader.bytesTaken
    }
  }

  /// The next article, failure or count; nil at the end.
  mutating func next(_ options: inout IngestOptions) -> IngestItem? {
    switch consume self {
    case .jsonLines(var reader):
      let item = reader.next(&options)
      self = .jsonLines(reader)
      return item
    case .table(var reader):
      let item = reader.next(&options)
      self = .table(reader)
      return item
    case .mailbox(var reader):
      let item = reader.next(&options)
      self = .mailbox(reader)
      return item
    case .webArchive(var reader):
      let item = reader.next(&options)
      self = .webArchive(reader)
      return item
    }
  }
}
