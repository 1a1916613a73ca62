import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct RolePhraseTests {
  /// The role that stands beside `name` in a text.
  private func role(of name: String, in string: String) -> String? {
    let document = Document(body: string, reference: nil)
    let mention = NameFinder(document: document).mentions().first { document.analyzed.string($0.tokens) == name }
    return mention?.role.map { document.analyzed.string($0) }
  }

  @Test(arguments: [
    ("UK Harbour Secretary Maria Velk left.", "UK Harbour Secretary"),
    ("Then the special envoy Maria Velk left.", "special envoy"),
    ("Then Head of the Harbour Board Maria Velk left.", "Head of the Harbour Board"),
    ("Then former minister Maria Velk left.", "former minister"),
    ("Secretary of State Maria Velk left.", "Secretary of State"),
    ("Tomas Orlan won, beating incumbent mayor Maria Velk.", "incumbent mayor"),
    ("Then acting mayor Maria Velk left.", "acting mayor"),
  ])
  func `a title stands before its name`(_ pair: (text: String, role: String)) {
    #expect(role(of: "Maria Velk", in: pair.text) == pair.role)
  }

  @Test func `a role may stand before its name behind a comma`() {
    #expect(role(of: "Maria Velk", in: "The premier's spokeswoman, Maria Velk, left.") == "premier's spokeswoman")
  }

  @Test(arguments: [
    ("Maria Velk, an adviser to the board, left.", "adviser to the board"),
    ("Maria Velk, the harbour secretary, left.", "harbour secretary"),
    ("Maria Velk, head of the harbour board, left.", "head of the harbour board"),
  ])
  func `a role may stand behind its name between commas`(_ pair: (text: String, role: String)) {
    #expect(role(of: "Maria Velk", in: pair.text) == pair.role)
  }

  @Test(arguments: [
    "Maria Velk, with a minister at her side, left.", "Maria Velk, who hates the secretary, left.",
    "The minister left, Maria Velk stayed.", "The pier pleased Maria Velk.",
  ])
  func `words that are no title of the name are none`(_ text: String) {
    #expect(role(of: "Maria Velk", in: text) == nil)
  }

  @Test func `what somebody did to the bearer is no part of the office`() {
    #expect(role(of: "Greta Lind", in: "Ada Pym, who succeeded founder Greta Lind, left.") == "founder")
  }
}
