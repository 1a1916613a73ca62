import HTTPSupport
import Testing

@testable import NewsFetch

@Suite struct FetcherTests {
  private static let page = Array("<p>The pier opens in May.</p>".utf8)

  private func local(_ address: String) -> FetchRequest {
    var request = FetchRequest(address)
    request.allowsLocal = true
    request.timeout = 5
    return request
  }

  private func failure(_ request: FetchRequest) -> FetchFailure? {
    var fetcher = Fetcher()
    do throws(FetchFailure) { _ = try fetcher.fetch(request) } catch { return error }
    return nil
  }

  @Test func `a page comes with its type, its encoding and its final address`() throws {
    let server = LoopbackServer { request in
      request.path == "/old"
        ? LoopbackServer.answer("301 Moved", ["Location: /new"])
        : LoopbackServer.answer(
          "200 OK", ["Content-Type: Text/HTML; charset=\"iso-8859-1\"", "ETag: \"a1\""], Self.page)
    }
    var fetcher = Fetcher()
    let response = try fetcher.fetch(local(server.address("/old")))
    #expect(response.address == server.address("/new"))
    #expect(response.body == Self.page)
    #expect(response.mediaType == "text/html")
    #expect(response.charset == "iso-8859-1")
    #expect(response.entityTag == "\"a1\"")
    #expect(server.requests.allSatisfy { $0.headers["user-agent"]?.hasPrefix("newsdb/") == true })
  }

  @Test func `a version that is known is asked about, and does not come again`() throws {
    let server = LoopbackServer { request in
      request.headers["if-none-match"] == "\"a1\""
        && request.headers["if-modified-since"] == "Wed, 23 Apr 2025 10:00:00 GMT"
        ? LoopbackServer.answer("304 Not Modified") : LoopbackServer.answer("200 OK", [], Self.page)
    }
    var request = local(server.address("/feed"))
    request.entityTag = "\"a1\""
    request.lastModified = "Wed, 23 Apr 2025 10:00:00 GMT"
    var fetcher = Fetcher()
    #expect(try fetcher.fetch(request).isUnchanged)
  }

  @Test func `a machine of the private network is not connected to, by a redirect neither`() {
    let server = LoopbackServer { _ in LoopbackServer.answer("200 OK", [], Self.page) }
    #expect(failure(FetchRequest(server.address("/")))?.code == .localAddress)
    #expect(failure(FetchRequest("http://localhost:\(server.port)/"))?.code == .localAddress)
    #expect(server.requests.isEmpty)
  }

  @Test func `redirects have an end`() {
    let server = LoopbackServer { _ in LoopbackServer.answer("302 Found", ["Location: /again"]) }
    #expect(failure(local(server.address("/")))?.code == .redirects)
    #expect(server.requests.count == 6)
  }

  @Test func `a redirect to a file is not followed`() {
    let server = LoopbackServer { _ in LoopbackServer.answer("302 Found", ["Location: file:///etc/passwd"]) }
    #expect(failure(local(server.address("/")))?.code == .redirects)
  }

  @Test func `more bytes than allowed are not taken, announced or not`() {
    let server = LoopbackServer { request in
      let body = [UInt8](repeating: 0x61, count: 5000)
      return request.path == "/announced"
        ? LoopbackServer.answer("200 OK", [], body) : Array("HTTP/1.0 200 OK\r\n\r\n".utf8) + body
    }
    for path in ["/announced", "/silent"] {
      var request = local(server.address(path))
      request.maximumBytes = 1000
      #expect(failure(request)?.code == .tooLarge)
    }
  }

  /// 100,000 times the letter a.
  private static let compressed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1, 0x31, 0x01, 0x00, 0x00, 0x00, 0xC2, 0xA0,
    0xAC, 0xEB, 0x5F, 0xC2, 0x1A, 0x1E, 0x40, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xAF, 0x06, 0x87, 0xFA, 0xE2, 0x1B, 0xA0, 0x86, 0x01, 0x00,
  ]

  @Test func `what is compressed counts by what it holds`() throws {
    let server = LoopbackServer { _ in
      LoopbackServer.answer("200 OK", ["Content-Encoding: gzip"], Self.compressed)
    }
    var fetcher = Fetcher()
    #expect(try fetcher.fetch(local(server.address("/"))).body == [UInt8](repeating: 0x61, count: 100_000))
    var request = local(server.address("/"))
    request.maximumBytes = 10_000
    #expect(failure(request)?.code == .tooLarge)
  }

  @Test func `a server that does not answer is given up`() {
    let server = LoopbackServer { _ in nil }
    var request = local(server.address("/"))
    request.timeout = 0.3
    #expect(failure(request)?.code == .timeout)
  }

  @Test func `what goes wrong is one line with a hint`() {
    let server = LoopbackServer { _ in LoopbackServer.answer("404 Not Found") }
    let address = server.address("/gone")
    #expect(failure(local(address))?.description == "\(address): there is no such page: HTTP 404 (check the address)")
    #expect(failure(local("http://no-such-host.invalid/"))?.code == .unknownHost)
    #expect(failure(local("ftp://127.0.0.1/"))?.code == .badAddress)
    #expect(failure(local("https://127.0.0.1:\(server.port)/"))?.code == .insecure)
    #expect(failure(local("http://127.0.0.1:1/"))?.code == .refused)
  }
}
