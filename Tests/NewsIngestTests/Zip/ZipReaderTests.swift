import NewsModel
import Testing

@testable import NewsIngest

@Suite struct ZipReaderTests {
  private func read(_ name: String, _ bytes: [UInt8], options: IngestOptions = IngestOptions()) throws -> Reading {
    let folder = try TemporaryFolder()
    var reading = Reading([folder.write(name, bytes)], options: options)
    // Paths as a user sees them, without the folder's.
    for index in reading.articles.indices { reading.articles[index].path.removeFirst(folder.path.count + 1) }
    for index in reading.failures.indices { reading.failures[index].path.removeFirst(folder.path.count + 1) }
    return reading
  }

  @Test func `each member is an input of its own, with a path and an address of its own`() throws {
    var stored = Archives.Member("notes/Ferry.txt", bridgeStory)
    stored.method = 0
    var described = Archives.Member("c.html", page("Ferry sails"))
    described.hasDescriptor = true
    var large = Archives.Member("d.html", page("Lock opens"))
    large.isZip64 = true
    let members = [
      Archives.Member("dir/page one.html", page("Bridge closed")), stored, described, large,
      Archives.Member("lines.jsonl", #"{"id": "1", "text": "One two three."}"# + "\n"),
      Archives.Member("e.html.gz", Archives.gzip(page("Quay repaired"))), Archives.Member("a.png", [0x89]),
      Archives.Member("__MACOSX/._c.html", "x"), Archives.Member("Lock_files/x.html", page("Part")),
      Archives.Member("Lock.html", page("Lock opens")), Archives.Member("dir/", []),
    ]
    for isZip64 in [false, true] {
      let reading = try read("saved.zip", Archives.zip(members, isZip64: isZip64))
      #expect(reading.failures == [])
      #expect(
        reading.articles.map(\.path) == [
          "saved.zip/dir/page one.html", "saved.zip/notes/Ferry.txt", "saved.zip/c.html", "saved.zip/d.html",
          "saved.zip/lines.jsonl", "saved.zip/e.html.gz", "saved.zip/Lock.html",
        ])
      #expect(reading.articles[0].article.uri?.hasSuffix("/saved.zip/dir/page%20one.html") == true)
      #expect(reading.articles.map(\.format) == [.page, .text, .page, .page, .jsonLines, .page, .page])
      #expect(reading.skipped.map(\.extensions) == [["png"]])
      #expect(reading.progress.bytesRead == reading.progress.totalBytes)
    }
  }

  @Test func `an archive in an archive is read, a third one is not`() throws {
    let inner = Archives.zip([Archives.Member("a.html", page("Bridge closed"))])
    let middle = Archives.zip([Archives.Member("in.zip", inner), Archives.Member("b.html", page("Ferry sails"))])
    let reading = try read("out.zip", middle)
    #expect(reading.articles.map(\.path) == ["out.zip/in.zip/a.html", "out.zip/b.html"])
    let deep = try read("deep.zip", Archives.zip([Archives.Member("out.zip", middle)]))
    #expect(deep.articles.map(\.path) == ["deep.zip/out.zip/b.html"])
    #expect(deep.failures.map(\.code) == [.nestedTooDeep])
  }

  @Test func `a crawl packed as WACZ is read for its WARC files`() throws {
    let crawl = Archives.gzip(Archives.response("https://harbor.example/1", Array(page("Bridge closed").utf8)))
    var stored = Archives.Member("archive/data.warc.gz", crawl)
    stored.method = 0
    let reading = try read(
      "crawl.wacz",
      Archives.zip([
        stored, Archives.Member("datapackage.json", "{}"), Archives.Member("pages/pages.jsonl", "{\"id\": \"1\"}\n"),
      ]))
    #expect(reading.failures == [])
    #expect(reading.articles.map(\.article.uri) == ["https://harbor.example/1"])
  }

