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

  @Test(arguments: [
    "Foreign ministers Maria Velk and Tomas Orlan met for two hours in Geneva on Wednesday.",
    "The presidents of Norway and Chile, Maria Velk and Tomas Orlan, met in Geneva on Wednesday.",
  ])
  func `those who are named beside what they are take part by name`(_ text: String) {
    let reading = EventReading(text)
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
    #expect(reading.places == ["Geneva"])
    #expect(reading.days == ["2031-05-07"])
  }

  @Test func `the town of a march is where, not against whom`() {
    let reading = EventReading("Thousands marched through central Kolm on Wednesday.")
    #expect(reading.names(.target).isEmpty)
    #expect(reading.places == ["Kolm"])
  }

  @Test func `titles part no names that and joins`() {
    let reading = EventReading("Norway's President Maria Velk and Chile's Prime Minister Tomas Orlan met in Geneva.")
    #expect(reading.names(.participant) == ["Maria Velk", "Tomas Orlan"])
  }
}
