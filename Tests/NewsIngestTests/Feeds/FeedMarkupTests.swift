import Testing

@testable import NewsIngest

struct FeedMarkupTests {
  private func markup(_ text: String) -> String { String(decoding: FeedMarkup(Array(text.utf8)).markup, as: UTF8.self) }

  @Test(arguments: [
    ("<a>Piers & ferries</a>", "<a>Piers &amp; ferries</a>"), ("<a>R&D;</a>", "<a>R&amp;D;</a>"),
    ("<a>x&mdash;y &amp; &#38; z</a>", "<a>x—y &amp; &amp; z</a>"), ("<a>&unknown;</a>", "<a>&amp;unknown;</a>"),
    ("<a>3 < 4</a>", "<a>3 &lt; 4</a>"), ("<a><![CDATA[x & <b>]]></a>", "<a><![CDATA[x & <b>]]></a>"),
    ("\u{FEFF}\n <?xml version=\"1.0\"?><!-- c --><a/>", "<a/>"), ("<a>\u{1}x\u{8}</a>", "<a>x</a>"),
    ("<a href=\"x?y=1&z=2\">", "<a href=\"x?y=1&amp;z=2\">"),
  ])
  func `what XML forbids is made harmless`(text: String, expected: String) {
    #expect(markup(text) == expected)
  }

  @Test func `an entity of the document type is its text, and references in it are not followed`() {
    let text = "<!DOCTYPE r [<!ENTITY one \"Pier\"><!ENTITY two \"&one;&one;\">]><r>&one; &two;</r>"
    #expect(markup(text) == "<r>Pier &amp;one;&amp;one;</r>")
  }

  @Test func `entities add no more than 64 KiB`() {
    let value = String(repeating: "a", count: 1000)
    let text = "<!DOCTYPE r [<!ENTITY a \"\(value)\">]><r>" + String(repeating: "&a;", count: 10_000) + "</r>"
    #expect(markup(text).utf8.count < 64 << 10 + 100_000)
  }

  @Test func `a quote that nothing closes does not swallow the feed`() {
    let rest = String(repeating: "<item>words</item>", count: 1000)
    #expect(markup("<a href=\"x>\(rest)").hasSuffix(rest))
  }

  @Test func `a tag of many attributes is its name alone`() {
    let attributes = (0..<5000).map { "a\($0)='x'" }.joined(separator: " ")
    #expect(markup("<item \(attributes)><title>x</title></item>") == "<item><title>x</title></item>")
  }
}
