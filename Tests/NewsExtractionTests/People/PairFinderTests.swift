import NewsModel
import Testing

@Suite struct PairFinderTests {
  @Test(arguments: ["The two leaders", "Both leaders", "The pair"])
  func `two people just named together are meant`(_ words: String) {
    let article = MarkedArticle(
      "President Maria Velk and Prime Minister Tomas Orlan met in Kolm. \(words) said ⟦the border would open⟧.")
    #expect(article.speakers == ["Maria Velk and Tomas Orlan"])
  }

  @Test func `both take part in what the pair does`() {
    let reading = EventReading(
      "President Maria Velk and Prime Minister Tomas Orlan smiled. The two leaders will meet again in June.")
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
  }

  @Test func `three people are no pair`() {
    let article = MarkedArticle(
      "Maria Velk saw Tomas Orlan, Peter Tarn and Helen Lind. The two leaders said ⟦it was late⟧.")
    #expect(article.speakers != ["Maria Velk and Tomas Orlan"])
  }

  @Test func `a woman is none of two men`() {
    let article = MarkedArticle("Tomas Orlan and Mrs Maria Velk came late. Both men said ⟦the bus had broken down⟧.")
    #expect(article.speakers == ["Both men"])
  }
}
