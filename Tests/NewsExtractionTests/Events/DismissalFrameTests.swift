import NewsModel
import Testing

@Suite struct DismissalFrameTests {
  @Test(arguments: [
    "The president dismissed Interior Minister Oskar Brandt on Thursday.",
    "Maria Velk dismissed her defence minister.", "Oskar Brandt was dismissed as minister on Monday.",
  ])
  func `somebody dismissed loses an office`(_ text: String) {
    #expect(EventReading(text).events.map(\.happening) == [.dismissal])
  }

  @Test(arguments: ["Norway dismissed the claim as baseless.", "Maria Velk dismissed the proposal."])
  func `a claim dismissed is refused`(_ text: String) {
    #expect(EventReading(text).events.map(\.happening) == [.refusal])
  }

  @Test func `two who sign both sign`() {
    #expect(EventReading("Kolm and the Harbour Group signed a contract on June 3.").names(.source).count == 2)
  }
}
