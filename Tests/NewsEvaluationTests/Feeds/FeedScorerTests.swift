import NewsIngest
import Testing

@testable import NewsEvaluation

@Suite struct FeedScorerTests {
  private func expectation(_ json: String, universal: Bool = true) -> FeedExpectation {
    var parser = JSONParser(Array(json.utf8))
    return FeedExpectation((try? parser.next())?.members ?? [:], universal: universal)
  }

  private func read(_ text: String) -> FeedExpectation? {
    Feed(Array(text.utf8)).map { FeedExpectation($0, universal: true) }
  }

  private let feed = """
    <rss><channel><title>T &amp;amp; U</title><item><title>One</title><pubDate>Wed, 23 Apr 2025 12:00:00 +0200</pubDate>
    <author>ada@pier.example (Ada Example)</author></item></channel></rss>
    """

  @Test func `markup, moments and names are compared by what they mean`() {
    let expected = expectation(
      #"{"title": "T & U", "items": [{"title": "One", "publishedParsed": "2025-04-23T10:00:00Z", "authors": [{"name": "Ada Example", "email": "ada@pier.example"}]}]}"#
    )
    var scorer = FeedScorer()
    scorer.score("a", read: read(feed), expected: expected)
    #expect(scorer.pairs == FeedScorer.Count(compared: 1, same: 1))
    #expect(scorer.counts["entry published"] == FeedScorer.Count(compared: 1, same: 1))
  }

  @Test func `a field that is missing or too many is a difference`() {
    var scorer = FeedScorer()
    scorer.score("a", read: read(feed), expected: expectation(#"{"title": "T & U", "items": [{"title": "Two"}]}"#))
    scorer.score("b", read: nil, expected: expectation("{}"))
    scorer.score("c", read: read(feed), expected: expectation(#"{"title": "T & U", "items": []}"#))
    #expect(scorer.pairs == FeedScorer.Count(compared: 3, same: 0))
    #expect(scorer.counts["entry title"] == FeedScorer.Count(compared: 1, same: 0))
    #expect(scorer.differences.count == 5)
  }
}
