import NewsModel
import Testing

@testable import NewsIngest

@Suite struct FieldMappingTests {
  @Test(arguments: ["text", "=x", "text=", "mood=x"])
  func `what is no mapping is refused`(text: String) {
    var mapping = FieldMapping()
    let isAdded = mapping.add(text)
    #expect(!isAdded)
    #expect(mapping.isEmpty)
  }

  @Test func `JSON is mapped too, into objects`() throws {
    let folder = try TemporaryFolder()
    var options = IngestOptions()
    let isAdded = options.mapping.add("text=story.rendered") && options.mapping.add("title=kop")
    #expect(isAdded)
    let object = #"{"id": "1", "kop": "Bridge closed", "title": "No", "story": {"rendered": "Divers went down."}}"#
    let reading = Reading([folder.write("a.jsonl", object), folder.write("b.json", "[\n\(object)]")], options: options)
    #expect(reading.articles.map(\.article.headline) == ["Bridge closed", "Bridge closed"])
    #expect(reading.articles.map(\.article.body) == ["Divers went down.", "Divers went down."])
  }
}
