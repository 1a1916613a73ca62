import Testing

@testable import NewsIngest

@Suite struct MailOriginTests {
  private func origin(_ lines: String...) -> MailOrigin {
    MailOrigin(HeaderFields(lines: lines.map { Array($0.utf8) }))
  }

  @Test func `who writes to somebody is an author`() {
    let found = origin("From: \"Tarn, Ada\" <ada@quill.example>")
    #expect(found.authors == ["Tarn, Ada"])
    #expect(found.publisher == nil)
    #expect(origin("From: ada@quill.example (Ada Tarn)").authors == ["Ada Tarn"])
    #expect(origin("From: ada@quill.example").authors == [])
  }

  @Test func `who sends to a list is its publisher, or a person beside it`() {
    let house = origin("From: Harbor Post <news@harbor.example>", "List-Unsubscribe: <mailto:x@harbor.example>")
    #expect(house.publisher == "Harbor Post" && house.authors == [])
    let person = origin("From: Ada Tarn <ada@harbor.example>", "List-Id: Harbor Letter <letter.harbor.example>")
    #expect(person.publisher == "Harbor Letter" && person.authors == ["Ada Tarn"])
    let both = origin("From: Ada Tarn at Harbor Post <ada@harbor.example>", "List-Id: <letter.harbor.example>")
    #expect(both.publisher == "Harbor Post" && both.authors == ["Ada Tarn"])
  }
}
