import NewsCitation
import NewsModel
import Testing

@Suite struct CitationTests {
  private let body = "Rain fell.\n\nThe crew was saved by the harbour pilots, all of them."

  private func article(uri: String?, headline: String? = "Ferry *sinks*", authors: [String] = ["Ada Pym"]) -> Article {
    Article(
      identifier: "1", uri: uri, headline: headline, authors: authors, publisher: "Nordic Wire",
      published: Publication(day: CalendarDay("2031-03-12")!, basis: .text, evidence: "x"), body: body)
  }

  private let words = TextSpan(start: 12, end: 53)

  @Test func `a citation names author, headline, publisher, day and the address of the words`() {
    #expect(
      Citation(article(uri: "https://wire.example/a"), span: words).line
        == "Ada Pym, “Ferry *sinks*”, Nordic Wire, 12 March 2031, "
        + "https://wire.example/a#:~:text=The%20crew%20was%20saved%20by%20the%20harbour%20pilots")
  }

  @Test func `in Markdown no character of the article is markup, and the address is a link`() {
    #expect(
      Citation(article(uri: "https://wire.example/a b<c>")).markdown
        == #"Ada Pym, “Ferry \*sinks\*”, Nordic Wire, 12 March 2031, <https://wire.example/a%20b%3Cc%3E>."#)
  }

  @Test func `what is not known is left out, but for the date`() {
    let bare = Article(identifier: "1", uri: "urn:note:5", body: body)
    #expect(Citation(bare, span: words).line == "undated, urn:note:5")
  }

  @Test func `of files only pages and texts are opened at the words`() {
    #expect(Citation(article(uri: "file:///a/page.html"), span: words).address?.contains(":~:text=") == true)
    #expect(Citation(article(uri: "file:///a/wire.jsonl#12"), span: words).address == "file:///a/wire.jsonl#12")
  }

  @Test func `several authors are joined`() {
    #expect(Citation(article(uri: nil, authors: ["A", "B", "C"])).line.hasPrefix("A, B and C, “"))
  }
}
