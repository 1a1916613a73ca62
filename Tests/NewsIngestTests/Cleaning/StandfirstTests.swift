import NewsModel
import Testing

@testable import NewsIngest

@Suite struct StandfirstTests {
  private static let menu = (1...40).map { "Section \($0)" }.joined(separator: "\n")

  private func page(_ head: String) -> CleanedText {
    return CleanedText(
      """
      Barge strikes bridge in Kolm | Tarnwire
      \(Self.menu)

      Barge strikes bridge in Kolm

      \(head)

      \(WholeStory.paragraphs.joined(separator: "\n\n"))
      """)
  }

  @Test func `what stands under the headline is told, however many buttons come between it and the text`() {
    let cleaned = page(
      """
      The old bridge is closed for at least a week, and the ferry will not sail before Sunday.

      Ada Quill
      March 12, 2026 11:30 am
      Copy the link
      Facebook
      WhatsApp
      In the app
      Listen
      Give this away
      """)
    #expect(cleaned.body.hasPrefix("The old bridge is closed"))
    #expect(!cleaned.body.contains("Give this"))
    #expect(cleaned.body.contains("Paragraph number 5"))
    let article = TextMetadata(cleaned, options: IngestOptions())
    #expect(article.published?.day.description == "2026-03-12")
  }

  @Test func `a heading inside the text that says the title once more does not cut off what came before it`() {
    let cleaned = page("")
    #expect(cleaned.body.hasPrefix("Paragraph number 1"))
  }
}
