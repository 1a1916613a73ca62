import Testing

@testable import NewsEvaluation

@Suite struct GateFloorsTests {
  private let floors = GateFloors(
    corpus: "c0ffee",
    thousandths: Dictionary(uniqueKeysWithValues: GateScore.Figure.allCases.map { ($0.rawValue, 700) }))

  @Test func `what is written is read again`() throws {
    #expect(floors.contents.contains("\nspans 0.700\n"))
    #expect(try GateFloors(contents: floors.contents) == floors)
  }

  @Test func `a change by hand breaks the seal`() {
    let changed = String(decoding: floors.contents.utf8.map { $0 == 0x37 ? 0x36 : $0 }, as: UTF8.self)
    #expect(throws: EvaluationFailure.self) { try GateFloors(contents: changed) }
    #expect(throws: EvaluationFailure.self) { try GateFloors(contents: "") }
  }

  @Test func `a floor is lowered only where that is said`() throws {
    var lower = floors
    lower.thousandths["names"] = 699
    var higher = floors
    higher.thousandths["names"] = 701
    #expect(throws: EvaluationFailure.self) { try floors.yield(to: lower, lowering: false) }
    try floors.yield(to: lower, lowering: true)
    try floors.yield(to: higher, lowering: false)
  }

  @Test func `a score has to reach every floor on the same articles`() throws {
    let article = try GateArticle(
      name: "x",
      contents:
        "published: 2031-05-08\n\n⟨Ada Pym⟩{a: Ada Pym} said ⟦it was “late” again⟧{a, mixed}. It ⟦left⟧{direct}.")
    let score = try GateScore([article])
    #expect(throws: EvaluationFailure.self) { try floors.check(score, corpus: "other") }
    let error = #expect(throws: EvaluationFailure.self) { try floors.check(score, corpus: "c0ffee") }
    #expect(error?.reason.contains("spans 0.666 (floor 0.700)") == true)
    #expect(error?.reason.contains("names") == false)
    try GateFloors(score, corpus: "c0ffee", slack: 5).check(score, corpus: "c0ffee")
  }

  @Test func `the digest tells white space`() {
    #expect(GateCorpus.digest("a b") != GateCorpus.digest("a  b"))
    #expect(GateCorpus.digest("a\nb") != GateCorpus.digest("a\n\nb"))
  }
}
