import NewsExtraction
import NewsModel
import Testing

@Suite struct PlaceKeyTests {
  @Test(arguments: [
    ("Kyiv", "Kiev"), ("KYIV", "Kyiv"), ("Beijing", "Peking"), ("the US", "United States"), ("Burma", "Myanmar"),
    ("New York City", "New York"), ("St Olave", "Saint Olave"), ("Bogotá", "Bogota"), ("In Ostrand", "Ostrand"),
    ("the Balkans", "Balkans"),
  ])
  func `two names of one place have one key`(_ first: String, _ second: String) {
    #expect(PlaceKey.key(of: first) == PlaceKey.key(of: second))
  }

  @Test(arguments: [("Kyiv", "Ukraine"), ("Ostrand", "Ostrava"), ("Norway", "Oslo"), ("Kolm", "Kolmar")])
  func `two places have two`(_ first: String, _ second: String) {
    #expect(PlaceKey.key(of: first) != PlaceKey.key(of: second))
  }

  @Test func `a key tells country, capital, region and town`() {
    #expect(PlaceKey.key(of: "Ukraine") == "ukraine/")
    #expect(PlaceKey.key(of: "Kiev") == "ukraine/capital")
    #expect(PlaceKey.key(of: "the Balkans") == "/balkans")
    #expect(PlaceKey.key(of: "Ostrand") == "ostrand")
    #expect(PlaceKey.key(of: "") == nil)
  }

  @Test func `what an attack hits is its place, where it is nobody`() {
    func key(_ body: String) -> [String?] {
      Extractor().extract(Article(identifier: "1", body: body)).events.filter { !$0.isMention }
        .map(\.placeKey)
    }
    #expect(key("Nine people were killed in a rocket attack on Sandholm.") == ["sandholm"])
    #expect(key("Rockets struck the soldiers.").compactMap(\.self) == [])
  }

  @Test func `two countries are called Congo, each with its capital`() {
    #expect(PlaceKey.key(of: "Congo") == "/congo")
    #expect(PlaceKey.key(of: "Kinshasa") != PlaceKey.key(of: "Brazzaville"))
  }
}
