import NewsEvaluation
import Testing

/// The floors below which finding copies may not fall.
@Suite struct DuplicateScorerTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `texts made of others are found, and few that are not`(seed: UInt64) throws {
    let scorer = try DuplicateScorer(articles: 360, seed: seed)
    #expect(scorer.found.count == TextVariant.allCases.count)
    #expect(scorer.recall >= 0.995, "\(scorer.lines)")
    #expect(scorer.precision >= 0.99, "\(scorer.lines)")
  }

  @Test func `a variant is no copy of the same words`() {
    var texts = InventedTexts(seed: 5)
    let article = texts.articles(1)[0]
    let text = article.joined(separator: "\n\n")
    for variant in TextVariant.allCases { #expect(variant.text(of: article, &texts) != text, "\(variant)") }
  }

  @Test func `the same seed makes the same texts`() {
    var (one, other) = (InventedTexts(seed: 3), InventedTexts(seed: 3))
    #expect(one.articles(2) == other.articles(2))
    #expect(one.series(2) == other.series(2))
  }
}
