import Testing

@testable import NewsEvaluation

@Suite struct SpeakerNameTests {
  private func match(_ first: String?, _ second: String?) -> Bool {
    SpeakerName.match(SpeakerName(first), SpeakerName(second))
  }

  @Test(arguments: [
    ("Maria Velk", "Velk"), ("Mr. Orlan", "Tomas Orlan, the mayor"), ("Velk’s", "velk"),
    ("Gov. Ada Pym of Kolm", "Pym"), ("the harbour board", "harbour board"), ("He", "he"),
    ("Peter Dovrel Jr.", "Dovrel"),
  ])
  func `the same name is known under another form`(_ first: String, _ second: String) {
    #expect(match(first, second))
    #expect(match(second, first))
  }

  @Test(arguments: [
    ("Maria Velk", "Maria Orlan"), ("he", "Tomas Orlan"), ("he", "The heron"),
    ("the mayor of Kolm", "Kolm mayor Orlan"),
    ("", "Velk"), ("Ann", "Anna"),
  ])
  func `other names do not match`(_ first: String, _ second: String) {
    #expect(!match(first, second))
  }

  @Test func `nobody matches nobody`() {
    #expect(!match(nil, nil))
  }

  @Test func `a name has a capital letter and is no pronoun`() {
    #expect(SpeakerName("the mayor of Kolm")?.isName == true)
    #expect(SpeakerName("He")?.isName == false)
    #expect(SpeakerName("two officials")?.isName == false)
  }
}
