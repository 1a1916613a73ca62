import NewsModel
import Testing

@testable import NewsIngest

@Suite struct WARCReaderTests {
  private func read(_ bytes: [UInt8], gzip: Bool = false) -> (
    records: [WARCRecord], failure: IngestFailure?, stray: Int
  ) {
    var source = ByteSource(bytes[...], path: "x.warc")
    if gzip { source.decompress(.gzip) }
    var reader = WARCReader(source)
    var records: [WARCRecord] = []
    do throws(IngestFailure) {
      while let record = try reader.next() { records.append(record) }
      return (records, nil, reader.strayBytes)
    } catch {
      let after = try? reader.next()
      #expect(after == .some(nil))
      return (records, error, reader.strayBytes)
    }
  }

  private let info = Archives.record("warcinfo", contentType: "application/warc-fields", Array("format: x\r\n".utf8))
  private let answer = Archives.response("https://harbor.example/1", Array(page("Bridge closed").utf8))

  @Test func `records come with type, address, date and length`() {
    let found = read(info + answer)
    #expect(found.records.map(\.type) == ["warcinfo", "response"])
    #expect(found.records.last?.uri == "https://harbor.example/1")
    #expect(found.records.last?.date == "2031-04-21T09:12:33Z")
    #expect(found.failure == nil && found.stray == 0)
  }

  @Test func `a member a record, one member for all, and none are the same`() {
    let apart = read(Archives.gzip(info) + Archives.gzip(answer), gzip: true)
    let together = read(Archives.gzip(info + answer), gzip: true)
    #expect(apart.records == read(info + answer).records)
    #expect(together.records == apart.records)
  }

  @Test func `a tail that is cut off is one failure after the records before it`() {
    let plain = read(Array((info + answer).dropLast(40)))
    #expect(plain.records.count == 2)
    #expect(plain.failure?.code == .truncated)
    let compressed = read(Archives.gzip(info) + Archives.gzip(answer).dropLast(30), gzip: true)
    #expect(compressed.records.map(\.type) == ["warcinfo", "response"])
    #expect(compressed.failure?.code == .truncated)
  }

  @Test func `wrong lengths are found out at the next head`() {
    let block = Array("format: x\r\n".utf8)
    for length in [0, 4, block.count + 4, block.count + 14] {
      let wrong = Archives.record("warcinfo", contentType: "application/warc-fields", block, length: length)
      let found = read(wrong + answer + info)
      #expect(found.records.map(\.type) == ["warcinfo", "response", "warcinfo"], "\(length)")
      #expect(found.failure == nil)
    }
    let words = String(decoding: info, as: UTF8.self).replacing("Content-Length: 11", with: "Content-Length: many")
    #expect(read(Array(words.utf8) + answer).records.map(\.type) == ["warcinfo", "response"])
  }

  @Test func `folded fields, bare line feeds, and addresses in brackets or with spaces`() {
    let text = """
      WARC/1.0
      warc-type: resource
      WARC-Target-URI: <https://harbor.example/a b>
      X-Note: one
       two
      Content-Length: 3

      abc


      """
    let record = read(Array(text.utf8)).records.first
    #expect(record?.type == "resource")
    #expect(record?.uri == "https://harbor.example/a%20b")
    #expect(record?.headers["x-note"] == "one two")
  }

  @Test func `ARC is read, addresses with spaces and lengths that are none too`() {
    let text = """
      filedesc://x.arc 127.0.0.1 20310421000000 text/plain 73
      1 0 Harbor Crawl
      URL IP-address Archive-date Content-type Archive-length

      https://harbor.example/a b?c 10.0.0.1 20310421091233 text/html 3
      abc
      https://harbor.example/2 10.0.0.1 203104210912330000 text/html -1

      https://harbor.example/3 10.0.0.1 20310421091233 text/html 200 abc - 0 x.arc 3
      def
      """
    let found = read(Array(text.utf8))
    #expect(found.records.map(\.type) == ["warcinfo", "response", "response", "response"])
    #expect(
      found.records.dropFirst().map(\.uri) == [
        "https://harbor.example/a%20b?c", "https://harbor.example/2", "https://harbor.example/3",
      ])
    #expect(found.records.last?.date == "2031-04-21T09:12:33Z")
    #expect(found.failure == nil && found.stray == 0)
  }

  @Test func `the first draft's heads are lines of positions`() {
    let block = "HTTP/1.1 200 OK\r\n\r\nabc"
    let tail = " response https://harbor.example/1 20310421091233 urn:uuid:1 application/http\r\n\r\n"
    let size = "WARC/0.9 000".utf8.count + tail.utf8.count + block.utf8.count
    let found = read(Array("WARC/0.9 \(size)\(tail)\(block)\r\n\r\n".utf8) + info)
    #expect(found.records.map(\.type) == ["response", "warcinfo"])
    #expect(found.records.first?.length == block.utf8.count)
  }

  @Test func `what is no web archive has no record`() {
    let found = read(Array(bridgeStory.utf8))
    #expect(found.records.isEmpty && found.stray > 0)
  }
}
