import Testing

@testable import NewsIngest

struct FeedPersonTests {
  @Test(
    arguments: [
      ("ada@pier.example (Ada Example)", "Ada Example", "ada@pier.example"),
      ("Ada Example <ada@pier.example>", "Ada Example", "ada@pier.example"), ("Ada Example", "Ada Example", nil),
      ("ada@pier.example", nil, "ada@pier.example"), (" ", nil, nil),
    ] as [(String, String?, String?)])
  func `names and mail addresses are told apart`(text: String, name: String?, email: String?) {
    let person = FeedPerson(text)
    #expect(person?.name == name)
    #expect(person?.email == email)
  }
}
