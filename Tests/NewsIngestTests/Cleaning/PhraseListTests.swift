import Testing

@testable import NewsIngest

@Suite struct PhraseListTests {
  private let list = PhraseList(["read", "read more", "see also"])

  @Test func `the longest phrase at the start counts`() {
    #expect(list.prefixLength(of: line("Read more about it")) == 2)
    #expect(list.prefixLength(of: line("Read it")) == 1)
    #expect(list.prefixLength(of: line("Please read")) == nil)
    #expect(list.prefixLength(of: line("")) == nil)
  }

  @Test func `a phrase is found in the middle`() {
    #expect(list.occurs(in: line("For this see also page two")))
    #expect(!list.occurs(in: line("Also see page two")))
  }

  @Test func `the words that phrases start with are known`() {
    #expect(list.firstWords == ["read", "see"])
    #expect(list.canStart(with: "see") && !list.canStart(with: "also"))
  }
}
