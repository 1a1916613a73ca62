import NewsModel
import Testing

@testable import NewsIngest

@Suite struct TableReaderTests {
  private func read(_ name: String, _ bytes: [UInt8], _ options: IngestOptions = IngestOptions()) throws -> Reading {
    let folder = try TemporaryFolder()
    return Reading([folder.write(name, bytes)], options: options)
  }

  private func read(_ name: String, _ text: String, _ options: IngestOptions = IngestOptions()) throws -> Reading {
    try read(name, Array(text.utf8), options)
  }

  @Test(arguments: [",", "\t", ";", "|"])
  func `a row is an article, whatever parts its fields`(separator: String) throws {
    let rows = [
      ["id", "Title", "Published", "Author", "Source", "URL", "Text"],
      [
        "7", "Bridge closed", "2031-04-21", "Ada Tarn", "Harbor Post", "https://harbor.example/7",
        "\"Divers, and\nmore; divers.\"",
      ],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n") + "\r\n"
    for name in ["a.csv", "a.tsv", "a.txt", "a"] {
      let reading = try read(name, "\u{FEFF}" + text)
      let found = try #require(reading.articles.first)
      #expect(found.format == .table && found.line == 2)
      #expect(found.article.identifier == "7")
      #expect(found.article.headline == "Bridge closed")
      #expect(found.article.published?.iso8601 == "2031-04-21")
      #expect(found.article.authors == ["Ada Tarn"])
      #expect(found.article.publisher == "Harbor Post")
      #expect(found.article.uri == "https://harbor.example/7")
      #expect(found.article.body.hasPrefix("Divers, and\n"))
    }
  }

  @Test func `a bad row is a failure with its line, and the next one comes`() throws {
    let text = "id,text\n1,One.\n2,Two,too many\n\n3,\n4,\"Four\nlines.\"\n5,\"Five"
    let reading = try read("a.csv", text)
    #expect(reading.articles.map(\.article.identifier) == ["1", "4"])
    #expect(reading.failures.map(\.line) == [3, 5, 8])
    #expect(reading.failures.map(\.code) == [.damaged, .missingField, .truncated])
  }

  @Test func `columns with names of their own are mapped`() throws {
    let text = "nr;kop;dag;volledige tekst\n1;Bridge closed;2031-04-21;Divers went down.\n"
    let plain = try read("a.csv", text)
    #expect(plain.failures.map(\.code) == [.missingField])
    #expect(plain.failures.first?.description.contains("--map text=COLUMN") == true)
    var options = IngestOptions()
    for map in ["text=volledige tekst", "headline=kop", "date=dag"] {
      let isAdded = options.mapping.add(map)
      #expect(isAdded)
    }
    let article = try #require(try read("a.csv", text, options).articles.first?.article)
    #expect(article.headline == "Bridge closed")
    #expect(article.published?.iso8601 == "2031-04-21")
    #expect(article.body == "Divers went down.")
  }

  @Test func `spreadsheets' own encodings are read`() throws {
    let text = "sep=;\nid;text\n1;Café au lait.\n"
    let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 255), UInt8($1 >> 8)] }
    #expect(try read("a.csv", wide).articles.map(\.article.body) == ["Café au lait."])
    let old = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(try read("a.csv", old).articles.map(\.article.body) == ["Café au lait."])
  }
}
