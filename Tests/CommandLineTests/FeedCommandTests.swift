import Foundation
import HTTPSupport
import Testing

/// Pages and feeds from a server on the loopback interface, through the commands.
@Suite struct FeedCommandTests {
  private let workspace = CommandLineTool.Workspace()

  private static let page = """
    <html lang="en"><head><title>Bridge closes</title><link rel="alternate" type="application/rss+xml" href="/feed.rss"></head>
    <body><h1>Bridge closes</h1><p>The old bridge of Quill Harbor was closed on Wednesday after a barge struck it, the mayor said.</p>
    <p>“It will stay shut until May,” said Ada Tarn, the mayor of the town, on Thursday.</p></body></html>
    """

  private static func feed(_ titles: [String]) -> String {
    let items = titles.map {
      "<item><title>\($0)</title><link>/\($0)</link><description>Words on \($0), Ada Tarn said.</description></item>"
    }
    return "<rss version='2.0'><channel><title>Tarnwire</title>\(items.joined())</channel></rss>"
  }

  private func server(_ titles: [String] = ["one", "two"]) -> LoopbackServer {
    LoopbackServer { request in
      switch request.path {
      case "/page", "/one": LoopbackServer.answer("200 OK", ["Content-Type: text/html"], Self.page.utf8)
      case "/feed.rss" where request.headers["if-none-match"] == "\"1\"": LoopbackServer.answer("304 Not Modified")
      case "/feed.rss": LoopbackServer.answer("200 OK", ["ETag: \"1\""], Self.feed(titles).utf8)
      default: LoopbackServer.answer("404 Not Found")
      }
    }
  }

  private func run(_ arguments: String...) -> CommandLineTool.Result {
    CommandLineTool.run(arguments, archive: workspace.archive)
  }

  private func query(_ sql: String) -> [String] { run("sql", sql).lines }

  @Test func `an address is ingested: a page, or the entries of a feed`() {
    let server = server()
    let result = run("ingest", "--allow-local", server.address("/page"), server.address("/feed.rss"))
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.lines == ["3 added"])
    #expect(
      query("select uri, headline, publisher from articles order by id") == [
        "\(server.address("/page"))|Bridge closes|", "\(server.address("/one"))|one|Tarnwire",
        "\(server.address("/two"))|two|Tarnwire",
      ])
  }

  @Test func `without leave nothing is fetched from this machine`() {
    let server = server()
    let result = run("ingest", server.address("/page"))
    #expect(result.exitCode == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("private network (--allow-local"))
    #expect(server.requests.isEmpty)
  }

  @Test func `a feed is polled when it is due, and asked only for what has changed`() {
    let server = server()
    let added = run("feeds", "add", "--allow-local", server.address("/feed.rss"))
    #expect(added.lines == ["added: feed 1, Tarnwire, 2 entries; newsdb feeds poll reads them"])
    #expect(run("feeds", "poll", "--allow-local").lines == ["Tarnwire: 2 added"])
    let early = run("feeds", "poll", "--allow-local")
    #expect(early.exitCode == 0)
    #expect(early.errors.contains("no feed is due"))
    #expect(run("feeds", "poll", "--allow-local", "--all").lines == ["Tarnwire: unchanged"])
    _ = CommandLineTool.run(
      "/usr/bin/env", ["sqlite3", workspace.archive, "update feeds set entity_tag = null"])
    #expect(run("feeds", "poll", "--allow-local", "1").lines == ["Tarnwire: 2 known"])
  }

  @Test func `with full the linked page is read, and the feed's text where there is none`() {
    let server = server()
    _ = run("feeds", "add", "--full", "--allow-local", server.address("/feed.rss"))
    let result = run("feeds", "poll", "--allow-local")
    #expect(result.lines == ["Tarnwire: 2 added, 1 failed"])
    #expect(result.exitCode == 2)
    #expect(query("select headline from articles order by id") == ["Bridge closes", "two"])
    #expect(query("select whole_page from feed_entries order by entry") == ["1", "0"])
  }

  @Test func `a feed that fails stops no other, and is remembered`() {
    let server = server()
    _ = run("feeds", "add", "--allow-local", server.address("/feed.rss"))
    _ = CommandLineTool.run(
      "/usr/bin/env",
      [
        "sqlite3", workspace.archive,
        "insert into feeds (address, added_at) values ('\(server.address("/gone"))', '2031-01-01T00:00:00Z')",
      ])
    let result = run("feeds", "poll", "--allow-local")
    #expect(result.exitCode == 2)
    #expect(result.lines == ["Tarnwire: 2 added", "\(server.address("/gone")): failed"])
    #expect(run("feeds").output.contains("failed (1 in a row): there is no such page: HTTP 404"))
    #expect(run("feeds", "remove", "2").exitCode == 0)
    #expect(run("feeds", "remove", "2").exitCode == 1)
    #expect(query("select count(*) from feeds") == ["1"])
  }

  @Test func `a page that names its feed is no feed, but a hint`() {
    let server = server()
    let result = run("feeds", "add", "--allow-local", server.address("/page"))
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("no feed, but the page names \(server.address("/feed.rss")) (add that address)"))
    let twice = run("feeds", "add", "--allow-local", server.address("/feed.rss"))
    #expect(twice.exitCode == 0)
    #expect(run("feeds", "add", "--allow-local", server.address("/feed.rss")).exitCode == 2)
  }
}
