import NewsModel
import Testing

@testable import NewsIngest

struct FeedDateTests {
  @Test(arguments: [
    ("Wed, 23 Apr 2025 13:47:05 +0600", "2025-04-23T13:47:05+06:00"), ("23 Apr 25 13:47 GMT", "2025-04-23T13:47Z"),
    ("Thu, 01 Jan 98 19:48:21 EST", "1998-01-01T19:48:21-05:00"), ("2025-04-23T13:47:05.123Z", "2025-04-23T13:47:05Z"),
    ("20250423T134705Z", "2025-04-23T13:47:05Z"), ("2025-04-23", "2025-04-23"),
    ("Wednesday, April 23, 2025 1:47 PM", "2025-04-23T13:47"),
    ("2025-04-23 13:47:05 +0200", "2025-04-23T13:47:05+02:00"),
    ("Mi, 23 Apr 2025 13:47:05 +0200", "2025-04-23T13:47:05+02:00"),
  ])
  func `dates are read as feeds write them`(text: String, expected: String) {
    #expect(FeedDate(text, field: "pubDate")?.publication.iso8601 == expected)
  }

  @Test(arguments: ["", "soon", "2025", "99 Foo 2025"]) func `what names no day is none`(text: String) {
    #expect(FeedDate(text, field: "pubDate") == nil)
  }
}
