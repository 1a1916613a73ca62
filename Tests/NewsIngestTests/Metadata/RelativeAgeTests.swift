import NewsModel
import Testing

@testable import NewsIngest

@Suite struct RelativeAgeTests {
  @Test(arguments: [
    ("5 hours ago 2", "2025-04-23T03:00", "2025-04-22"), ("5 hours ago", "2025-04-23T13:00", "2025-04-23"),
    ("Updated 3 days ago", "2025-04-23", "2025-04-20"), ("50h ago", "2025-04-23T01:00", "2025-04-20"),
    ("20 minutes ago", "2025-04-23T00:10", "2025-04-22"), ("24 hours ago", "2025-04-23T00:00", "2025-04-22"),
  ])
  func `an age counts back from the moment of fetching`(line: String, fetched: String, day: String) throws {
    let moment = try #require(FetchMoment(fetched))
    let publication = RelativeAge.publication(line, fetchedAt: moment)
    #expect(publication?.day.description == day)
    #expect(publication?.basis == .fetched)
    #expect(publication?.evidence == line)
  }

  @Test func `hours tell no day where the time of fetching is unknown`() throws {
    #expect(RelativeAge.publication("5 hours ago", fetchedAt: try #require(FetchMoment("2025-04-23"))) == nil)
  }

  @Test(arguments: ["2 weeks ago", "5 years ago"])
  func `weeks and years tell no day`(line: String) throws {
    #expect(RelativeAge(in: line) != nil)
    #expect(RelativeAge.publication(line, fetchedAt: try #require(FetchMoment("2025-04-23T12:00"))) == nil)
  }

  @Test(arguments: ["hours ago", "5 boats ago", "long ago"])
  func `what is no age is nil`(line: String) {
    #expect(RelativeAge(in: line) == nil)
  }
}
