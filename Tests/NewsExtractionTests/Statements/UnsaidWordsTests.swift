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
}
