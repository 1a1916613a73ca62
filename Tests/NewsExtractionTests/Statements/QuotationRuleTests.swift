import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct QuotationRuleTests {
  /// What the rule makes of a text of which nothing is attributed yet: the quotation, who speaks, and the cue.
  private func found(_ text: String, after drafts: [StatementDraft] = []) -> [[String?]] {
    let document = Document(body: text, reference: nil)
    let rule = QuotationRule(
      document: document, subjects: SubjectFinder(document: document, resolver: PeopleResolver(document: document)))
    return rule.drafts(after: drafts).map { draft in
      [draft.content, draft.speaker?.tokens, draft.cue].map { $0.map { document.analyzed.string($0) } }
    }
  }

  @Test(arguments: [
    ("“The pier will close,” Maria Velk said.", "said"), ("“The pier will close,” said Maria Velk.", "said"),
    ("“Close the pier!” Maria Velk shouted.", "shouted"), ("“Will the pier close?” Maria Velk asked.", "asked"),
    ("“The pier will close,” Maria Velk told reporters on Monday.", "told"),
  ])
  func `a verb of saying behind a quotation attributes it`(_ pair: (text: String, cue: String)) throws {
    let quotation = try #require(pair.text.firstIndex(of: "”")).utf16Offset(in: pair.text)
    #expect(found(pair.text) == [[String(pair.text.prefix(quotation + 1)), "Maria Velk", pair.cue]])
  }

  @Test(arguments: [
    ("Maria Velk said, “The pier will close.”", "said"), ("Maria Velk said: “The pier will close.”", "said"),
    ("Maria Velk, noting the costs, answered: “The pier will close.”", "answered"),
    ("Maria Velk has said: “The pier will close.”", "has said"),
  ])
  func `a verb of saying that leads up to a quotation attributes it`(_ pair: (text: String, cue: String)) {
    #expect(found(pair.text) == [["“The pier will close.”", "Maria Velk", pair.cue]])
  }

  @Test func `a quotation that a statement has taken is left alone`() {
    let text = "“The pier will close,” Maria Velk said."
    #expect(found(text, after: [StatementDraft(content: 0..<4)]).isEmpty)
    #expect(found(text, after: [StatementDraft(content: 7..<9)]).count == 1)
  }

  @Test(arguments: [
    "The song was called “The Long Pier,” said Maria Velk.", "“No,” Maria Velk said.",
    "Maria Velk was told: “The pier will close.”", "“It will close” is what the sign by the pier says.",
    "The signs read “Pier Closed to All” and said no more.",
  ])
  func `a title, a few words, a hearer and a sign speak for nobody`(_ text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `words may stand between the speaker and the verb`() {
    let article = MarkedArticle(
      "⟦“The pier will close in June,”⟧ Maria Velk, now head of the council, said by telephone.")
    #expect(article.speakers == ["Maria Velk"])
    #expect(article.kinds == [.direct])
  }

  @Test func `a title behind the name or before it leads to the one who says it`() {
    let behind = MarkedArticle("⟦“The pier is rotten,”⟧ said Tomas Orlan, who leads the council.")
    #expect(behind.speakers == ["Tomas Orlan"])
    let before = MarkedArticle("⟦“The pier is rotten,”⟧ the head of the council, Tomas Orlan, said.")
    #expect(before.speakers == ["Tomas Orlan"])
  }

  @Test(arguments: [
    ("“The pier will close before the winter,” Maria Velk barked.", "Maria Velk", "barked"),
    ("“The pier will close before the winter,” she shot back on Monday.", "she", "shot"),
    ("Maria Velk shot back, “That is no answer to the question.”", "Maria Velk", "shot"),
  ])
  func `any verb tells the manner where it stands alone beside a quotation`(
    _ text: String, _ speaker: String, _ cue: String
  ) {
    #expect(found(text).map { $0.dropFirst() } == [[speaker, cue]])
  }

  @Test(arguments: [
    "“The pier will close before the winter,” she wanted them to know.",
    "With “The pier will close before the winter,” Maria Velk amused Kolm.",
  ])
  func `a verb with an object of its own attributes nothing`(_ text: String) { #expect(found(text).isEmpty) }

  @Test func `a name behind the verb speaks, whatever stands before it`() {
    let text = "“The pier will close before the winter,” said undecided voter Maria Velk of Dalen, before the meeting."
    // Whether the voter belongs to the name is the parser's to say.
    let speakers = found(text).map { $0[1] ?? "" }
    #expect(speakers.count == 1 && speakers[0].hasSuffix("Maria Velk of Dalen"), "\(speakers)")
  }

  @Test func `who speaks in the next paragraph does not have the quotation before it`() {
    let article = MarkedArticle(
      "⟦“They laughed at us,”⟧ Maria Velk said. ⟦“Who is laughing now?”⟧\n\nVelk's manager, Tomas Orlan, said that ⟦it would begin⟧."
    )
    #expect(article.speakers == ["Maria Velk", "Maria Velk", "Tomas Orlan"])
  }
}
