import NewsLanguage
import Testing

@testable import NewsTraining

@Suite struct NameTrainingTests {
  /// Rows of a sentence: form, part of speech, head, relation, entity mark.
  private func sentence(_ rows: [(String, String, Int, String, String)], id: String = "toy") -> String {
    "# newdoc id = \(id)\n"
      + rows.enumerated().map { number, row in
        "\(number + 1)\t\(row.0)\t_\t\(row.1)\t_\t_\t\(row.2)\t\(row.3)\t_\t\(row.4.isEmpty ? "_" : "Entity=" + row.4)"
      }.joined(separator: "\n") + "\n\n"
  }

  private var marked: String {
    sentence([
      ("Mayor", "PROPN NNP", 2, "compound", "(1-person-new-nnnnn-cf1-2-coref"), ("Ada", "PROPN", 4, "nsubj", ""),
      ("Pym", "PROPN", 2, "flat", "1)"), ("praised", "VERB", 0, "root", ""),
      ("the", "DET", 7, "det", "(2-organization-new-nnnnn-cf2-2-sgl"),
      ("Kolm", "PROPN", 7, "compound", "(3-place-new-nnnnn-cf3-1-sgl)"), ("Council", "PROPN", 4, "obj", "2)"),
      (".", "PUNCT", 4, "punct", ""),
    ])
  }

  private func names(_ document: NameDocument) -> [String] {
    document.labels.enumerated().filter { $1 != NameLabel.outside }.map { index, label in
      "\(document.text.string(index)) \(label == NameDocument.unknown ? "?" : String(describing: NameLabel.kind(Int(label))!))"
    }
  }

  @Test func `marks are read with their nesting, and names are cut out of them without title and article`() {
    let sentences = Treebank.sentences(marked)
    #expect(sentences[0].entities.map(\.type).sorted() == ["organization", "person", "place"])
    #expect(
      names(NameDocument(sentences)) == ["Ada person", "Pym person", "Kolm organization", "Council organization"])
  }

  @Test func `without marks the relation flat tells persons, and other proper nouns stay open`() {
    let text = sentence([
      ("Ada", "PROPN", 3, "nsubj", ""), ("Pym", "PROPN", 1, "flat", ""), ("left", "VERB", 0, "root", ""),
      ("Kolm", "PROPN", 3, "obj", ""), (".", "PUNCT", 3, "punct", ""),
    ])
    #expect(names(NameDocument(Treebank.sentences(text))) == ["Ada person", "Pym person", "Kolm ?"])
  }

  @Test func `a tiny treebank teaches its names, and the same seed makes the same bytes`() {
    let people = ["Pym", "Tarn", "Velk", "Orlan", "Marsh", "Quill"]
    let text = people.enumerated().map { number, name in
      sentence(
        [
          ("Then", "ADV", 3, "advmod", ""), (name, "PROPN", 3, "nsubj", "(1-person-new-nnnnn-cf1-1-coref)"),
          ("told", "VERB", 0, "root", ""), ("us", "PRON", 3, "obj", ""), ("of", "ADP", 6, "case", ""),
          (name + "stad", "PROPN", 3, "obl", "(2-place-new-nnnnn-cf2-1-sgl)"), (".", "PUNCT", 3, "punct", ""),
        ], id: "toy\(number)")
    }.joined()
    func model(seed: UInt64) -> [UInt8] {
      var training = NameTraining(training: Treebank.sentences(text), heldOut: [])
      training.models = 1
      training.epochs = 4
      training.seed = seed
      return training.run()
    }
    let bytes = model(seed: 1)
    #expect(model(seed: 1) == bytes)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    var reader = ModelReader(memory, count: bytes.count)
    let recognizer = NameRecognizer(&reader)
    let found = AnalyzedText("Then Brook told us of Brookstad.")
    #expect(
      recognizer.names(in: found, isTitleCase: [false]).map { "\(found.string($0.tokens)) \($0.kind)" } == [
        "Brook person", "Brookstad place",
      ])
  }
}
