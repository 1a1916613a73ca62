import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct ReferenceFinderTests {
  private func references(_ text: String) -> [String] {
    let document = Document(body: text, reference: nil)
    return ReferenceFinder(document: document, resolver: PeopleResolver(document: document)).drafts()
      .map { document.analyzed.string($0.tokens) }
  }

  @Test func `a noun for people is found with what stands before it`() {
    #expect(
      references("The two elderly fishermen waited for an old friend.") == [
        "The two elderly fishermen", "an old friend",
      ])
    #expect(references("Residents blamed Kolm's mayor.").contains("Kolm's mayor"))
  }

  @Test func `a title before a name is no reference, and one behind a comma is`() {
    #expect(references("They thanked Mayor Ada Pym.") == ["They"])
    #expect(references("They thanked Ada Pym, the mayor.") == ["They", "the mayor"])
    #expect(references("They thanked Ada Pym, director of the museum.") == ["They", "director"])
  }

  @Test func `kin before a name is a reference`() {
    #expect(references("She wrote to her brother Oscar Pym.") == ["She", "her brother", "her"])
  }

  @Test func `the first part of a compound means nobody`() {
    #expect(references("Fewer asked for the student loan office.").isEmpty)
    #expect(references("It bought a music player.").isEmpty)
  }

  @Test func `a verb that looks like a plural means nobody`() {
    #expect(references("Pym heads the board.").isEmpty)
  }

  @Test func `the country is no pronoun, and a numeral no first person`() {
    #expect(references("The US grew before World War I ended.").isEmpty)
  }

  @Test func `numbers of dead and wounded are people`() {
    #expect(references("The storm left 14 dead, wounding 30.") == ["14", "30"])
    #expect(references("The storm left 14 boats.").isEmpty)
  }

  @Test func `those who do something are people`() {
    #expect(references("It pays those who stay.") == ["those"])
    #expect(references("It pays those bills.").isEmpty)
  }

  @Test func `no one is a pronoun of two words`() {
    #expect(references("In the end no one came.") == ["no one"])
  }

  @Test func `"that" before a plural opens a clause`() {
    #expect(references("It said that sailors waited.") == ["sailors"])
  }
}
