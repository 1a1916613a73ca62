import Glibc
import NewsModel
import Testing

@testable import NewsIngest

@Suite struct ArticleReaderTests {
  @Test func `a file of a folder whose name tells nothing is read where its first bytes do`() throws {
    let folder = try TemporaryFolder()
    folder.write("index.php?id=3", "<!DOCTYPE html><html><body><h1>T</h1><p>\(bridgeStory)</p></body></html>")
    folder.write(
      "cur/1796082715.V8:2,S.host",
      "From: Tarnwire <ada@tarn.example>\nDate: Thu, 12 Mar 2026 08:00:00 +0100\nSubject: T\nMessage-ID: <1@tarn.example>\n\n"
        + bridgeStory)
    folder.write("program.py", "print('one two three')\n")
    let reading = Reading([folder.path])
    #expect(reading.articles.map(\.format) == [.mail, .page])
    #expect(reading.skipped.map(\.extensions) == [["py"]])
  }

  @Test func `files of a folder come in the order of their names, hidden ones left out`() throws {
    let folder = try TemporaryFolder()
    folder.write("b.txt", bridgeStory)
    folder.write(
      "a/z.md", "# Ferry sails again\n\nThe ferry of Quill Harbor sailed again on Friday after a week of storms.")
    folder.write(".hidden.txt", bridgeStory)
    folder.write("c.jsonl", #"{"id": "7", "title": "T", "text": "One two three."}"# + "\n")
    folder.write("picture.png", [0x89, 0x50])
    let reading = Reading([folder.path])
    #expect(reading.articles.map(\.format) == [.markdown, .text, .jsonLines])
    #expect(reading.failures.isEmpty)
    #expect(reading.skipped == [SkippedFiles(folder: folder.path, count: 1, extensions: ["png"])])
    #expect(reading.progress.filesRead == 3)
    #expect(reading.progress.bytesRead == reading.progress.totalBytes)
  }

  @Test func `a pattern that the shell left alone is expanded`() throws {
    let folder = try TemporaryFolder()
    folder.write("1.txt", bridgeStory)
    folder.write("2.txt", bridgeStory)
    folder.write("[x].txt", bridgeStory)
    #expect(Reading([folder.path + "/?.txt"]).articles.count == 2)
    #expect(Reading([folder.path + "/[x].txt"]).articles.count == 1)
    #expect(Reading([folder.path + "/*.html"]).failures.map(\.code) == [.noMatch])
  }

  @Test func `each bad input is one failure, and the others still come`() throws {
    let folder = try TemporaryFolder()
    let paths = [
      folder.write("empty.txt", ""), folder.write("blank.txt", " \n\t\n"),
      folder.write("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]),
      folder.write("broken.txt", Array("café".utf8) + [0xFF, 0x20] + Array("naïve".utf8)), folder.path + "/missing.txt",
      folder.write("cut.jsonl", "{\"id\": \"1\", \"text\": \"Whole.\"}\n{\"id\": \"2\", \"text\": \"Cut in ha"),
      folder.write("good.txt", bridgeStory),
    ]
    let reading = Reading(paths)
    #expect(reading.failures.map(\.code) == [.empty, .blank, .binary, .invalidEncoding, .missing, .truncatedJSON])
    #expect(reading.articles.count == 2)
    let lines = reading.failures.map(\.description)
    #expect(lines.allSatisfy { !$0.contains("\n") })
    #expect(lines[2].contains("a PNG image"))
    #expect(lines[3].contains("byte offset 5"))
    #expect(lines[5].contains("cut.jsonl:2: "))
  }

  @Test func `a folder that contains itself is reported once and read once`() throws {
    let folder = try TemporaryFolder()
    folder.write("sub/a.txt", bridgeStory)
    symlink(folder.path, folder.path + "/sub/loop1")
    symlink(folder.path, folder.path + "/sub/loop2")
    symlink("self", folder.path + "/self")
    let reading = Reading([folder.path])
    #expect(reading.articles.count == 1)
    #expect(reading.failures.map(\.code) == [.folderLoop, .folderLoop])
    #expect(reading.failures.last?.path.hasSuffix("sub/loop1") == true)
  }

  @Test func `a folder without an article says so`() throws {
    let folder = try TemporaryFolder()
    #expect(Reading([folder.path]).failures.map(\.code) == [.emptyFolder])
    folder.write("tool.bin", [1, 2, 3])
    let reading = Reading([folder.path])
    #expect(reading.failures.map(\.code) == [.emptyFolder])
    #expect(reading.skipped.map(\.extensions) == [["bin"]])
  }

  @Test func `a web page is read as one, whatever its name`() throws {
    let folder = try TemporaryFolder()
    let page =
      "<!DOCTYPE html><title>Bridge closed</title><h1>Bridge closed</h1><p>Divers went down to the pier on Friday."
    let reading = Reading([folder.write("1.html", page), folder.write("2.txt", page), folder.write("3", page)])
    #expect(reading.failures.isEmpty)
    #expect(reading.articles.map(\.format) == [.page, .page, .page])
    #expect(
      reading.articles.map(\.article.body) == Array(repeating: "Divers went down to the pier on Friday.", count: 3))
    #expect(Reading([folder.write("4.html", "<html><body></body>")]).failures.map(\.code) == [.noText])
  }

  @Test func `of a page saved complete only the page is read, not its parts`() throws {
    let folder = try TemporaryFolder()
    let page = "<html><h1>Bridge closed</h1><p>Divers went down to the pier on Friday.</html>"
    folder.write("Bridge.html", page)
    folder.write("Bridge_files/frame.html", page)
    folder.write("Ferry_files/frame.html", page)
    #expect(
      Reading([folder.path]).articles.map { $0.path.dropFirst(folder.path.count) } == [
        "/Bridge.html", "/Ferry_files/frame.html",
      ])
  }

