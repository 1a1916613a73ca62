import NewsModel
import Testing

@Suite struct VictoryFrameTests {
  @Test func `to beat somebody in a vote is an election`() {
    let reading = EventReading("Maria Velk beat Oskar Brandt in the primary on Tuesday.")
    #expect(reading.events.map(\.happening) == [.election])
    #expect(reading.names(.source) == ["Maria Velk"])
    #expect(reading.names(.target) == ["Oskar Brandt"])
  }

  @Test func `to defeat somebody in an election is part of it`() {
    let reading = EventReading("Oskar Brandt won the presidential election, defeating Maria Velk by 200 votes.")
    #expect(reading.events.map(\.happening) == [.election])
    #expect(reading.names(.target) == ["Maria Velk"])
  }

  @Test func `a match that is won harms nobody`() {
    #expect(EventReading("The Kolm Bears beat Varn City 24-17 on Sunday.").events.isEmpty)
  }

  @Test func `police who beat people harm them`() {
    #expect(EventReading("Police beat protesters in Kolm.").events.map(\.happening) == [.killing])
  }
}
