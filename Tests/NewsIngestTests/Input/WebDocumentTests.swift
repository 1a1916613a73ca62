import NewsModel
import Testing

@testable import NewsIngest

@Suite struct WebDocumentTests {
  private func items(_ text: String, _ type: String?, charset: String? = nil) -> [IngestItem] {
    var options = IngestOptions()
    return WebDocument(
      bytes: Array(text.utf8), address: "https://tarn.example/1", mediaType: type, charset: charset
    ).items(&options)
  }

  private func article(_ items: [IngestItem]) -> Article? {
    if case .article(let found)? = items.first { found.article } else { nil }
  }

  @Test func `a page without an address of its own has that of the answer`() {
    #expect(
      article(items("<p>The pier opens in May, Ada Tarn said.</p>", "text/html"))?.uri == "https://tarn.example/1")
    let own = "<link rel=canonical href='https://tarn.example/pier'><p>The pier opens in May, Ada Tarn said.</p>"
    #expect(article(items(own, "text/html"))?.uri == "https://tarn.example/pier")
  }

  @Test func `the encoding that the server names counts`() {
    var options = IngestOptions()
    let document = WebDocument(
      bytes: Array("<p>Caf".utf8) + [0xE9] + Array(" talks went on, Ada Tarn said.</p>".utf8),
      address: "https://tarn.example/1", mediaType: "text/html", charset: "iso-8859-1")
    #expect(article(document.items(&options))?.body == "Café talks went on, Ada Tarn said.")
  }

  @Test func `what is no page is said to be none`() {
    for (text, type) in [("GIF89a", "text/html"), ("x", "image/png"), (" \n", "text/html")] {
      guard case .failure(let failure)? = items(text, type).first else {
        Issue.record("\(type) is read")
        continue
      }
      #expect(failure.code == .unsupported || failure.code == .empty)
    }
  }

  @Test func `relative links of a feed start at its address`() {
    let text =
      "<rss><channel><title>T</title><item><link>/a</link><description>Words.</description></item></channel></rss>"
    let reading = WebDocument(bytes: Array(text.utf8), address: "https://tarn.example/feed").feed()
    #expect(reading?.entries.map(\.address) == ["https://tarn.example/a"])
    #expect(reading?.title == "T")
  }

  @Test func `a page names its feeds`() {
    let text = "<head><link rel=alternate type='application/atom+xml' href='/atom'></head><p>Words.</p>"
    let document = WebDocument(bytes: Array(text.utf8), address: "https://tarn.example/")
    #expect(document.feedAddresses == ["https://tarn.example/atom"])
    #expect(document.feed() == nil)
  }
}
