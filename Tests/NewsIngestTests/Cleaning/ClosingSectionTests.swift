import Testing

@testable import NewsIngest

@Suite struct ClosingSectionTests {
  @Test(arguments: [
    "Latest posts", "More by author", "Related Articles:", "Was this page helpful?", "Weitere Artikel zum Thema",
    "Artículos relacionados", "Czytaj także", "Written by Ada Quill", "About Ada Quill", "Contact us",
  ])
  func `a line of such words alone heads what stands below an article`(line: String) {
    #expect(ClosingSection.isHead(TextLine(line[...], followsBlank: true)))
  }

  @Test(arguments: ["Related to the mayor", "Sources of the river", "About the bridge", "What the latest figures tell"])
  func `a heading with words of its own does not`(line: String) {
    #expect(!ClosingSection.isHead(TextLine(line[...], followsBlank: true)))
  }
}
