import NewsArchive
import NewsModel
import Testing

/// Who is who depends on the articles of the archive, not on how they came into it.
@Suite struct PersonOrderTests {
  /// Numbers that look random and are the same in every run (the generator of Numerical Recipes).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  private let given: [(words: String, key: String?)] = [
    ("", nil), ("", nil), ("J. ", "j"), ("John ", "john"), ("John A. ", "john a"), ("John B. ", "john b"),
    ("Jane ", "jane"),
    ("Jack ", "jack/john"), ("John Jr ", "john #jr"),
  ]
  /// Of a family that nobody names in full: a short form is the fullest name there is.
  private let shortForms: [(words: String, key: String?)] = [
    ("", nil), ("", nil), ("Jack ", "jack/john"), ("Jack ", "jack/john"), ("J. ", "j"),
  ]
  private let families = ["Velden", "Lasko", "Orlan", "Straw"]
  private let roles = [[], [], ["mayor"], ["the mayor of Ostrand"], ["coach"], ["former coach", "mayor"]]

  private func drafts(_ numbers: inout Numbers) -> [Draft] {
    (1...24).map { number in
      var names: [(name: String, family: String, given: String?, roles: [String])] = []
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let family = families.randomElement(using: &numbers)!
        let given = (family == "Straw" ? shortForms : given).randomElement(using: &numbers)!
        let name = given.words + family
        if names.contains(where: { $0.name == name }) { continue }
        names.append((name, family.lowercased(), given.key, roles.randomElement(using: &numbers)!))
      }
      var draft = Draft(
        "\(number): " + names.map(\.name).joined(separator: ", "), uri: "https://example.org/\(number)",
        published: number % 5 == 0 ? nil : "2031-01-0\(Int.random(in: 1...9, using: &numbers))")
      for (index, name) in names.enumerated() {
        draft = draft.person(name.name, name.family, name.given, roles: name.roles)
        if Bool.random(using: &numbers) { draft = draft.says(name.name, by: index) }
        if Int.random(in: 0..<6, using: &numbers) == 0 { draft = draft.tenure("chairman", .ended, on: "2031-01-02") }
      }
      return draft
    }
  }

  private func whoIsWho(_ file: TemporaryArchive) throws -> String {
    #expect(try file.miscountedPeople() == "")
    return try file.shell(
      """
      SELECT a.uri, m.name, p.family_key, p.given_key, p.name, p.statement_count, p.names FROM article_people AS m
      JOIN articles AS a ON a.id = m.article_id JOIN people AS p ON p.id = m.person_id ORDER BY 1, 2
      """)
  }

  @Test(arguments: 1...12)
  func `any order, any batches, replaced articles and a rebuild come to the same`(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let drafts = drafts(&numbers)
    let together = try TemporaryArchive()
    try together.open().store(drafts.map(\.new))
    let expected = try whoIsWho(together)
    #expect(!expected.isEmpty)

    let scattered = try TemporaryArchive()
    let archive = try scattered.open()
    var waiting = drafts.shuffled(using: &numbers)
    while !waiting.isEmpty {
      let count = min(waiting.count, Int.random(in: 1...5, using: &numbers))
      try archive.store(waiting.prefix(count).map(\.new))
      waiting.removeFirst(count)
    }
    #expect(try whoIsWho(scattered) == expected)

    for draft in drafts.shuffled(using: &numbers).prefix(8) {
      var changed = draft
      changed.extraction = Extraction()
      changed.article.publisher = "Coast Gazette"
      try archive.store(changed)
      changed.extraction = draft.extraction
      changed.article.publisher = "Inland Post"
      try archive.store(changed)
    }
    #expect(try whoIsWho(scattered) == expected)

    let readings = Dictionary(uniqueKeysWithValues: drafts.map { ($0.article.body, $0.extraction) })
    try archive.rebuild(extractorVersion: "test-2") { readings[$0.body] ?? Extraction() }
    #expect(try whoIsWho(scattered) == expected)
    #expect(try archive.checkIntegrity().isEmpty)
    #expect(try scattered.indexProblems() == "")
  }
}
