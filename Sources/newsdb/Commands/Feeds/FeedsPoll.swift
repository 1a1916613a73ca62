import ArgumentParser
import NewsArchive

struct FeedsPoll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll",
    abstract: "Fetch the feeds that are due, and ingest what is new.",
    discussion: """
      Prints a line for each feed. What goes wrong with one is reported and stops none of the others; the exit code is then 2.
      Entries that were read are not read again, unless their text in the feed has changed.

      EXAMPLES
        newsdb feeds poll
        newsdb feeds poll --all --json
        newsdb feeds poll 2 --full
      """
  )

  /// Largest answer that is taken unless said otherwise, in MiB.
  static let standardSize = 16

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var fetching: FetchOptions
  @Option(help: ArgumentHelp("Largest feed or page, in MiB.", valueName: "MiB")) var maxSize = standardSize
  @Flag(help: "Poll every feed, due or not.") var all = false
  @Flag(help: "Ingest the pages that new entries link to, of every feed.") var full = false
  @Flag(help: "Print one JSON object a line.") var json = false
  @Argument(help: ArgumentHelp("Only these: numbers or addresses, due or not.", valueName: "feed")) var feeds:
    [String] = []

  func validate() throws {
    guard 1...4_096 ~= maxSize else { throw ValidationError("--max-size is from 1 to 4096 MiB") }
  }

  func run() throws {
    let archive = try archive.open(.readWrite)
    let known = try archive.subscriptions()
    guard !known.isEmpty else {
      Console.warn("newsdb: no feeds are subscribed to (newsdb feeds add URL)")
      throw ExitCode.nothingFound
    }
    var chosen = known.filter { all || $0.isDue }
    if !feeds.isEmpty {
      chosen = try feeds.map { name in
        guard let feed = known.named(name) else {
          throw ValidationError("no feed \(name) is subscribed to; newsdb feeds list prints them")
        }
        return feed
      }
    }
    if chosen.isEmpty { Console.warn("newsdb: no feed is due (newsdb feeds poll --all polls them all the same)") }
    var poller = FeedPoller(archive: archive, fetching: fetching, maximumBytes: maxSize << 20)
    var hasFailed = false
    for feed in chosen {
      let result = try poller.poll(feed, wholePages: full || feed.wholePages)
      if json { result.json(feed).print(as: .poll) } else { print(Console.safe("\(feed.name): \(result.line)")) }
      if result.failed > 0 { hasFailed = true }
    }
    if hasFailed { throw ExitCode.error }
  }
}
