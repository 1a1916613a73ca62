import NewsLanguage
import NewsModel
import Testing

@testable import NewsExtraction

@Suite struct BodyEvidenceTests {
  private func persons(_ text: String) -> [String] {
    let document = Document(body: text, reference: nil)
    return NameFinder(document: document).mentions().filter { $0.kind == .person }.map {
      document.analyzed.string($0.tokens)
    }
  }

  @Test(arguments: [
    "The carmaker Velsor opened a plant. Velsor says it will hire.",
    "Velsor, the struggling retailer, closed. Velsor claims that the wind was strong.",
    "Velsor jets were late. Velsor claims that the wind was strong.",
    "Velsor, which makes boats, grew. Velsor says it will hire.",
    "A Velsor V640 landed in Kolm. Velsor said it was early.",
  ])
  func `a company is nobody wherever the text has its name`(_ text: String) {
    #expect(!persons(text).contains("Velsor"))
  }

  @Test func `a person who owns a company stays a person`() {
    #expect(persons("Mr Velsor sold the carmaker. Mr Velsor said he was glad.").contains("Velsor"))
  }

  @Test(arguments: ["Kolm Dam", "Mount Dovrel", "Ada Pym Airport", "Dovrel Street"])
  func `a place is nobody`(_ name: String) {
    #expect(!persons("They met near \(name) on a cold day.").contains(name))
  }

  @Test func `three capitals are nobody`() {
    #expect(!persons("Tomas Orlan of DRB was elected, and DRB said it was glad.").contains("DRB"))
  }

  @Test func `a word of the language is a name behind a form of address`() {
    #expect(persons("The campaign was led by Mr Key in the spring.").contains("Key"))
  }

  @Test func `names behind a noun for people are people`() {
    #expect(persons("She read poets such as Velm and Tolvik.") == ["Velm", "Tolvik"])
    #expect(persons("It beat rivals such as Velm and Tolvik.") != ["Velm", "Tolvik"])
  }
}
