import Testing

@testable import NewsIngest

/// What a page gives of its text. Marks in the pages show it: what stands between ⟦ and ⟧ is text, the rest is not.
@Suite struct ArticlePageTests {
  private static let first =
    "Divers went down to the northern pier on Friday morning, and found a crack as long as a rowing boat."
  private static let second =
    "Mayor Ada Tarn said the bridge would stay closed until the pier had been mended, which may take until autumn."
  private static let third =
    "Ferries take the cars across in the meantime, one every half hour, and the queue reached the market on Saturday."

  /// Checks a page against its marks.
  private func check(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var texts: [String] = []
    for piece in page.split(separator: "⟦").dropFirst() {
      texts.append(String(piece.prefix { $0 != "⟧" }))
    }
    let plain = page.replacing("⟦", with: "").replacing("⟧", with: "")
    let body = ArticlePage(Array(plain.utf8)).body
    #expect(
      body.split(separator: "\n").map(String.init).filter { !$0.isEmpty } == texts, sourceLocation: sourceLocation)
  }

  private static let story = "<p>⟦\(first)⟧</p><p>⟦\(second)⟧</p><p>⟦\(third)⟧</p>"

  @Test func `menus, shares, captions and the foot are left out`() {
    check(
      """
      <html><head><title>Bridge closed | Kolm Post</title></head><body>
      <nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>
      <main><article><h1>Bridge closed</h1><div class=byline>By Ben Sample</div><time>3 May 2024</time>
      <ul class=share-tools><li><a href=#>Copy link</a></ul>
      <figure><img src=a.jpg><figcaption>The bridge of Quill Harbor at low tide, seen from the south.</figcaption></figure>
      \(Self.story)
      <p><a href=/x>Read more: why the old pier was never mended in all these years</a></p>
      <div class=tags><a href=/t>Harbor</a> <a href=/u>Bridges</a></div></article></main>
      <footer><p>Kolm Post is published by the Kolm Printing House, 3 Quay Road, every day but Sunday.</p></footer></body></html>
      """)
  }

  @Test func `the article is found without a single telling name`() {
    check(
      """
      <body><div><div><a href=/>Home</a> <a href=/n>News</a></div><div><div><h1>Bridge closed</h1>
      <div>⟦\(Self.first)⟧</div><div>⟦\(Self.second)⟧</div><div>⟦\(Self.third)⟧</div></div>
      <div><a href=/1>Market opens late</a><a href=/2>Ferry fares rise</a></div></div></div></body>
      """)
  }

  @Test func `readers' comments are not the article, however long`() {
    let comments = (1...20).map {
      "<p>I have lived by this bridge for \($0) years and never saw a diver, not one of them.</p>"
    }
    check("<body><h1>Bridge closed</h1><div>\(Self.story)</div><div id=comments>\(comments.joined())</div>")
  }

  @Test func `a misleading name of the whole does not hide it`() {
    check("<body class='has-sidebar newsletter-open'><div class=card><h1>Bridge closed</h1>\(Self.story)</div>")
    check("<body><div class='page-with-comments'><h1>Bridge closed</h1>\(Self.story)</div>")
  }

  @Test func `boxes and teasers inside the article are left out`() {
    check(
      """
      <article><h1>Bridge closed</h1><p>⟦\(Self.first)⟧</p>
      <aside><h3>What is a pier?</h3><p>A pier carries the deck of a bridge between its two ends, or so the builders say.</p></aside>
      <p>⟦\(Self.second)⟧</p>
      <div class=newsletter-signup><p>Get the harbor's news every morning in your letter box, free of any charge at all.</p></div>
      <p>⟦\(Self.third)⟧</p></article>
      """)
  }

  @Test func `headings, lists and quotations stay, each in its place`() {
    let page = """
      <article><h1>Bridge closed</h1><p>\(Self.first)</p><h2>What is known</h2>
      <ul><li>The crack was found on Friday.</li><li>No ship is missing from the harbor.</li></ul>
      <blockquote><p>“We shall mend it before the autumn storms come in,” the mayor said.</p></blockquote>
      <p>\(Self.third)</p><h2>Related</h2></article>
      """
    #expect(
      ArticlePage(Array(page.utf8)).body == """
        \(Self.first)

        What is known

        - The crack was found on Friday.
        - No ship is missing from the harbor.

        “We shall mend it before the autumn storms come in,” the mayor said.

        \(Self.third)
        """)
  }

  @Test func `the paragraph under the headline belongs to the article`() {
    check(
      """
      <article><header><h1>Bridge closed</h1><p class=standfirst>⟦A crack in the pier keeps cars off it until autumn.⟧</p>
      <span class=author>Ben Sample</span></header><div class=article-body>\(Self.story)</div></article>
      """)
  }

  @Test func `of two articles on a page the one with the headline counts`() {
    let other = (1...4).map {
      "<p>The market of Kolm opened an hour late on day \($0) of the fair, to nobody's surprise at all.</p>"
    }
    check(
      """
      <html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>\(Self.story)</article>
      <article><h1>Market opens late</h1>\(other.joined())</article></body></html>
      """)
  }

  @Test func `line breaks part paragraphs where there are two`() {
    check(
      "<body><h1>Bridge closed</h1><div>⟦\(Self.first)⟧<br><br>⟦\(Self.second)⟧<br/> <br/>⟦\(Self.third)⟧</div></body>")
  }

  @Test func `text that only a script shows is taken from the structured data`() {
    let body = Array(repeating: "\(Self.first) \(Self.second) \(Self.third)", count: 3).enumerated()
      .map { "\($0.element) Day \($0.offset)." }
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed",
      "articleBody": "\(body.joined(separator: "\\n"))"}</script></head>
      <body><div id=app>Loading</div><p>Please switch scripts on to read the Kolm Post in this browser.</p></body></html>
      """
    #expect(ArticlePage(Array(page.utf8)).body == body.joined(separator: "\n\n"))
  }

  @Test func `a page without text has none`() {
    #expect(ArticlePage(Array("<html><body><img src=a></body></html>".utf8)).body.isEmpty)
    #expect(ArticlePage([]).body.isEmpty)
  }

  @Test func `attributes without end cost no more than their bytes`() {
    let attributes = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(ArticlePage(Array("<article \(attributes)><p>\(Self.first)</p></article>".utf8)).body == Self.first)
    }
    #expect(time < .seconds(2))
  }

  @Test func `a page cut anywhere is read`() {
    let page = Array("<html><body><article><h1>Bridge closed</h1>\(Self.story)</article></body></html>".utf8)
    for end in stride(from: 0, to: page.count, by: 7) { _ = ArticlePage(Array(page[..<end])) }
  }
}
