import Testing

@testable import NewsIngest

@Suite struct PageTreeTests {
  private func tree(_ page: String) -> PageTree { PageTree(markup: MarkupFilter(Array(page.utf8)).markup) }

  @Test func `a subtree is a run of nodes`() throws {
    let tree = tree("<body><div><p>one <b>two</b></p><p>three</p></div><p>four</p>")
    let div = try #require(tree.elements(.div).first)
    let paragraphs = tree.elements(.p)
    #expect(paragraphs.count == 3)
    #expect(paragraphs.map { $0 < tree.nodes[div].end } == [true, true, false])
    #expect(tree.text(of: div) == "one two three")
  }

  @Test func `paragraphs and items end by themselves`() {
    let tree = tree("<div><p>one<p>two<ul><li>three<li>four</ul></div>")
    #expect(tree.elements(.p).map { tree.text(of: $0) } == ["one", "two"])
    #expect(tree.elements(.li).map { tree.text(of: $0) } == ["three", "four"])
  }

  @Test func `references become characters`() {
    let tree = tree("<p title='a &amp; b'>5 &gt; 3 &eacute; &#8220;x&#x201D;</p>")
    #expect(tree.elements(.p).map { tree.text(of: $0) } == ["5 > 3 é “x”"])
    #expect(tree.value(AttributeName.title, of: tree.elements(.p)[0]) == "a & b")
  }

  @Test func `text after the body's end is kept`() {
    let tree = tree("<html><body><p>one</p></body></html><p>two</p>")
    #expect(tree.text(of: 0) == "one two")
  }

  @Test(arguments: ["", "<", "</", "<p", "<p class", "<p class=", "<p class='", "<!", "<!--", "&", "&#", "\u{FFFD}"])
  func `scraps make a tree`(page: String) {
    #expect(tree(page).nodes.count >= 1)
  }

  @Test func `classes tell what an element is`() {
    func hints(_ attributes: String) -> ElementHints {
      tree("<div \(attributes)>x</div>").nodes.first { $0.name == .div }!.hints
    }
    #expect(hints("class='c-article-body wide'").contains(.articleBody))
    #expect(hints("class='articleBody'").contains(.articleBody))
    #expect(hints("itemprop='articleBody'").contains(.articleBody))
    #expect(hints("class='story__related-links'").contains(.related))
    #expect(hints("id='comments'").contains(.comments))
    #expect(hints("class='overflow-hidden'").contains(.hidden) == false)
    #expect(hints("class='sr-only'").contains(.hidden))
    #expect(hints("aria-hidden=true").contains(.hidden))
    // Letters in random identifiers are no words.
    #expect(hints("id='x7ad9-k2'").isEmpty)
    #expect(hints("id='S:0' hidden").contains(.hidden) == false)
  }
}
