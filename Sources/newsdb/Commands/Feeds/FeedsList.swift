import ArgumentParser
import NewsArchive

struct FeedsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the feeds with their numbers, and how the last poll went.",
    discussion: """
      EXAMPLES
        newsdb feeds list
        newsdb feeds list --json
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Flag(help: "Print one JSON object a line.") var json = false

  func run() throws {
    let feeds = try archive.open(.readOnly).subscriptions()
    if json {
      for feed in feeds { feed.json.print(as: .feed) }
    } else {
      var page = Page()
      for feed in feeds {
        page.line("\(feed.id)  \(feed.name)", hanging: 4, style: .bold)
        if feed.title != nil { page.line(feed.address, indent: 4) }
        let text = feed.wholePages ? "whole pages" : "texts of the feed"
        let polled = feed.polledAt.map { "polled \($0)" } ?? "not polled yet"
        page.line(
          "every \(feed.everyMinutes) min, \(text), \(feed.entryCount) \(feed.entryCount == 1 ? "entry" : "entries") read, \(polled)\(feed.isDue ? ", due" : "")",
          indent: 4)
        if let failure = feed.failure { page.line("failed (\(feed.failures) in a row): \(failure)", indent: 4) }
      }
      page.write()
    }
    if feeds.isEmpty {
      Console.warn("newsdb: no feeds are subscribed to (newsdb feeds add URL)")
      throw ExitCode.nothingFound
    }
  }
}
