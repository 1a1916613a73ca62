import NewsArchive
import Testing

@Suite struct SubscriptionTests {
  let file: TemporaryArchive
  let archive: Archive

  init() throws {
    file = try TemporaryArchive()
    archive = try file.open()
  }

  @Test func `a feed is due at first, and after its time`() throws {
    let feed = try archive.subscribe(to: "https://tarn.example/feed", title: "Tarnwire", everyMinutes: 30)
    #expect(feed.isDue)
    try archive.record(.unchanged, ofFeed: feed.id)
    #expect(try archive.subscriptions().map(\.isDue) == [false])
    _ = try file.shell("UPDATE feeds SET polled_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-31 minutes')")
    #expect(try archive.subscriptions().map(\.isDue) == [true])
    _ = try file.shell("UPDATE feeds SET failures = 1")
    #expect(try archive.subscriptions().map(\.isDue) == [false])
  }

  @Test func `what was read is known by its address, and the last state counts`() throws {
    let feed = try archive.subscribe(to: "https://tarn.example/feed", title: nil, wholePages: true)
    let old = ReadEntry(entry: "https://tarn.example/1", contentSHA256: "a", isWholePage: false)
    let new = ReadEntry(entry: "https://tarn.example/1", contentSHA256: nil, isWholePage: true)
    for entry in [old, new] {
      try archive.record(.read(title: "T", entries: [entry], entityTag: "\"1\"", lastModified: nil), ofFeed: feed.id)
    }
    #expect(try archive.readEntries(ofFeed: feed.id) == [new.entry: new])
    let stored = try #require(try archive.subscriptions().first)
    #expect(stored.title == "T" && stored.entityTag == "\"1\"" && stored.entryCount == 1 && stored.wholePages)
  }

  @Test func `a failure is kept until the next success`() throws {
    let feed = try archive.subscribe(to: "https://tarn.example/feed", title: nil)
    try archive.record(.failed("no such host"), ofFeed: feed.id)
    try archive.record(.failed("nobody answers there"), ofFeed: feed.id)
    #expect(try archive.subscriptions().map(\.failures) == [2])
    #expect(try archive.subscriptions().first?.failure == "nobody answers there")
    try archive.record(.unchanged, ofFeed: feed.id)
    #expect(try archive.subscriptions().first?.failure == nil)
  }

  @Test func `an address is subscribed to once, and can be let go`() throws {
    let feed = try archive.subscribe(to: "https://tarn.example/feed", title: nil)
    let error = #expect(throws: ArchiveError.self) {
      try archive.subscribe(to: "https://tarn.example/feed", title: nil)
    }
    #expect(error?.code == .conflict)
    #expect(try archive.unsubscribe(feed.id))
    #expect(try !archive.unsubscribe(feed.id))
  }
}
