import NewsModel
import Testing

@Suite struct ActorFinderTests {
  @Test func `envoys stand for those who sent them, however long the list`() {
    let reading = EventReading("Envoys from Norway, Chile and Japan met Maria Velk and Tomas Orlan in Geneva.")
    #expect(reading.names(.participant) == ["Norway", "Chile", "Japan", "Maria Velk", "Tomas Orlan"])
  }

  @Test func `a country that belongs to a title is no actor beside it`() {
    let reading = EventReading("Norwegian President Maria Velk met Tomas Orlan.")
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
  }

  @Test func `those without a name are called as the article does`() {
    let reading = EventReading("Chilean police arrested three fishermen in Kolm on Monday.")
    #expect(reading.kinds == [.coerce])
    #expect(reading.names(.source) == ["Chilean police"])
    #expect(reading.names(.target) == ["three fishermen"])
  }

  @Test func `whoever says that they did it did it`() {
    let reading = EventReading("Norway said it had expelled two Chilean diplomats.")
    #expect(reading.kinds == [.sanction])
    #expect(reading.names(.source) == ["Norway"])
  }
}
