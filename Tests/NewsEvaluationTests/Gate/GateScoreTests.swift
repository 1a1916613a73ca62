import Testing

@testable import NewsEvaluation

@Suite struct GateScoreTests {
  private func score(_ marked: String) throws -> GateScore {
    try GateScore([try GateArticle(name: "x", contents: "published: 2031-05-08\n\n\(marked)\n")])
  }

  @Test func `all figures are one where all is found`() throws {
    let score = try score(
      "⟨Ada Pym⟩{a: Ada Pym} said on ‹Tuesday›{DATE 2031-05-06} ⟦the pier was rotten⟧{a, indirect}.")
    for figure in GateScore.Figure.allCases { #expect(score[figure] == 1, "\(figure)") }
    #expect(score.errors.isEmpty)
  }

  @Test func `what is marked and not found, and found and not marked, costs its figure`() throws {
    let score = try score(
      "Ada Pym said the pier was rotten. ⟨Ada Pym⟩{a: Ada Pym} said ⟦the ferry was late⟧{a, indirect}. It ⟦left⟧{direct}."
    )
    #expect(score[.spans] == 0.5)
    #expect(score[.indirect] == 2.0 / 3)
    #expect(score[.direct] == 0)
    #expect(score[.speakers] == 1)
    #expect(score.errors == ["x  missed  left", "x  wrong  the pier was rotten"])
  }

  @Test func `a wrong name and a wrong value are told`() throws {
    let score = try score(
      "⟨Ada Pym⟩{a: Tomas Orlan} said on ‹Tuesday›{DATE 2031-05-13} ⟦the pier was rotten⟧{a, indirect, denied}.")
    #expect(score[.spans] == 1)
    #expect(score[.names] == 0)
    #expect(score[.stances] == 0)
    #expect(score[.dates] == 0)
  }

  @Test func `another speaker is told`() throws {
    let score = try score("⟨Tomas Orlan⟩{a} left. Ada Pym said ⟦the pier was rotten⟧{a, indirect}.")
    #expect(score[.speakers] == 0)
    #expect(score.errors == ["x  speaker  “the pier was rotten”: Ada Pym"])
  }

  @Test func `a thought that is passed off as said is found wrongly`() throws {
    let score = try score("⟨Ada Pym⟩{a: Ada Pym} said ⟦the pier was rotten⟧{a, indirect, thought}.")
    #expect(score[.spans] == 0)
    #expect(score.errors == ["x  wrong  the pier was rotten"])
  }
}
