import NewsLanguage
import NewsTraining
import Testing

/// A floor under the model that is compiled in: sentences like those that extraction lives on.
@Suite struct EnglishModelTests {
  @Test func `what somebody said hangs on the verb of saying`() {
    let arcs = arcs("The minister said the talks had failed.")
    #expect(arcs.contains("minister ←nsubj said"))
    #expect(arcs.contains("said ←root"))
    #expect(arcs.contains("failed ←ccomp said"))
    #expect(arcs.contains("talks ←nsubj failed"))
  }

  @Test func `an inverted cue has its speaker behind the verb`() {
    let arcs = arcs("“We are ready,” said Marta Lindqvist.")
    #expect(arcs.contains { $0.hasPrefix("Marta ←nsubj said") || $0.hasPrefix("Lindqvist ←nsubj said") })
    #expect(arcs.contains("ready ←ccomp said") || arcs.contains("said ←parataxis ready"))
  }

  @Test func `a clause behind that is the content of told`() {
    let arcs = arcs("She told reporters that the council would close the harbour.")
    #expect(arcs.contains("She ←nsubj told"))
    #expect(arcs.contains("close ←ccomp told"))
    #expect(arcs.contains("that ←mark close"))
    #expect(arcs.contains("harbour ←obj close"))
  }

  @Test func `a source named by according to hangs on the clause`() {
    let arcs = arcs("According to the mayor, nobody was hurt.")
    #expect(arcs.contains("mayor ←obl hurt"))
    #expect(arcs.contains("According ←case mayor"))
    #expect(arcs.contains("hurt ←root"))
  }

  @Test func `the agent of a passive is found`() {
    let arcs = arcs("The bridge was closed by the council on Friday.")
    #expect(arcs.contains("bridge ←nsubj:pass closed"))
    #expect(arcs.contains { $0.hasPrefix("council ←obl") && $0.hasSuffix("closed") })
  }

  @Test func `the compiled-in model has the relations and tags of the treebanks`() {
    #expect(LanguageModel.english.parser.relations.count > 40)
    #expect(LanguageModel.english.tagger.tags.contains("VERB VBD"))
  }
}
