import NewsLanguage
import Testing

@testable import NewsExtraction

@Suite struct SentenceTreesTests {
  private let document = Document(
    body: "Maria Velk said the pier was old. The ferry sank. It rained. He joked in his report.", reference: nil)

  /// For each sentence its words of interest: "sank" and "rained".
  private var words: [[Int]] {
    document.sentences.map { sentence in
      sentence.tokens.filter { ["sank", "rained"].contains(document.analyzed.string($0)) }
    }
  }

  @Test func `further sentences are parsed where a word is worth it`() {
    #expect(document.trees.map { $0 != nil } == [true, false, false, true])
    let trees = document.trees.including(words) { word, sentence in
      sentence.partOfSpeech(of: word) == .verb && document.analyzed.string(word) == "sank"
    }
    #expect(trees.map { $0 != nil } == [true, true, false, true])
    #expect(trees.map { $0?.tokens } == [0, 1, nil, 3].map { $0.map { document.sentences[$0].tokens } })
    // They do not attribute anything for that.
    #expect(document.trees.map { $0 != nil } == [true, false, false, true])
  }

  @Test func `a sentence without words of interest is not asked about`() {
    let none = document.sentences.map { _ in [Int]() }
    let trees = document.trees.including(none) { _, _ in
      Issue.record("nobody asked for a sentence")
      return true
    }
    #expect(trees.map { $0 != nil } == document.trees.map { $0 != nil })
  }

  @Test func `a sentence that has its tree is not asked about again`() {
    let all = document.sentences.map { Array($0.tokens) }
    var asked: Set<Int> = []
    _ = document.trees.including(all) { word, _ in
      asked.insert(document.analyzed.sentence(ofToken: word))
      return false
    }
    #expect(asked == [1, 2])
  }
}
