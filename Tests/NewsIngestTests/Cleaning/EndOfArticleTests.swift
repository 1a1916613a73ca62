import Testing

@testable import NewsIngest

@Suite struct EndOfArticleTests {
  private static let story = WholeStory.paragraphs.joined(separator: "\n\n")

  private func body(_ end: String) -> String { CleanedText(Self.story + "\n\n" + end).body }

  @Test func `comments that can each be answered are cut off, however many there are`() {
    let comments = (1...9).map {
      """
      Reader\($0) says
      March \($0), 2026 at 9:35 pm
      I crossed that bridge every day of my life, and I never saw a barge as near to the pier as that one was, number \($0).
      Reply to comment
      """
    }
    let body = body(comments.joined(separator: "\n"))
    #expect(!body.contains("I crossed"))
    #expect(body.hasSuffix("before the month is out."))
  }

  @Test(arguments: [
    "La suite est réservée aux abonnés.", "Subscribe to continue reading", "この記事は会員限定です。",
  ])
  func `nothing comes after the notice that the rest is for subscribers`(notice: String) {
    let body = body("\(notice)\n\nThis message will be shown on the other device that reads the paper with you.")
    #expect(!body.contains("other device"))
  }

  @Test func `a notice in the first half cuts nothing`() {
    let text = "Subscribe to continue reading\n\n" + Self.story
    #expect(CleanedText(text).body.contains("Paragraph number 6"))
  }
}
