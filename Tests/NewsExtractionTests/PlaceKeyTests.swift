import NewsExtraction
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
}
