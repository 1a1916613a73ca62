import NewsModel
import Testing

@testable import NewsIngest

@Suite struct MarkdownDocumentTests {
  private static let source = """
    ---
    title: "Bridge shut"
    authors: [Ada Quill, Ben Tarn]
    date: 2025-04-23
    source: Tarnwire
    url: https://harbor.example/1
    ---
    # Barge strikes bridge

    ![A barge](barge.jpg)

    Mayor **Ada Tarn** said the [old bridge](https://harbor.example) would
    *stay* closed until `divers` have been there.

    > "Nobody is to cross," she said on Monday afternoon.

    ## What happens next

    - Divers inspect the pier
    - The ferry sails
      every hour

    ```
    let secret = 1
    ```

    [1]: https://harbor.example "note"
    """

  @Test func `marks go, the text stays`() {
    let article = ArticleText.article(fromMarkdown: Self.source, identifier: "x")
    #expect(
      article?.body == """
        Mayor Ada Tarn said the old bridge would stay closed until divers have been there.

        "Nobody is to cross," she said on Monday afternoon.

        What happens next

        - Divers inspect the pier
        - The ferry sails every hour
        """)
  }

  @Test func `front matter gives the fields`() {
    let article = ArticleText.article(fromMarkdown: Self.source, identifier: "x")
    #expect(article?.headline == "Bridge shut")
    #expect(article?.authors == ["Ada Quill", "Ben Tarn"])
    #expect(article?.publisher == "Tarnwire")
    #expect(article?.uri == "https://harbor.example/1")
    #expect(article?.published?.basisDescription == "field: date")
  }

  @Test func `without front matter the first heading is the headline`() {
    let article = ArticleText.article(
      fromMarkdown: "Barge strikes bridge\n====\n\nThe old bridge of Quill Harbor was closed on Monday.",
      identifier: "x")
    #expect(article?.headline == "Barge strikes bridge")
    #expect(article?.body == "The old bridge of Quill Harbor was closed on Monday.")
  }

  @Test(arguments: [
    ("a *b* __c__ ~~d~~", "a b c d"), ("snake_case 2 * 3 * 4", "snake_case 2 * 3 * 4"),
    ("[a [b] c](x(y)z) d", "a [b] c d"),
    (#"\*not\* [x]"#, "*not* [x]"), ("<b>a</b> <https://x.example> 1 < 2", "a https://x.example 1 < 2"),
    ("![x](y)z", "z"),
    ("[text][ref]", "text"),
  ])
  func `marks inside a line are told from signs`(source: String, text: String) {
    #expect(MarkdownInline.text(of: source[...]) == text)
  }
}
