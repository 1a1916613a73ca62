import NewsLanguage
import NewsTraining
import Testing

@Suite struct ModelTrainingTests {
  private func model(seed: UInt64 = 1) -> [UInt8] {
    var training = ModelTraining(training: ToyTreebank.grammar, heldOut: [])
    training.epochs = 3
    training.models = 2
    training.seed = seed
    return training.run()
  }

  @Test func `with margins found on held-out sentences a decision is made early and the tree is the same`() {
    var training = ModelTraining(training: ToyTreebank.grammar, heldOut: ToyTreebank.grammar)
    training.epochs = 3
    training.models = 1
    let loaded = LoadedModel(training.run())
    #expect(loaded.model.tagger.margins.first < .max)
    #expect(loaded.model.parser.transitionMargins.first < .max)
    #expect(loaded.model.parser.nameMargins.first < .max)
    #expect(
      arcs("The miner met a dog.", loaded.model) == [
        "The ←det miner", "miner ←nsubj met", "met ←root", "a ←det dog", "dog ←obj met", ". ←punct met",
      ])
  }

  @Test func `a tiny treebank teaches its grammar, and the same seed makes the same bytes`() {
    let bytes = model()
    let loaded = LoadedModel(bytes)
    // No sentence of the treebank has this verb with this object.
    #expect(
      arcs("The miner met a dog.", loaded.model) == [
        "The ←det miner", "miner ←nsubj met", "met ←root", "a ←det dog", "dog ←obj met", ". ←punct met",
      ])
    #expect(model() == bytes)
    // Nothing was held out to find margins on.
    #expect(loaded.model.tagger.margins == .never)
    #expect(model(seed: 2) != bytes)
  }
}
