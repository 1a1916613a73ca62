import ArgumentParser
import NewsIngest
import NewsModel

/// What the user says of the articles read.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When these articles were published: a day, or a day and time.", valueName: "date"))
  var published: String?
  @Option(help: ArgumentHelp("Publisher of these articles.", valueName: "name")) var publisher: String?
  @Option(help: ArgumentHelp("Address of the article, where there is only one.", valueName: "uri")) var uri: String?
  @Option(help: ArgumentHelp("Language of these articles, as a BCP 47 tag.", valueName: "tag")) var language: String?
  @Option(
    help: ArgumentHelp("When they were fetched, as ISO 8601; \"5 hours ago\" counts from it.", valueName: "date"))
  var fetched: String?
  @Option(help: ArgumentHelp("Only files changed on or after that day or moment.", valueName: "date")) var since:
    String?
  @Option(
    help: ArgumentHelp(
      "The field of JSON or column of CSV that holds newsdb's field, such as text=fulltext; may be repeated.",
      valueName: "field=name"))
  var map: [String] = []
  @Option(help: ArgumentHelp("Largest text of one article, in MiB.", valueName: "MiB")) var maxSize: Int = 16

  /// The options as ingest takes them.
  func options() throws -> IngestOptions {
    var options = IngestOptions()
    if let published {
      guard let publication = Publication(given: published) else {
        throw ValidationError("--published takes a date such as 2025-04-23 or 2025-04-23T13:47, not “\(published)”")
      }
      options.published = publication
    }
    if let fetched {
      guard let moment = FetchMoment(fetched) else {
        throw ValidationError("--fetched takes a date such as 2025-04-23 or 2025-04-23T13:47, not “\(fetched)”")
      }
      options.fetchedAt = moment
    }
    if let since {
      guard let moment = FetchMoment(since) else {
        throw ValidationError("--since takes a date such as 2025-04-23 or 2025-04-23T13:47, not “\(since)”")
      }
      options.changedSince = moment
    }
    options.publisher = publisher
    options.uri = uri
    for map in map where !options.mapping.add(map) {
      let fields = FieldMapping.names.joined(separator: ", ")
      throw ValidationError("--map takes FIELD=NAME, FIELD one of \(fields), not “\(map)”")
    }
    options.language = language
    guard 1...4_096 ~= maxSize else { throw ValidationError("--max-size is from 1 to 4096 MiB") }
    options.maximumTextBytes = maxSize << 20
    options.maximumLineBytes = maxSize << 20
    return options
  }
}
