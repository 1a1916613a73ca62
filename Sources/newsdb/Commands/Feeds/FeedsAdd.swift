import ArgumentParser
import NewsArchive
import NewsFetch
import NewsIngest

struct FeedsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Subscribe to a feed.",
    discussion: """
      The feed is fetched once, to see that it is one; its entries are read by newsdb feeds poll. With --full, of each entry the
      page that it links to is fetched and ingested, for feeds that give only the beginnings.

      EXAMPLES
        newsdb feeds add https://example.org/feed.xml
        newsdb feeds add https://example.org/teasers.rss --full --every 240
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var fetching: FetchOptions
  @Option(help: ArgumentHelp("How long after one poll the next is due, in minutes.", valueName: "minutes"))
  var every: Int = 60
  @Flag(help: "Ingest the pages that the entries link to.") var full = false
  @Flag(help: "Print the result as JSON.") var json = false
  @Argument(help: ArgumentHelp("The address of the feed.", valueName: "url")) var address: String

  func validate() throws {
    guard 1...525_600 ~= every else { throw ValidationError("--every is from 1 to 525600 minutes") }
  }

  func run() throws {
    var fetcher = Fetcher()
    let response: FetchResponse
    do { response = try fetcher.fetch(fetching.request(address, maximumBytes: FeedsPoll.standardSize << 20)) } catch {
      Console.fail("\(error)")
    }
    let document = WebDocument(response)
    guard let feed = document.feed() else {
      let named = document.feedAddresses
      Console.fail(
        "\(address): no feed" + (named.isEmpty ? "" : ", but the page names \(named.prefix(3).joined(separator: ", "))")
          + (named.isEmpty ? " (give the address of an RSS, Atom or JSON feed)" : " (add that address)"))
    }
    let subscription = try archive.open(.create).subscribe(
      to: address, title: feed.title, everyMinutes: every, wholePages: full)
    if json {
      subscription.json.print(as: .feed)
    } else {
      print(
        Console.safe(
          "added: feed \(subscription.id), \(subscription.name), \(feed.entries.count) \(feed.entries.count == 1 ? "entry" : "entries"); newsdb feeds poll reads them"
        ))
    }
  }
}
