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

  @Test func `nor are they before an apostrophe`() {
    let text =
      "Tomas Orlan of DRB was elected. Pro-Kolm DRB's Maria Velk lost, and the Pro-Kolm camp wept. DRB's Peter Tarn won."
    #expect(persons(text).allSatisfy { !$0.contains("DRB") })
  }

  @Test func `a word of the language is a name behind a form of address`() {
    #expect(persons("The campaign was led by Mr Key in the spring.").contains("Key"))
  }

  @Test func `names behind a noun for people are people`() {
    #expect(persons("She read poets such as Velm and Tolvik.") == ["Velm", "Tolvik"])
    #expect(persons("It beat rivals such as Velm and Tolvik.") != ["Velm", "Tolvik"])
  }

  @Test(arguments: [
    ("Rival Kestrel Dynamics denied it.", "Kestrel Dynamics"), ("Dovrel Tools reported a loss.", "Dovrel Tools"),
    ("The Dovrel Ledger reported it.", "Dovrel Ledger"), ("Dovrel Bay's city council voted.", "Dovrel Bay"),
    ("They host Dovrel City on Saturday.", "Dovrel City"), ("She lives on Dovrel Road.", "Dovrel Road"),
    ("Pollster Quantis said the lead was nine points.", "Quantis"),
    ("The man from Dagsposten wrote that it was late.", "Dagsposten"),
    ("She has worked at St Brannock's for years.", "Brannock"),
  ])
  func `what a name is made of and what stands beside it tell a body`(_ pair: (text: String, name: String)) {
    #expect(!persons(pair.text).contains { $0.contains(pair.name) })
  }

  @Test func `a founder does not lend the company's name`() {
    let text = "Velsor Tools reported a loss. Ada Pym, who succeeded founder Greta Velsor, said Velsor expected more."
    #expect(persons(text) == ["Ada Pym", "Greta Velsor"])
  }

  @Test(arguments: [
    ("Waiter Iago Benes, 24, told the court that she left.", "Iago Benes"),
    ("Her barrister, Orla Finching KC, branded the case a farce.", "Orla Finching"),
  ])
  func `a noun before and letters behind a name are none of it`(_ pair: (text: String, name: String)) {
    #expect(persons(pair.text) == [pair.name])
  }

  @Test(arguments: ["The Royal Union of Ward Staff said it would vote.", "“We tried,” the Scot said."])
  func `staff in a union's name and a noun for people are nobody`(_ text: String) {
    #expect(persons(text).isEmpty)
  }
}
