import Testing

@testable import NewsIngest

struct EntryBodyTests {
  @Test(arguments: [
    (FeedText.markup("<p>One said so.</p><p>Two did not.</p>"), "One said so.\n\nTwo did not."),
    (.markup("&lt;p&gt;One said so.&lt;/p&gt;"), "One said so."), (.markup("3 < 4 &amp; 5"), "3 < 4 & 5"),
    (.plain("One\nmore line\n\n\nTwo"), "One\nmore line\n\nTwo"), (.plain("a <b> c"), "a <b> c"),
    (.markup("<figure><img><figcaption>The pier</figcaption></figure><p>It opens in May.</p>"), "It opens in May."),
    (.markup("<p>It opens in May.</p><p><a href='x'>Continue reading</a></p>"), "It opens in May."),
  ])
  func `an entry's text is its body`(text: FeedText, expected: String) {
    #expect(EntryBody.text(text) == expected)
  }
}
