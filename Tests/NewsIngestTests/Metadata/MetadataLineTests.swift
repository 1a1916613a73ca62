import Testing

@testable import NewsIngest

@Suite struct MetadataLineTests {
  @Test func `a source line names a publisher`() {
    #expect(MetadataLine(line("Source: The Tarn Post"))?.publisher == "The Tarn Post")
    #expect(MetadataLine(line("Source: the river rises near Tarn.")) == nil)
    #expect(MetadataLine(line("Sources close to the port: nothing is decided")) == nil)
  }

  @Test(arguments: [
    ("Published: 23 April 2025", MetadataLine.DateLabel.published), ("Last updated on April 23, 2025", .updated),
    ("April 23, 2025", .none),
  ])
  func `a date is what its label says`(text: String, label: MetadataLine.DateLabel) {
    #expect(MetadataLine(line(text))?.label == label)
    #expect(MetadataLine(line(text))?.isBareDate == (label == .none))
  }

  @Test(arguments: [
    "The bridge was closed on April 23, 2025.", "On April 23, 2025 the ferry sailed", "- April 23, 2025",
    "Bridge closed", "2025",
  ])
  func `lines of an article are none`(text: String) {
    #expect(MetadataLine(line(text)) == nil)
  }
}
