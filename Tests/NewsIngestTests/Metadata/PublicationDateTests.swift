import NewsModel
import Testing

@testable import NewsIngest

@Suite struct PublicationDateTests {
  private static let story = """
    The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.
    Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
    """

  private func published(_ text: String, fetchedAt: FetchMoment? = nil) -> Publication? {
    var options = IngestOptions()
    options.fetchedAt = fetchedAt
    return ArticleText.article(fromText: text, identifier: "x", options: options)?.published
  }

  @Test(arguments: [
    ("Published: 23 April 2025", "2025-04-23"), ("Posted on April 23, 2025 at 3:14 pm", "2025-04-23T15:14"),
    ("Wed, 23 Apr 2025 15:04 GMT", "2025-04-23T15:04Z"), ("Last updated 2025-04-23", "2025-04-23"),
    ("By Ada Quill | April 23, 2025", "2025-04-23"), ("Ada Quill April 23, 2025", "2025-04-23"),
    ("Updated: April 25, 2025 | Published: April 23, 2025", "2025-04-23"),
    ("2025-04-23T13:47:00+06:00", "2025-04-23T13:47:00+06:00"),
  ])
  func `a line over the text states the date`(line: String, expected: String) {
    let publication = published("Barge strikes bridge in Quill Harbor\n\(line)\n\n\(Self.story)")
    #expect(publication?.iso8601 == expected)
    #expect(publication?.evidence == line)
    #expect(publication?.basis == .text)
  }

  @Test(arguments: [
    "First April 23, 2025 flood since the war", "Released April 23, 2025 with songs of the sea",
    "Key dates on April 23, 2025",
  ])
  func `a heading with a date is no line of its own kind`(heading: String) {
    #expect(MetadataLine(line(heading)) == nil)
  }

  @Test func `what stands beside the date is not in the body`() {
    let text = "Barge strikes bridge in Quill Harbor\nAda Quill April 23, 2025\n\n\(Self.story)"
    #expect(ArticleText.article(fromText: text, identifier: "x")?.body.hasPrefix("The old bridge") == true)
  }

  @Test func `a chronology keeps its dates`() {
    let text =
      "\(Self.story)\n\nApril 23, 2025\n\nThe ferry sailed again after a week of storms, and the town was glad.\n"
    let article = ArticleText.article(fromText: text, identifier: "x")
    #expect(article?.body.contains("April 23, 2025") == true)
    #expect(article?.published == nil)
  }

  @Test func `a line after the text states the date`() {
    let publication = published(Self.story + "\nSource: Tarnwire\nBDST: 1347 HRS, APR 23, 2025\nXY")
    #expect(publication?.iso8601 == "2025-04-23T13:47+06:00")
  }

  @Test func `published goes over updated, whichever comes first`() {
    let text = "Barge strikes bridge in Quill Harbor\nUpdated April 25, 2025\nPublished April 23, 2025\n\n\(Self.story)"
    #expect(published(text)?.iso8601 == "2025-04-23")
  }

  @Test func `a date in running prose is no publication date`() {
    #expect(published("The bridge was opened on April 23, 2025 by the mayor of the town, who cut a ribbon.") == nil)
    #expect(published("On 2 May 2025 it closed.\n\n\(Self.story)") == nil)
  }

  @Test func `a label glued to the first words is taken off`() {
    let article = ArticleText.article(fromText: " date 2025-04-23 \(Self.story)", identifier: "x")
    #expect(article?.published?.iso8601 == "2025-04-23")
    #expect(article?.published?.evidence == "date 2025-04-23")
    #expect(article?.body.hasPrefix("The old bridge") == true)
  }

  @Test func `an age counts only where the moment of fetching is known`() {
    let text = "Barge strikes bridge in Quill Harbor\n\n5 hours ago 2\n\n\(Self.story)"
    #expect(published(text) == nil)
    #expect(published(text, fetchedAt: FetchMoment("2025-04-23T13:00"))?.iso8601 == "2025-04-23")
  }

  @Test func `a dateline with its year is the weakest evidence`() {
    let text =
      "QUILL HARBOR, April 22, 2025 (Tarnwire) – The old bridge was closed on Monday after a barge struck its pier."
    #expect(published(text)?.basis == .dateline)
    #expect(published("Published: April 23, 2025\n\n\(text)")?.iso8601 == "2025-04-23")
  }

  @Test func `what the user says goes over all`() {
    var options = IngestOptions()
    options.published = Publication(given: "April 1, 2025")
    let article = ArticleText.article(
      fromText: "Published: 23 April 2025\n\n\(Self.story)", identifier: "x", options: options)
    #expect(article?.published?.basis == .given)
    #expect(article?.published?.iso8601 == "2025-04-01")
    #expect(Publication(given: "04/05/2025") == nil)
    #expect(Publication(given: "soon") == nil)
  }
}
