import NewsEvaluation
import Testing

/// The gate: no change may find less in the marked articles of Tests/Gate than is pinned in Tests/Gate/floors.
@Suite struct GateTests {
  @Test func `no figure falls below its floor`() throws {
    let corpus = try GateCorpus()
    let floors = try GateFloors(contents: TextFile.text(GateFloors.path))
    try floors.check(try GateScore(corpus.articles), corpus: corpus.digest)
  }

  @Test func `the corpus is large and holds every kind and stance`() throws {
    let articles = try GateCorpus().articles
    #expect(articles.count >= 40)
    let claims = articles.flatMap(\.claims)
    #expect(Set(claims.map(\.kind)) == ["direct", "indirect", "mixed", "listed"])
    #expect(Set(claims.map(\.stance)) == ["said", "denied", "asked", "unsaid", "thought"])
    #expect(Set(articles.flatMap(\.dates).map(\.type)) == ["DATE", "TIME", "DURATION", "SET"])
  }
}
