import Testing

@testable import NewsExtraction

@Suite struct RoleWordsTests {
  @Test func `words of grammar are left out, countries are numbers`() {
    let words = RoleWords("Head of the Norwegian Harbour Board")
    #expect(words.words == ["head", "harbour", "board"])
    #expect(words.countries == RoleWords("Oslo").countries)
  }

  @Test func `British and American spelling are one`() {
    #expect(RoleWords("defence advisor").words == RoleWords("defense adviser").words)
  }

  @Test func `a shorter title fits a longer role, of the same country where both name one`() {
    let role = RoleWords("Norwegian Harbour Secretary")
    #expect(RoleWords("the secretary").fits(role))
    #expect(RoleWords("Norway's secretary").fits(role))
    #expect(!RoleWords("the Chilean secretary").fits(role))
    #expect(RoleWords("the Chilean secretary").fits(RoleWords("secretary")))
    #expect(!RoleWords("the first secretary").fits(role))
  }

  @Test func `who was something once is not meant by the title alone`() {
    #expect(!RoleWords("the minister").fits(RoleWords("former minister")))
    #expect(RoleWords("the former minister").fits(RoleWords("former minister")))
  }
}
