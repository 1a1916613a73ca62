import ArgumentParser
import NewsArchive

struct FeedsRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "End a subscription; the articles that came of it stay.",
    discussion: """
      EXAMPLES
        newsdb feeds remove 2
        newsdb feeds remove https://example.org/feed.xml
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @Argument(help: "The number newsdb feeds list prints, or the address.") var feed: String

  func run() throws {
    let archive = try archive.open(.readWrite)
    guard let subscription = try archive.subscriptions().named(feed), try archive.unsubscribe(subscription.id) else {
      Console.warn("newsdb: no feed \(feed) is subscribed to (newsdb feeds list prints them)")
      throw ExitCode.nothingFound
    }
    print(Console.safe("removed: feed \(subscription.id), \(subscription.name)"))
  }
}
