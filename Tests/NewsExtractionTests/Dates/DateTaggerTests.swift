import NewsExtraction
import NewsLanguage
import NewsModel
import Testing

@Suite struct DateTaggerTests {
  @Test func `mentions carry the tokens and the words they take`() throws {
    let text = AnalyzedText("The mayor of Ostvik — a plumber — resigned on April 3, 2025.")
    let mention = try #require(DateTagger().dates(in: text, reference: nil).first)
    #expect(text.string(mention.tokens) == "April 3, 2025")
    #expect(mention.expression.text == "April 3, 2025")
    #expect(mention.expression.interval == DayInterval(CalendarDay("2025-04-03")!))
  }

  @Test func `the longest of overlapping readings wins`() {
    #expect(values("The vote is on ⟦Monday, May 5, 2025⟧ in Ostvik.") == ["2025-05-05"])
    #expect(values("It was ⟦the day before yesterday⟧.") == ["2025-04-21"])
  }

  @Test func `without a day of publication relative expressions keep an unknown value and no days`() {
    let found = expressions(
      "⟦Last week⟧ and ⟦yesterday⟧, on ⟦April 23⟧ and on ⟦Tuesday⟧, in ⟦March⟧ and ⟦this year⟧.", published: nil)
    #expect(found.map(\.value) == ["XXXX-WXX", "XXXX-XX-XX", "XXXX-04-23", "XXXX-WXX-2", "XXXX-03", "XXXX"])
    #expect(found.allSatisfy { $0.interval == nil && $0.isRelative })
  }

  @Test func `an expression does not reach into the next sentence`() {
    #expect(
      values("They left on ⟦Friday⟧. ⟦May 2⟧ was quiet.").count == 2)
  }

  @Test func `ordinary words are no dates`() {
    #expect(values("The board may march on the second day out, said the Sun and the Sunday Herald.").isEmpty)
    #expect(values("Second, June Archer and April Oakes sat down; the summit drew 1850 people and cost $2000.").isEmpty)
    #expect(values("A spring-summer campaign, a fall of prices and last-minute talks.").isEmpty)
  }
}
