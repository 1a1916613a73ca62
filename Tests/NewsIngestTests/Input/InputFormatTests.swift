import Testing

@testable import NewsIngest

@Suite struct InputFormatTests {
  @Test func `XML that is no feed is told by the name of its element`() throws {
    let folder = try TemporaryFolder()
    let failures = Reading([
      folder.write("a.xml", "<?xml version='1.0'?><!-- x --><urlset><url/></urlset>"),
      folder.write("b.xml", "<nitf><body>The port is open.</body></nitf>"),
    ]).failures.map(\.reason)
    #expect(failures.first == "an XML document of “urlset”, a sitemap: newsdb reads RSS and Atom feeds")
    #expect(failures.last == "an XML document of “nitf”: newsdb reads RSS and Atom feeds")
  }

  @Test(arguments: [
    (#"{"id": "1", "text": "x"}"#, InputFormat.jsonLines), ("{\n \"id\": 1\n}", .json), (#"[{"id": "1"}]"#, .json),
    ("---\ntitle: x\n---\n", .markdown), ("{curly} words", .text), ("[1] words", .text), ("", .text),
    ("Plain words.", .text), ("<!DOCTYPE html><p>x", .page), ("\n<!-- saved -->\n<HTML lang=en>", .page),
    ("<?xml version=\"1.0\"?><!DOCTYPE html><html>", .page), ("WARC/1.0\r\n", .webArchive),
    ("filedesc://a.arc 0.0.0.0 20310421 text/plain 9\n", .webArchive), ("PK\u{3}\u{4}", .zip),
    ("title,text\nBridge,It fell.\n", .table), ("Title;Date;Full text\n", .text), ("text, more text\n", .text),
    ("From ada@x Mon Apr 21 09:12:33 2031\nSubject: x\n", .mailbox),
    ("From Monday on the bridge is closed.\nx: y", .text),
    ("Message-ID: <1@x>\nSubject: x\n\nText", .mail), ("Author: Ada Tarn\nDate: 2031-04-21\n\nText", .text),
    ("<3 readers", .text), ("<pier> is a word", .text),
  ])
  func `without a claim the first bytes tell the format`(text: String, format: InputFormat) {
    #expect(InputFormat.sniffed(head: Array(text.utf8), claimed: nil) == format)
  }

  @Test func `a claim is believed, except that of plain text`() {
    let object = Array(#"{"id": "1", "text": "x"}"#.utf8)
    #expect(InputFormat.sniffed(head: object, claimed: .markdown) == .markdown)
    #expect(InputFormat.sniffed(head: object, claimed: .json) == .json)
    #expect(InputFormat.sniffed(head: object, claimed: .text) == .jsonLines)
  }

  @Test(arguments: [
    ("a.TXT", InputFormat.text), ("a/b.md", .markdown), ("a.ndjson", .jsonLines), ("README", .text), (".hidden", .text),
    ("a.HTM", .page), ("a.html.gz", .page), ("a.gz", .gzip), ("a.warc.gz", .webArchive), ("a.wacz", .zip),
    ("a.mht", .savedPage),
    ("a.eml", .mail), ("a.mbox", .mailbox), ("a.tsv", .table), ("a.arc", .webArchive),
  ])
  func `names claim a format`(path: String, format: InputFormat) {
    #expect(ClaimedExtension.format(of: path) == format)
  }

  @Test(arguments: ["a.png", "a.css", "a.db", "a.png.gz", "a.tar.gz"])
  func `other names claim none`(path: String) {
    #expect(ClaimedExtension.format(of: path) == nil)
  }
}
