import NewsModel
import Testing

@testable import NewsIngest

struct FeedAtomTests {
  private func entry(_ inner: String) -> FeedEntry? {
    feed(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://coast.example/news/'><entry>\(inner)</entry></feed>")?
      .entries.first
  }

  @Test func `texts are read by their type`() {
    #expect(entry("<title>a &lt;b&gt; c</title>")?.title == .plain("a <b> c"))
    #expect(entry("<title type='html'>a &lt;b&gt;c&lt;/b&gt;</title>")?.title?.line == "a c")
    #expect(entry("<title type='xhtml'><div>a <b>c</b> &amp; d</div></title>")?.title?.line == "a c & d")
    #expect(
      entry("<summary type='application/octet-stream'>PGI+UGllcjwvYj4=</summary>")?.summary == .markup("<b>Pier</b>"))
    #expect(entry("<content type='image/png'>aGVsbG8=</content>")?.content == nil)
  }

  @Test func `the alternate link is the address, made absolute by xml colon base`() {
    #expect(
      entry("<link rel='edit' href='e'/><link href='storm.html'/>")?.link == "https://coast.example/news/storm.html")
    #expect(entry("<link xml:base='../other/' href='storm.html'/>")?.link == "https://coast.example/other/storm.html")
  }

  @Test func `an entry without authors has those of the feed, but not its own name`() {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Coast Herald</title>
      <author><name>Cora Reed</name></author><author><name>Coast Herald</name></author>
      <entry><id>tag:1</id><updated>2025-04-23T10:00:00Z</updated><content>Der Sturm kam am Mittwoch.</content></entry></feed>
      """
    let article = feedArticles(text).first?.article
    #expect(article?.authors == ["Cora Reed"])
    #expect(article?.language == "de")
    #expect(article?.published?.evidence == "updated")
  }

  @Test func `Atom 0 point 3 has modes`() {
    let text = """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">a &lt;i&gt;b&lt;/i&gt;</title>
      <issued>2004-02-03T10:00:00-05:00</issued></entry></feed>
      """
    let entry = feed(text)?.entries.first
    #expect(entry?.title?.line == "a b")
    #expect(entry?.published?.publication.iso8601 == "2004-02-03T10:00:00-05:00")
  }
}
