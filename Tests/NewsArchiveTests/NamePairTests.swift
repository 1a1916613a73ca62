import NewsArchive
import NewsExtraction
import NewsModel
import Testing

/// Names as articles print them, from their spelling to the people of the archive.
@Suite struct NamePairTests {
  /// An article that names one person and nobody else.
  private func draft(_ words: Substring, _ number: Int) throws -> Draft {
    let parts = words.split(separator: "[")
    let name = try #require(parts.first).trimmed
    let roles = parts.dropFirst().map { String($0.dropLast()) }
    let identity = try #require(NameEquivalence.identity(of: name))
    var draft = Draft("\(name) spoke. \(number)", uri: "https://example.org/\(number)", published: "2031-01-01")
    draft.extraction.people = [
      Person(name: name, kind: .person, roles: roles, mentions: [draft.mention(name)], identity: identity)
    ]
    return draft
  }

  /// Of the pairs, those that end as one person.
  private func merged(_ pairs: String) throws -> (one: [Substring], two: [Substring]) {
    var (one, two): ([Substring], [Substring]) = ([], [])
    for pair in pairs.split(separator: "\n") {
      let names = pair.split(separator: "/")
      try #require(names.count == 2)
      let file = try TemporaryArchive()
      let archive = try file.open()
      try archive.store(draft(names[0], 1), draft(names[1], 2))
      if try archive.people(PeopleQuery()).count == 1 { one.append(pair) } else { two.append(pair) }
    }
    return (one, two)
  }

  @Test(arguments: confusablePairs.map(\.kind))
  func `two different people are never one`(_ kind: String) throws {
    let pairs = try #require(confusablePairs.first { $0.kind == kind }).pairs
    #expect(try merged(pairs).one == [])
  }

  @Test func `no two different people of one archive are one`() throws {
    let pairs = confusablePairs.flatMap { $0.pairs.split(separator: "\n") }
    let names = pairs.flatMap { $0.split(separator: "/") }
    let file = try TemporaryArchive()
    let archive = try file.open()
    try archive.store(names.enumerated().map { try draft($1, $0).new })
    let people = try file.shell("SELECT person_id FROM article_people ORDER BY article_id").split(separator: "\n")
    try #require(people.count == names.count)
    let merged = pairs.indices.filter { people[2 * $0] == people[2 * $0 + 1] }.map { pairs[$0] }
    #expect(merged == [])
  }

  @Test(arguments: samePersonPairs.map(\.kind))
  func `one person is one under all spellings`(_ kind: String) throws {
    let pairs = try #require(samePersonPairs.first { $0.kind == kind }).pairs
    let result = try merged(pairs)
    print("\(kind): \(result.one.count) of \(result.one.count + result.two.count)")
    #expect(result.two == [])
  }

  @Test func `what the rules do not reach stays two`() throws {
    #expect(try merged(unreachedPairs).one == [])
  }

  @Test func `there are as many pairs as were asked for`() {
    func count(_ kinds: [(kind: String, pairs: String)]) -> Int {
      kinds.reduce(0) { $0 + $1.pairs.split(separator: "\n").count }
    }
    print("confusable: \(count(confusablePairs)), same person: \(count(samePersonPairs))")
    #expect(count(confusablePairs) >= 200)
    #expect(count(samePersonPairs) >= 150)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var words = self
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}
