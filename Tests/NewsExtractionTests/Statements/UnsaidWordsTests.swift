import NewsModel
import Testing

@Suite struct UnsaidWordsTests {
  @Test(arguments: [
    "Had Maria Velk said that the pier was rotten, nobody would have come.",
    "Maria Velk almost said that the pier was rotten.",
    "No minister has said that the pier was rotten.",
    "There is no evidence that Maria Velk said that the pier was rotten.",
  ]) func `nothing was said`(_ text: String) {
    MarkedArticle(text)
  }

  @Test(arguments: [
    "An official who asked not to be named left the hall.",
    "The captain asked to remain anonymous.",
    "Maria Velk dismissed Harbour Minister Tomas Orlan.",
    "The board dismissed its treasurer.",
  ]) func `asking for a name to be kept and dismissing somebody are acts`(_ text: String) {
    MarkedArticle(text)
  }

  @Test func `a claim that is dismissed is denied`() {
    let article = MarkedArticle("Maria Velk dismissed ⟦the claims of the minister⟧.")
    #expect(article.stances == [.denied])
  }

  @Test(arguments: [
    "The department, which the board first proposed last July, was closed.",
    "This was the change the party warned about in its 2033 report.",
    "Brandt won the vote in Kolm, claiming his third victory in the series.", "The flood claimed 40 lives.",
    "The zone boasts the one small shop, guarded by four camels.",
  ])
  func `a day, a place or a prize is nothing that was said`(text: String) {
    MarkedArticle(text)
  }

  @Test(arguments: [
    "Governor Maria Velk declared a state of emergency in three counties.", "Maria Velk declared war on Chile.",
  ]) func `what is declared is done and not told`(_ text: String) {
    MarkedArticle(text)
  }

  @Test func `as much is what was said before`() {
    MarkedArticle("Maria Velk said as much: the sum was too small.")
  }

  @Test func `what is denied holds nothing that was said`() {
    let article = MarkedArticle("Maria Velk denied that ⟦Tomas Orlan had threatened to close the pier⟧.")
    #expect(article.stances == [.denied])
  }

  @Test func `a denial of reports is one denial`() {
    let article = MarkedArticle("Maria Velk denied ⟦reports that the pier was rotten⟧.")
    #expect(article.stances == [.denied])
  }
}
