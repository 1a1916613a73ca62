import Testing

@testable import NewsArchive

@Suite struct FamilyTargetsTests {
  @Test func `a chain of ever longer names ends with the longest`() {
    let targets = FamilyTargets(["peter", "peter j", "peter james", "p j"], kind: "person")
    #expect(targets.keys(of: "peter james") == ["p j", "peter", "peter j", "peter james"])
    #expect(targets.candidates.isEmpty)
  }

  @Test func `a name that two longer ones fit is by itself`() {
    let targets = FamilyTargets(["john", "john a", "john b", nil], kind: "person")
    #expect(targets.keys(of: "john") == ["john"])
    #expect(targets.candidates[.none] == ["john", "john a", "john b"])
  }

  @Test func `vague names have those they fit for candidates`() {
    let targets = FamilyTargets(["j", "john", "jane", "peter", "jack/john", "p"], kind: "person")
    #expect(targets.candidates["j"] == ["jane", "john"])
    #expect(targets.candidates["jack/john"] == ["john"])
    #expect(targets.candidates["p"] == ["peter"])
  }

  @Test func `a family name with a generation is the one of the family who has it`() {
    let targets = FamilyTargets(["john", "john #jr", "peter #sr", "#jr", nil], kind: "person")
    #expect(targets.candidates["#jr"] == ["john #jr"])
    #expect(targets.candidates[.none] == ["john", "john #jr", "peter #sr"])
  }

  @Test func `a vague name with nobody to stand for is somebody`() {
    let targets = FamilyTargets(["j", nil], kind: "person")
    #expect(targets.candidates == [.none: ["j"]])
  }

  @Test func `thousands of one family are told apart in no time`() {
    let keys = (0..<20_000).map { "g\($0)x" }
    let targets = FamilyTargets(Set(keys + keys.prefix(1000).map { $0 + " a" } + ["g", nil]), kind: "person")
    #expect(targets.keys(of: "g7x a") == ["g7x", "g7x a"])
    #expect(targets.candidates[.none]?.count == 20_000)
  }
}