  @Test func `other markup is not taken for text`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("page.txt", "<?xml version=\"1.0\"?><note/>")
    #expect(Reading([path]).failures.map(\.code) == [.unsupported])
  }

  @Test func `an unreadable file is refused by name`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("secret.txt", bridgeStory)
    chmod(path, 0)
    // The superuser may read everything.
    #expect(Reading([path]).failures.map(\.code) == (geteuid() == 0 ? [] : [.unreadable]))
  }

  @Test func `a text over the limit is refused, JSON Lines over it are read`() throws {
    let folder = try TemporaryFolder()
    var options = IngestOptions()
    options.maximumTextBytes = 200
    options.maximumLineBytes = 300
    let text = folder.write("long.txt", String(repeating: "Waves beat on the pier all night. ", count: 20))
    let unnamed = folder.write("long", String(repeating: "Waves beat on the pier all night. ", count: 20))
    let short = #"{"id": "1", "text": "Waves beat on the pier all night."}"# + "\n"
    let long = #"{"id": "2", "text": ""# + String(repeating: "Waves beat. ", count: 40) + "\"}\n"
    let lines = folder.write("many.jsonl", String(repeating: short, count: 20) + long + short)
    let reading = Reading([text, unnamed, lines], options: options)
    #expect(reading.failures.map(\.code) == [.tooLarge, .tooLarge, .tooLarge])
    #expect(reading.failures.last?.line == 21)
    #expect(reading.articles.count == 21)
  }

  @Test func `an address given by the user belongs to the first article`() throws {
    let folder = try TemporaryFolder()
    var options = IngestOptions()
    options.uri = "https://harbor.example/1"
    let reading = Reading([folder.write("1.txt", bridgeStory), folder.write("2 ä.txt", bridgeStory)], options: options)
    #expect(reading.articles[0].article.uri == "https://harbor.example/1")
    #expect(reading.articles[1].article.uri == "file://\(folder.path)/2%20%C3%A4.txt")
  }

  @Test func `the same text under another name has the same digest`() throws {
    let folder = try TemporaryFolder()
    let crlf = bridgeStory.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let reading = Reading([
      folder.write("1.txt", bridgeStory), folder.write("2.txt", [0xEF, 0xBB, 0xBF] + Array(crlf.utf8)),
    ])
    #expect(reading.articles[0].contentSHA256 == reading.articles[1].contentSHA256)
    #expect(reading.articles[0].article.body == reading.articles[1].article.body)
  }
}
