import NewsModel
import Testing

@Suite struct EventCircumstancesTests {
  @Test(arguments: [
    ("Norway met Chile.", Event.Status.happened), ("Norway will meet Chile.", .planned),
    ("Norway is expected to meet Chile.", .planned), ("Norway did not meet Chile.", .denied),
    ("Norway didn't meet Chile.", .denied),
  ])
  func `the words around the trigger tell whether it took place`(_ pair: (text: String, status: Event.Status)) {
    #expect(EventReading(pair.text).statuses == [pair.status])
  }

  @Test func `what stands behind but has its own day`() {
    #expect(EventReading("Norway met Chile, but the pier fell on Tuesday.").days == [nil])
  }

  @Test func `a place beside the verb wins over one of another clause`() {
    #expect(EventReading("Norway met Chile in Varn, a town that Maria Velk left for Kolm.").places == ["Varn"])
  }

  @Test func `a person behind in is no place`() {
    #expect(EventReading("Norway met Chile in President Maria Velk's house.").places == [nil])
  }

  @Test func `the town is named behind its common noun`() {
    #expect(EventReading("Norwegian troops attacked a post in the northern city of Kolm.").places == ["Kolm"])
  }
}
