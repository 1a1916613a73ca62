import NewsTraining
import Testing

@Suite struct TreebankTests {
  private let text = """
    # newdoc id = one
    # newpar
    1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
    1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
    3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_
    4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

    1\tNever\tnever\tADV\tRB\t_\t0\troot\t_\t_

    """

  @Test func `the parts of a contraction are words without a space between them`() {
    let sentence = Treebank.sentences(text)[0]
    #expect(sentence.forms == ["do", "n't", "go", "."])
    #expect(sentence.spacesAfter == [false, true, false, true])
  }

  @Test func `empty nodes are left out and the root's head lies behind the last word`() {
    let sentence = Treebank.sentences(text)[0]
    #expect(sentence.heads == [2, 2, 4, 2])
    #expect(sentence.relations == ["aux", "advmod", "root", "punct"])
    #expect(sentence.tags == ["AUX VBP", "PART RB", "VERB VB", "PUNCT ."])
  }

  @Test func `documents and paragraphs begin where the comments say`() {
    let sentences = Treebank.sentences(text)
    #expect(sentences.map(\.startsDocument) == [true, false])
    #expect(sentences.map(\.startsParagraph) == [true, false])
  }
}
