import Glibc
import NewsModel
import Testing

@testable import NewsIngest

/// Every reader with files that were cut, and whose bytes were changed, at places that a seed determines.
@Suite struct MutationTests {
  /// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere.
  private struct Dice {
    var state: UInt64
    mutating func roll(below count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(count))
    }
  }

  static let files: [(name: String, bytes: [UInt8])] = {
    let web = Array(page("Bridge closed").utf8)
    let records = [
      Archives.record("warcinfo", contentType: "application/warc-fields", Array("format: x".utf8)),
      Archives.response("https://harbor.example/1", web),
      Archives.response("https://harbor.example/2", Archives.gzip(web), fields: "Content-Encoding: gzip\r\n"),
      Archives.response(
        "https://harbor.example/3", Archives.chunked(web, size: 40), fields: "Transfer-Encoding: chunked\r\n"),
    ]
    let arc = """
      filedesc://x.arc 127.0.0.1 20310421000000 text/plain 73
      1 0 Harbor Crawl
      URL IP-address Archive-date Content-type Archive-length

      https://harbor.example/1 10.0.0.1 20310421091233 text/html \(web.count)

      """
    var described = Archives.Member("c.html", web)
    described.hasDescriptor = true
    var large = Archives.Member("d.html", web)
    large.isZip64 = true
    let zip = Archives.zip([Archives.Member("a.html", web), described, large], isZip64: true)
    let mail = Array(MailMessageTests.newsletter().utf8)
    let mailbox = Array("From ada@x Mon Apr 21 09:12:33 2031\n".utf8) + mail + [10, 10]
    return [
      ("a.html", web), ("a.rss", Array(Self.feed.utf8)), ("a.atom", Array(Self.atom.utf8)),
      ("a.html.gz", Archives.gzip(web) + Archives.gzip(" ")),
      ("a.jsonl", Array(#"{"id": "1", "text": "One two."}"#.utf8)),
      ("a.warc", Array(records.joined())), ("a.warc.gz", records.flatMap { Archives.gzip($0) }),
      ("a.arc", Array(arc.utf8) + web), ("a.zip", zip), ("b.zip", Archives.zip([Archives.Member("in.zip", zip)])),
      ("a.eml", mail), ("a.mbox", mailbox + mailbox),
      (
        "a.mhtml",
        Array("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n".utf8)
          + web
      ),
      ("a.csv", Array("id,title,text\n1,Bridge,\"One, \"\"two\"\"\nthree.\"\n2,Ferry,Four.\n".utf8)),
    ]
  }()

  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Crawl</title><item><title>Bridge closed</title>
    <link>https://harbor.example/1</link><pubDate>Mon, 21 Apr 2031 09:12:33 +0200</pubDate>
    <description>&lt;p&gt;Divers went down to the pier.&lt;/p&gt;</description></item></channel></rss>
    """
  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor Crawl</title><entry><title type="html">Bridge closed</title>
    <updated>2031-04-21T09:12:33Z</updated><content type="xhtml"><div><p>Divers went down.</p></div></content></entry></feed>
    """

  @Test(arguments: files.indices) func `a reader ends, and what it says is a line each`(index: Int) throws {
    let (name, whole) = Self.files[index]
    let folder = try TemporaryFolder()
    let sound = Reading([folder.write(name, whole)])
    #expect(!sound.articles.isEmpty && sound.failures.isEmpty, "\(name)")
    var dice = Dice(state: UInt64(index) &+ 20_310_421)
    for _ in 0..<60 {
      var bytes = whole
      switch dice.roll(below: 4) {
      case 0: bytes.removeLast(dice.roll(below: bytes.count))
      case 1: bytes.removeFirst(dice.roll(below: bytes.count))
      case 2:
        let start = dice.roll(below: bytes.count)
        bytes.replaceSubrange(start..<min(bytes.count, start + 8), with: [UInt8](repeating: 0xFF, count: 8))
      default:
        for _ in 0...dice.roll(below: 12) { bytes[dice.roll(below: bytes.count)] = UInt8(dice.roll(below: 256)) }
      }
      let reading = Reading([folder.write(name, bytes)])
      #expect(reading.failures.count <= 12, "\(name)")
      #expect(reading.failures.allSatisfy { !$0.description.contains("\n") && !$0.description.contains("\u{1B}") })
    }
  }

  @Test func `drawings without an end and brackets without number are read in no time`() throws {
    let folder = try TemporaryFolder()
    let story = page("Bridge closed")
    let start = ContinuousClock.now
    let reading = Reading([
      folder.write("a.html", String(repeating: "<svg>", count: 200_000) + story),
      folder.write("b.md", String(repeating: "[", count: 200_000) + "](" + String(repeating: "<a", count: 200_000)),
    ])
    #expect(reading.articles.count == 2)
    // Each looked through to its end for every mark took minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `a large file of nothing is told from its beginning, or its size`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "a.txt", "a.jsonl", "a.csv", "a.mbox", "a.warc", "a.zip", "a.eml", "a.gz", "a"] {
      let path = folder.write(name, [])
      let file = open(path, O_WRONLY)
      ftruncate(file, 64 << 20)
      close(file)
      var options = IngestOptions()
      options.maximumTextBytes = 1 << 20
      options.maximumLineBytes = 1 << 20
      let reading = Reading([path], options: options)
      #expect(reading.failures.count == 1 && reading.articles.isEmpty, "\(name)")
    }
  }
}
