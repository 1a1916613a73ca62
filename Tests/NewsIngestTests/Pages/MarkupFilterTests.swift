import Testing

@testable import NewsIngest

@Suite struct MarkupFilterTests {
  private func filtered(_ page: String) -> String {
    String(decoding: MarkupFilter(Array(page.utf8)).markup, as: UTF8.self)
  }

  @Test(arguments: [
    ("<p>a<!-- b > c -->d</p>", "<p>ad</p>"), ("a<!-->b", "ab"), ("a<!--->b", "ab"), ("a<!-- b --!>c", "ac"),
    ("<script>if (a < b) '</p>'</script>x", "x"), ("<STYLE>p > a {}</Style >x", "x"),
    ("<svg><text>a</text></svg>b", "b"),
    ("<svg/>b", "b"), ("<svg>b", "b"), ("<script>never closed <p>x", ""), ("a<?php echo ?>b", "ab"),
    ("<![CDATA[a > b]]>c", "c"), ("1 < 2 and <3", "1 &lt; 2 and &lt;3"), ("a</>b", "ab"),
  ])
  func `what no reader sees goes`(page: String, left: String) {
    #expect(filtered(page) == left)
  }

  @Test(arguments: [
    ("<p onclick=x class=lede data-x='1'>", "<p class=\"lede\">"), ("<A HREF='a\"b'>", "<a href='a\"b'>"),
    ("<p class=a class=b>", "<p class=\"a\">"), ("<div style='DISPLAY : none'>", "<div hidden=\"\">"),
    ("<p class=\"a > b\">", "<p class=\"a > b\">"), ("<br/>", "<br>"),
  ])
  func `of the attributes those asked for stay`(page: String, left: String) {
    #expect(filtered(page) == left)
  }

  @Test(arguments: [
    // A forgotten slash: the button's end closes what was opened in it.
    ("<button><div>x<div></button>y", "<button><div>x<div></div></div></button>y"),
    ("<div><a>x</div>y", "<div><a>x</a></div>y"), ("<div>x</span></div>", "<div>x</div>"),
    ("<div><span>x</div></span>y", "<div><span>x</span></div>y"),
    ("<table><tr><td></div>x</table>", "<table><tr><td>x</table>"),
    ("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</ul>"),
  ])
  func `end tags close what is open inside`(page: String, left: String) {
    #expect(filtered(page) == left)
  }

  @Test func `scripts of linked data are handed on`() {
    let page = Array("<script type='application/ld+json'>{\"a\": 1}</script><script>b</script>".utf8)
    let filter = MarkupFilter(page)
    #expect(filter.linkedData.map { String(decoding: page[$0], as: UTF8.self) } == ["{\"a\": 1}"])
  }

  @Test func `depth is bounded, text is not lost`() {
    let page = String(repeating: "<div>", count: 100_000) + "word" + String(repeating: "</div>", count: 100_000) + "end"
    let left = filtered(page)
    #expect(left.utf8.count == MarkupFilter.deepest * 11 + 7)
    #expect(left.hasSuffix("</div>end"))
  }

  @Test func `a long value is cut between characters`() {
    let value = String(repeating: "ä", count: 1500)
    let left = filtered("<p class=\"\(value)\">")
    #expect(left == "<p class=\"\(value.prefix(1024))\">")
  }

  @Test func `of references and lone signs a bounded number counts, of the text all`() {
    let page =
      "<p>Ada Tarn &amp; Ben Sill spoke.</p>" + String(repeating: "<&", count: 300_000) + "<p>And the mayor.</p>"
    let markup = MarkupFilter(Array(page.utf8)).markup
    #expect(markup.count(where: { $0 == UInt8(ascii: "&") }) <= MarkupFilter.mostReferences)
    let text = String(decoding: markup, as: UTF8.self)
    #expect(text.hasPrefix("<p>Ada Tarn &amp; Ben Sill spoke.</p>"))
    #expect(text.hasSuffix("<p>And the mayor.</p>"))
  }

  @Test(arguments: ["<p>", "<li>", "</p>", "<br>", "<div>x</div>"])
  func `of a page of nothing but tags a bounded number counts, and the text behind them stays`(tag: String) {
    let page = "<div>" + String(repeating: tag, count: MarkupFilter.mostTags + 1000) + "The quay is shut.</div>"
    let markup = MarkupFilter(Array(page.utf8)).markup
    #expect(markup.count(where: { $0 == UInt8(ascii: "<") }) <= 2 * MarkupFilter.mostTags)
    #expect(String(decoding: markup, as: UTF8.self).contains("The quay is shut."))
  }

  @Test func `of a page of nothing but list items a bounded number is read`() {
    let page = "<p>The bridge was closed, the mayor said.</p><ul>" + String(repeating: "<li>x", count: 25_000)
    let blocks = BlockReader(PageTree(markup: MarkupFilter(Array(page.utf8)).markup), in: 0).blocks
    #expect(blocks.count == BlockReader.most)
    #expect(blocks.first?.text == "The bridge was closed, the mayor said.")
  }
}
