import NewsModel
import Testing

@testable import NewsIngest

@Suite struct JSONArticleTests {
  private func read(_ json: String) throws -> IngestedArticle {
    let folder = try TemporaryFolder()
    return try #require(Reading([folder.write("a.jsonl", json + "\n")]).articles.first)
  }

  @Test func `the five fields of newsdb are read`() throws {
    let found = try read(
      #"{"id": "q1", "title": "Bridge shut", "text": "Ada Tarn spoke.", "published": "2025-04-23", "source": "Tarnwire"}"#
    )
    #expect(found.article.identifier == "q1")
    #expect(found.article.headline == "Bridge shut")
    #expect(found.article.publisher == "Tarnwire")
    #expect(found.article.published?.basisDescription == "field: published")
    #expect(found.article.uri?.hasPrefix("file:///tmp/") == true)
    #expect(found.article.uri?.hasSuffix("a.jsonl#q1") == true)
    #expect(found.line == 1)
  }

  @Test func `the names of schema-org and of crawlers are read`() throws {
    let article = try read(
      """
      {"url": "https://harbor.example/1", "headline": "H", "articleBody": "Ada Tarn spoke.", "inLanguage": "en-GB",
      """.trimmed
        + #" "author": [{"name": "Ben Sill"}, "Cy Dorn"], "publisher": {"name": "Tarnwire"}, "datePublished": "2025-04-23T13:47:00+02:00"}"#
    ).article
    #expect(article.uri == "https://harbor.example/1")
    #expect(article.authors == ["Ben Sill", "Cy Dorn"])
    #expect(article.publisher == "Tarnwire")
    #expect(article.language == "en-GB")
    #expect(article.published?.iso8601 == "2025-04-23T13:47:00+02:00")
  }

  @Test func `a schema-org article may name its page and its language by objects`() throws {
    let article = try read(
      #"{"articleBody": "Ada Tarn spoke.", "mainEntityOfPage": {"@type": "WebPage", "@id": "https://harbor.example/2"}, "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"}, "provider": {"name": "Tarnwire"}}"#
    ).article
    #expect(article.uri == "https://harbor.example/2")
    #expect(article.language == "en")
    #expect(article.publisher == "Tarnwire")
  }

  @Test func `the day of a change and the section are read`() throws {
    let schema = try read(
      #"{"articleBody": "Ada Tarn spoke.", "datePublished": "2025-04-23", "dateModified": "2025-04-24T08:00:00Z", "articleSection": ["Ports", "World"]}"#
    ).article
    #expect(schema.modified?.iso8601 == "2025-04-24T08:00:00Z")
    #expect(schema.section == "Ports")
    let ninjs = try read(
      #"{"body_text": "Ada Tarn spoke.", "firstcreated": "2025-04-23T08:00:00Z", "versioncreated": "2025-04-24T08:00:00Z"}"#
    ).article
    #expect(ninjs.modified?.iso8601 == "2025-04-24T08:00:00Z")
    #expect(ninjs.published?.iso8601 == "2025-04-23T08:00:00Z")
    #expect(try read(#"{"text": "Ada Tarn spoke.", "updated": "lately"}"#).article.modified == nil)
  }

