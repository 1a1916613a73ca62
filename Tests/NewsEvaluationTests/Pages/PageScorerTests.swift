import NewsIngest
import Testing

@testable import NewsEvaluation

@Suite struct PageScorerTests {
  @Test func `four words in a row make a shingle`() {
    let shingles = PageMeasures.Shingles(gold: "a b c d e", predicted: "a b c d x")
    #expect(shingles.shared == 1)
    #expect(shingles.gold == 2)
    #expect(shingles.figures.f1 == 0.5)
    #expect(PageMeasures.Shingles(gold: "a b", predicted: "A b").gold == 1)
    #expect(PageMeasures.Shingles(gold: "", predicted: "").isExact)
  }

  @Test func `a bag of words forgets order and case`() {
    #expect(PageMeasures.bag(gold: "The pier, the pier", predicted: "PIER the").recall == 0.5)
    #expect(PageMeasures.bag(gold: "", predicted: "").f1 == 1)
  }

  @Test func `paragraphs are found as lines whatever their punctuation`() {
    let figures = PageMeasures.paragraphs(
      gold: ["One, two.", "Three!", ""], predicted: "one two\n\nFour\nthree\nfive")
    #expect(figures.precision == 0.5)
    #expect(figures.recall == 1)
  }

  @Test func `names of authors are taken apart`() {
    #expect(
      PageMeasures.names(["By Ada Pym and Tomas Orlan", "ADA PYM; Sandra Undset"]).map(\.string).sorted()
        == ["ada pym", "sandra undset", "tomas orlan"])
  }

  @Test func `all measures stand in one line`() {
    let gold = records(
      #"""
      {"id":"a","title":"Pier shut","date":"2031-05-06","authors":["Ada Pym"],"body":"The pier is shut for good.","paragraphs":["The pier is shut for good."],"with":["pier is"],"without":["Cookie","shut"]}
      {"id":"b","title":"Ferry","date":"2031-05-07","authors":["Tomas Orlan"],"body":"One two three four."}
      """#)
    var scorer = PageScorer(gold: gold, options: PageScorer.Options())
    scorer.score(
      PagePredictions(
        name: "own",
        pages: [
          "a": .object([
            "body": .string("The pier is shut for good."), "title": .string("PIER SHUT!"),
            "date": .string("2031-05-06T10:00"), "authors": .array([.string("Pym")]),
          ])
        ]))
    #expect(
      scorer.report.lines == [
        "own                        shingle f1=0.667 p=1.000 r=0.500 exact=0.500 n=2 | bag p=0.500 r=0.500 f1=0.500 | "
          + "para p=1.000 r=1.000 f1=1.000 | segment f1=0.667 p=0.500 r=1.000 acc=0.667 n=1 | "
          + "date p=1.000 r=0.500 acc=0.500 f1=0.667 n=2 | title exact=0.500 tokf1=0.500 n=2 | "
          + "authors p=0.000 r=0.000 f1=0.000 n=2"
      ])
    #expect(scorer.json.hasPrefix("{\n \"own\": {\n  \"shingle\": {\n   \"f1\": 0.6666666666666666,\n"))
  }
}
