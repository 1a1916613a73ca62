import Glibc
import Testing

@testable import NewsEvaluation

@Suite struct WARCScorerTests {
  @Test func `a line of expected counts is read`() throws {
    let line = "made/a b.warc.gz 381 {'warcinfo': 2, 'response': 10} html 4 Failed: first line ['x']"
    let expected = try #require(WARCScorer.Expected(line))
    #expect(expected.path == "made/a b.warc.gz")
    #expect(expected.counts == ["warcinfo": 2, "response": 10])
    #expect(expected.pages == 4)
    #expect(expected.error == "Failed: first line ['x']")
    #expect(WARCScorer.Expected("a.gz 24 {} html 0 ")?.counts == [:])
    #expect(WARCScorer.Expected("no counts here") == nil)
  }

  @Test func `found and expected are compared file by file`() throws {
    let folder = "/tmp/newsdb-warc-\(getpid())"
    mkdir(folder, 0o755)
    defer { _ = system("rm -rf '\(folder)'") }
    let record = "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"
    try TextFile.write(record + record, to: folder + "/a.warc")
    let lines = [
      "{'request': 2} html 0", "{'request': 1} html 0 Failed", "{'request': 3} html 0", "{'request': 2} html 1",
    ]
    let expected = lines.map { "a.warc 9 \($0)" } + ["gone.warc 9 {} html 0"]
    let report = WARCScorer(folder: folder, expected: expected.joined(separator: "\n")) { access($0, R_OK) == 0 }.report
    #expect(report.lines.map { String($0.prefix(4)) } == ["same", "more", "DIFF", "DIFF", "4 fi"])
    #expect(report.notes == ["1 files are not in \(folder)"])
  }
}
