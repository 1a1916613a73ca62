import NewsModel
import Testing

@testable import NewsEvaluation

@Suite struct GateArticleTests {
  private func article(_ marked: String) throws -> GateArticle {
    try GateArticle(name: "x", contents: "published: 2031-05-08\n\n\(marked)\n")
  }

  @Test func `marks are taken out of the text and read`() throws {
    let article = try article(
      "⟨Ada Pym⟩{a: Ada Pym} said ⟦⟨he⟩{b: ?} denied on ‹Tuesday›{DATE 2031-05-06} ⟦that it shut⟧{b, indirect, denied}⟧{a, indirect}."
    )
    #expect(article.text == "Ada Pym said he denied on Tuesday that it shut.")
    #expect(article.published == CalendarDay(year: 2031, month: 5, day: 8))
    #expect(article.claims.map(\.span) == [TextSpan(start: 13, end: 46), TextSpan(start: 34, end: 46)])
    #expect(article.claims.map(\.stance) == ["said", "denied"])
    #expect(article.claims.map { $0.speaker?.name } == ["Ada Pym", nil])
    #expect(article.claims[1].speaker?.staysOpen == true)
    #expect(article.dates == [GateArticle.Date(span: TextSpan(start: 26, end: 33), type: "DATE", value: "2031-05-06")])
  }

  @Test(arguments: [
    "⟦open", "closed⟧{indirect}", "⟦it⟧ without attributes", "⟦it⟧{a, indirect}", "⟦it⟧{said}", "⟨Ada⟩{a: Ada}",
    "‹May›{MONTH 05}", "⟦it ⟨was⟧{indirect}⟩{a}",
  ])
  func `a mark that makes no sense is refused`(_ marked: String) {
    #expect(throws: EvaluationFailure.self) { try article(marked) }
  }

  @Test func `an article says when it was published`() {
    #expect(throws: EvaluationFailure.self) { try GateArticle(name: "x", contents: "No date.\n\nText.") }
  }
}