  @Test func `ninjs is read, its text before its HTML`() throws {
    let start =
      #"{"uri": "urn:tarn:1", "headline": "H", "byline": "By Ben Sill", "versioncreated": "2025-04-23T10:00:00Z", "located": "KOLM""#
    let plain = try read(start + #", "body_text": "Ada Tarn spoke.", "body_html": "<p>Else.</p>"}"#).article
    #expect(plain.body == "Ada Tarn spoke.")
    #expect(plain.authors == ["Ben Sill"])
    #expect(plain.published?.iso8601 == "2025-04-23T10:00:00Z")
    let markup = try read(start + #", "body_html": "<p>Ada Tarn spoke.</p><p>Ben Sill did not.</p>"}"#).article
    #expect(markup.body == "Ada Tarn spoke.\n\nBen Sill did not.")
  }

  @Test func `ninjs with lists of bodies and headlines is read, the main ones`() throws {
    let article = try read(
      #"{"uri": "urn:tarn:2", "firstCreated": "2025-04-23T10:00:00Z", "versionCreated": "2025-04-24T10:00:00Z", "by": "Ben Sill", "infoSources": [{"name": "Tarnwire"}], "headlines": [{"role": "short", "value": "S"}, {"role": "main", "value": "H"}], "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>Ada Tarn spoke.</p>"}]}"#
    ).article
    #expect(article.body == "Ada Tarn spoke.")
    #expect(article.headline == "H")
    #expect(article.authors == ["Ben Sill"])
    #expect(article.publisher == "Tarnwire")
    #expect(article.published?.iso8601 == "2025-04-23T10:00:00Z")
    #expect(article.modified?.iso8601 == "2025-04-24T10:00:00Z")
  }

  @Test func `news-please, trafilatura and newspaper are read`() throws {
    let please = try read(
      #"{"maintext": "Ada Tarn spoke.", "title": "H", "authors": ["Ben Sill"], "date_publish": "2025-04-23 10:00:00", "source_domain": "www.tarn.example", "url": "https://www.tarn.example/1"}"#
    ).article
    #expect(please.publisher == "tarn.example")
    #expect(please.published?.iso8601 == "2025-04-23T10:00:00")
    let trafilatura = try read(
      #"{"raw_text": "Ada Tarn spoke. No lines.", "text": "Ada Tarn spoke.\nNo lines.", "author": "Ben Sill; Cy Dorn", "hostname": "tarn.example", "sitename": "Tarnwire", "date": "2025-04-23"}"#
    ).article
    #expect(trafilatura.body == "Ada Tarn spoke.\nNo lines.")
    #expect(trafilatura.authors == ["Ben Sill", "Cy Dorn"])
    #expect(trafilatura.publisher == "Tarnwire")
    let newspaper = try read(
      #"{"text": "Ada Tarn spoke.", "authors": ["Ben Sill"], "publish_date": "2025-04-23T00:00:00", "source_url": "https://tarn.example"}"#
    ).article
    #expect(newspaper.publisher == "tarn.example")
    #expect(newspaper.published?.day.description == "2025-04-23")
  }

  @Test func `the body is the text, junk and odd characters and all`() throws {
    let article = try read(#"{"id": 12, "text": " Share\r\n\r\nAda\u00a0Tarn  spoke.\n\nRead more\n"}"#).article
    #expect(
      Array(article.body.unicodeScalars) == Array(" Share\r\n\r\nAda\u{A0}Tarn  spoke.\n\nRead more\n".unicodeScalars))
    #expect(article.identifier == "12")
  }

  @Test func `what no field says is read from the text`() throws {
    let article = try read(
      #"{"text": "The old bridge of Quill Harbor was closed after a barge struck it.\nSource: Tarnwire\nPublished: 23 April 2025"}"#
    ).article
    #expect(article.publisher == "Tarnwire")
    #expect(article.published?.basis == .text)
    #expect(article.identifier.hasSuffix("a.jsonl#L1"))
    #expect(article.uri?.hasSuffix("a.jsonl#L1") == true)
  }

  @Test func `a line without a text is a failure of that line`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write(
      "a.jsonl", "{\"id\": \"1\", \"text\": \"Yes.\"}\n\n{\"id\": \"2\", \"text\": \" \"}\n[1]\n{\"id\": \"3\"} x\n")
    let reading = Reading([path])
    #expect(reading.articles.count == 1)
    #expect(reading.failures.map(\.code) == [.missingField, .invalidJSON, .invalidJSON])
    #expect(reading.failures.map(\.line) == [3, 4, 5])
  }

  @Test func `a JSON file holds one article or a list of them`() throws {
    let folder = try TemporaryFolder()
    let one = folder.write("one.json", "{\n  \"id\": \"1\",\n  \"text\": \"Yes.\"\n}")
    let list = folder.write("list.json", "[{\"id\": \"2\", \"text\": \"Yes.\"}, {\"id\": \"3\", \"text\": \"No.\"}]")
    let wrapped = folder.write("feed.json", #"{"version": 1, "items": [{"id": "4", "content_text": "Yes."}]}"#)
    let lines = folder.write("lines.json", "{\"id\": \"5\", \"text\": \"Yes.\"}\n{\"id\": \"6\", \"text\": \"Yes")
    let reading = Reading([one, list, wrapped, lines])
    #expect(reading.articles.map(\.article.identifier) == ["1", "2", "3", "4", "5"])
    #expect(reading.failures.map(\.code) == [.truncatedJSON])
    #expect(reading.failures.first?.line == 2)
  }
}