  @Test func `an archive without its directory is read by the headers of its members`() throws {
    let archive = Archives.zip([
      Archives.Member("a.html", page("Bridge closed")), Archives.Member("b.html", page("Ferry sails")),
    ])
    let start = archive.indices.dropLast(4).first { archive[$0...].starts(with: [0x50, 0x4B, 1, 2]) }!
    let reading = try read("cut.zip", Array(archive[..<(start + 20)]))
    #expect(reading.articles.map(\.path) == ["cut.zip/a.html", "cut.zip/b.html"])
    #expect(reading.failures.map(\.code) == [.damaged])
    // Something put before the archive shifts all of it.
    #expect(try read("a.zip", Archives.zip([]) + archive).articles.count == 2)
  }

  @Test func `what cannot be read of an archive is a line each`() throws {
    var encrypted = Archives.Member("secret.html", page("Bridge closed"))
    encrypted.flags = 1
    var odd = Archives.Member("odd.html", page("Bridge closed"))
    odd.method = 14
    let reading = try read(
      "x.zip", Archives.zip([encrypted, odd, Archives.Member("c.html", page("Ferry sails"))]))
    #expect(reading.failures.map(\.code) == [.encrypted, .unsupported])
    #expect(reading.articles.count == 1)
    #expect(try read("x.zip", Archives.zip([])).failures.map(\.code) == [.empty])
    #expect(try read("x.zip", Archives.zip([Archives.Member("a.png", [1])])).failures.map(\.code) == [.emptyFolder])
    let office = Archives.zip([Archives.Member("[Content_Types].xml", "<x/>"), Archives.Member("w.xml", "<x/>")])
    #expect(try read("x.zip", office).failures.map(\.code) == [.binary])
  }

  @Test func `the checksum of a member that is stored as it is counts as well`() throws {
    var stored = Archives.Member("a.txt", bridgeStory)
    stored.method = 0
    var archive = Archives.zip([stored, Archives.Member("b.html", page("Ferry sails"))])
    #expect(try read("x.zip", archive).articles.count == 2)
    archive[60] ^= 1
    let reading = try read("x.zip", archive)
    #expect(reading.failures.map(\.code) == [.damaged])
    #expect(reading.failures.first?.reason.contains("checksum") == true)
    #expect(reading.articles.count == 1)
  }

  @Test func `a member over the limit, and one that is a bomb, are left out`() throws {
    var options = IngestOptions()
    options.maximumTextBytes = 1 << 20
    let blank = [UInt8](repeating: 0x20, count: 20 << 20)
    let members = [
      Archives.Member("a.txt", [UInt8](repeating: 0x61, count: 2 << 20)), Archives.Member("b.jsonl", blank),
      Archives.Member("c.html", page("Ferry sails")),
    ]
    let reading = try read("bomb.zip", Archives.zip(members), options: options)
    #expect(reading.failures.map(\.path) == ["bomb.zip/a.txt", "bomb.zip/b.jsonl"])
    #expect(reading.failures.map(\.code) == [.tooLarge, .tooLarge])
    #expect(reading.articles.count == 1)
  }

  @Test func `members that lie over each other are refused`() throws {
    // Two entries of the directory that lead to one member are one bomb in small.
    let archive = Archives.zip([
      Archives.Member("a.html", page("Bridge closed")), Archives.Member("b.html", page("Ferry")),
    ])
    let entries = archive.indices.dropLast(4).filter { archive[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    var changed = archive
    // The first member claims to reach over the second.
    changed[entries[0] + 20] = 0xFF
    changed[entries[0] + 21] = 0x01
    let reading = try read("x.zip", changed)
    #expect(reading.failures.map(\.path) == ["x.zip/a.html"])
    #expect(reading.articles.map(\.path) == ["x.zip/b.html"])
  }

  @Test func `a name cannot lead out of the archive, nor drive a terminal`() throws {
    let reading = try read(
      "x.zip",
      Archives.zip([
        Archives.Member("../../etc/a.html", page("Bridge closed")), Archives.Member("b\u{1B}[31m.txt", [0xFF, 0, 1]),
      ]))
    #expect(reading.articles.first?.article.uri?.hasSuffix("/x.zip/../../etc/a.html") == true)
    #expect(reading.failures.map(\.description).allSatisfy { !$0.contains("\u{1B}") })
    #expect(reading.failures.count == 1)
  }
}
