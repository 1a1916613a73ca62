import ArgumentParser
import NewsArchive

struct Feeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "Subscribe to feeds, and read what is new in them.",
    discussion: """
      Without a subcommand, the feeds are listed. FEED is the number that is printed there, or the address.

      Subscriptions are kept in the archive. A feed is fetched when newsdb feeds poll is run and it is due, and then only if it
      has changed; nothing runs in the background.

      EXAMPLES
        newsdb feeds add https://example.org/feed.xml --every 30
        newsdb feeds
        newsdb feeds poll
        newsdb feeds remove 2
      """,
    subcommands: [FeedsAdd.self, FeedsList.self, FeedsPoll.self, FeedsRemove.self],
    defaultSubcommand: FeedsList.self
  )
}

extension [Subscription] {
  /// The one that a number or an address means.
  func named(_ name: String) -> Subscription? {
    first { $0.address == name } ?? Int64(name).flatMap { number in first { $0.id == number } }
  }
}

extension Subscription {
  /// How it is called in messages.
  var name: String { title ?? address }

  var json: JSON {
    .object([
      ("id", .integer(id)), ("address", .string(address)), ("title", .optional(title)), ("added_at", .string(addedAt)),
      ("every_minutes", .number(everyMinutes)), ("whole_pages", .bool(wholePages)), ("polled_at", .optional(polledAt)),
      ("due", .bool(isDue)), ("entries", .number(entryCount)), ("failures", .number(failures)),
      ("failure", .optional(failure)),
    ])
  }
}
