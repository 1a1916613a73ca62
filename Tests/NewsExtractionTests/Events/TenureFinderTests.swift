import NewsExtraction
import NewsModel
import Testing

@Suite struct TenureFinderTests {
  /// What a text reports of offices: "Maria Velk began minister 2031-05-05".
  private func tenures(_ text: String) -> [String] {
    let published = Publication(day: MarkedArticle.thursday, basis: .given, evidence: "the test")
    let found = Extractor().extract(Article(identifier: "fixture", published: published, body: text))
    return found.people.flatMap { person in
      person.tenures.map { tenure in
        "\(person.name) \(tenure.change) \(tenure.role)" + (tenure.days?.day.map { " \($0)" } ?? "")
      }
    }.sorted()
  }

  @Test(arguments: [
    (
      "President Maria Velk named Tomas Orlan harbour minister on Monday.",
      ["Tomas Orlan began harbour minister 2031-05-05"]
    ),
    (
      "Tomas Orlan was named chief executive of Kolm Foods on Monday, replacing Peter Tarn, who retired.",
      [
        "Peter Tarn ended chief executive of Kolm Foods 2031-05-05",
        "Tomas Orlan began chief executive of Kolm Foods 2031-05-05",
      ]
    ),
    (
      "The harbour ministry appointed Tomas Orlan, a former captain, as its new spokesman on Monday.",
      ["Tomas Orlan began harbour ministry spokesman 2031-05-05"]
    ),
    ("Tomas Orlan resigned as harbour minister on Monday.", ["Tomas Orlan ended harbour minister 2031-05-05"]),
    ("Harbour minister Tomas Orlan resigned on Monday.", ["Tomas Orlan ended Harbour minister 2031-05-05"]),
    (
      "President Maria Velk dismissed Interior Minister Tomas Orlan on Monday.",
      ["Tomas Orlan ended Interior Minister 2031-05-05"]
    ),
  ])
  func `news of an office tells who got it, who lost it, and when`(_ pair: (text: String, tenures: [String])) {
    #expect(tenures(pair.text) == pair.tenures)
  }

  @Test(arguments: [
    "Tomas Orlan will be named harbour minister on Monday.", "Maria Velk nominated Tomas Orlan as harbour minister.",
    "Maria Velk named the ship on Monday.", "Former harbour minister Tomas Orlan left.",
    "Tomas Orlan denied that he had resigned as harbour minister.",
  ])
  func `what has not happened changes no office`(_ text: String) {
    #expect(tenures(text).isEmpty)
  }

  @Test func `whoever names a minister is not one`() {
    let text = "Premier Maria Velk named Tomas Orlan harbour minister on Monday."
    let people = Extractor().extract(Article(identifier: "fixture", body: text)).people
    #expect(people.first { $0.name == "Tomas Orlan" }?.roles == ["harbour minister"])
    #expect(people.first { $0.name == "Maria Velk" }?.roles == ["Premier"])
  }

  @Test func `a successor gets the office of the one before`() {
    #expect(
      tenures("Harbour Minister Tomas Orlan left in June. The president named Peter Tarn as his successor.")
        .contains("Peter Tarn began Harbour Minister"))
  }
}
