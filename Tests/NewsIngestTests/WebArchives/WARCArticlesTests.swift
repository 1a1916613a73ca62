import NewsModel
import Testing

@testable import NewsIngest

@Suite struct WARCArticlesTests {
  private func read(_ bytes: [UInt8], _ name: String = "crawl.warc") throws -> Reading {
    let folder = try TemporaryFolder()
    return Reading([folder.write(name, bytes)])
  }

  private let bridge = Array(page("Bridge closed").utf8)

  @Test(arguments: ["", "chunked", "gzip", "deflate", "raw deflate", "chunked gzip", "said only"])
  func `a page comes out of every encoding`(encoding: String) throws {
    var (body, fields) = (bridge, "")
    switch encoding {
    case "chunked": (body, fields) = (Archives.chunked(bridge, size: 50), "Transfer-Encoding: chunked\r\n")
    case "gzip": (body, fields) = (Archives.gzip(bridge), "Content-Encoding: gzip\r\n")
    case "deflate": (body, fields) = (Archives.zlib(bridge), "Content-Encoding: deflate\r\n")
    case "raw deflate": (body, fields) = (Archives.raw(bridge), "Content-Encoding: deflate\r\n")
    case "chunked gzip":
      body = Archives.chunked(Archives.gzip(bridge), size: 50)
      fields = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    case "said only": fields = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    default: break
    }
    let reading = try read(Archives.gzip(Archives.response("https://harbor.example/1", body, fields: fields)))
    #expect(reading.failures == [])
    #expect(reading.articles.map(\.article.headline) == ["Bridge closed"])
    #expect(reading.articles.first?.article.uri == "https://harbor.example/1")
    #expect(reading.articles.first?.path.hasSuffix("crawl.warc#https://harbor.example/1") == true)
  }

  @Test func `what is no article is counted and told of in one line`() throws {
    let records = [
      Archives.record("warcinfo", contentType: "application/warc-fields", Array("format: x".utf8)),
      Archives.record(
        "request", uri: "https://harbor.example/1", contentType: "application/http", Array("GET / HTTP/1.1".utf8)),
      Archives.response("https://harbor.example/1", bridge, status: "404 Not Found"),
      Archives.response("https://harbor.example/x.png", [0x89], type: "image/png"),
      Archives.response("https://harbor.example/robots.txt", Array("User-agent: *".utf8), type: "text/plain"),
      Archives.response("https://harbor.example/empty", Array("<html></html>".utf8)),
      Archives.record("resource", uri: "metadata://tool/log", contentType: "text/plain", Array(bridgeStory.utf8)),
      Archives.record(
        "resource", uri: "https://harbor.example/note", contentType: "text/plain", Array(bridgeStory.utf8)),
    ]
    let reading = try read(Array(records.joined()))
    #expect(reading.failures == [])
    #expect(reading.articles.map(\.format) == [.text])
    #expect(reading.skipped.map(\.count) == [7])
    #expect(reading.skipped.first?.description.contains("7 records skipped, no article (1 ") == true)
  }

  @Test func `pages under brotli are one line however many`() throws {
    let squeezed = (1...3).map {
      Archives.response("https://harbor.example/\($0)", [0x8B, 0x02, 0x80], fields: "Content-Encoding: br\r\n")
    }
    let reading = try read(Array((squeezed + [Archives.response("https://harbor.example/4", bridge)]).joined()))
    #expect(reading.failures.map(\.code) == [.unsupported])
    #expect(reading.failures.first?.reason.hasPrefix("3 pages are compressed with brotli") == true)
    #expect(reading.articles.count == 1)
  }

  @Test func `the moment of archiving is that of fetching`() throws {
    let text = bridgeStory.replacing("bridge in Quill Harbor\n", with: "bridge in Quill Harbor\n\n2 days ago\n")
    let record = Archives.record(
      "resource", uri: "https://harbor.example/1", contentType: "text/plain", Array(text.utf8))
    let published = try read(record).articles.first?.article.published
    #expect(published?.day.description == "2031-04-19")
    #expect(published?.basis == .fetched)
  }

  @Test func `an archive that is cut off gives its whole records and one line`() throws {
    let records = (1...3).map { Archives.gzip(Archives.response("https://harbor.example/\($0)", bridge)) }
    let reading = try read(Array(records.joined().dropLast(25)), "a.warc.gz")
    #expect(reading.articles.count == 2)
    #expect(reading.failures.map(\.code) == [.truncated])
  }

  @Test func `a damaged member costs its record and no other`() throws {
    let records = (1...3).map { Archives.gzip(Archives.response("https://harbor.example/\($0)", bridge)) }
    var middle = records[1]
    middle.replaceSubrange(40..<80, with: [UInt8](repeating: 0xFF, count: 40))
    let reading = try read(records[0] + middle + records[2], "a.warc.gz")
    #expect(reading.articles.map(\.article.uri) == ["https://harbor.example/1", "https://harbor.example/3"])
    #expect(reading.failures.map(\.code) == [.damaged])
  }

  @Test func `a file that only claims to be an archive says so`() throws {
    #expect(try read(Array(bridgeStory.utf8)).failures.map(\.code) == [.damaged])
  }
}
