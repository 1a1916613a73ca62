import Testing

@testable import NewsIngest

@Suite struct PictureLinesTests {
  private static let story = (1...4).map {
    "Paragraph number \($0) tells how the bridge of Kolm was closed after a barge struck its northern pier in the fog."
  }.joined(separator: "\n\n")

  @Test func `a line that comes twice in a row, the second time with its maker, is a caption both times`() {
    let text = """
      \(Self.story)

      The barge lay for three days beside the northern pier.
      The barge lay for three days beside the northern pier. Ada Quill for Tarnwire

      Divers will look at the pier before any car may cross the bridge again, the mayor said.
      """
    let body = CleanedText(text).body
    #expect(!body.contains("three days"))
    #expect(body.contains("Divers"))
  }

  @Test(arguments: [
    "Mayor Ada Tarn, left, talks with Ben Sill at the harbor of Kolm on Monday.",
    "Der Kapitän (r.) ging nach dem Unfall mit Pilotin Ada Tarn von Bord.",
    "The barge lay beside the pier of the bridge. Ada Quill for Tarnwire",
    "FILE - Mayor Ada Tarn speaks at the harbor of Kolm on March 1, 2024.",
  ])
  func `where somebody stands, and a maker's name without an end, tell a caption`(line: String) {
    #expect(JunkRule.pictureCaption.matches(TextLine(line[...], followsBlank: true)))
  }

  @Test(arguments: [
    "The mayor turned right, and nobody who was left in the hall followed her.",
    "The barge lay beside the pier. Nobody knew how long.",
  ])
  func `a sentence about left and right does not`(line: String) {
    #expect(!JunkRule.pictureCaption.matches(TextLine(line[...], followsBlank: true)))
  }
}
