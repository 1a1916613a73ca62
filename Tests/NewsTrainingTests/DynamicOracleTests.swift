import NewsLanguage
import Testing

@testable import NewsTraining

/// A state over as many words as asked for, none of them a mark.
private func state(_ count: Int) -> ParserState {
  let padding = TaggerFeatures.padding
  let words = [WordAtoms](repeating: .marker(1), count: count + 2 * padding)
  let tags = [UInt8](repeating: 0, count: count)
  let state = ParserState()
  words.withUnsafeBufferPointer { words in
    state.reset(words.baseAddress! + padding, tags: tags, coarse: [0], count: count)
  }
  return state
}

@Suite struct DynamicOracleTests {
  // "She saw dogs": 0 ← 1 → 2, the root behind the last word at 3.
  private let oracle = DynamicOracle(heads: [1, 3, 1])

  @Test func `nothing but a shift can come first`() {
    let costs = oracle.costs(state(3))
    #expect(costs.shift == 0)
    #expect(costs.left == nil)
    #expect(costs.right == nil)
  }

  @Test func `a shift over one's head costs the arc to it`() {
    let state = state(3)
    _ = state.apply(.shift)
    let costs = oracle.costs(state)
    #expect(costs.left == 0)
    // "saw" can no longer head "She", which lies below it.
    #expect(costs.shift == 1)
  }

  @Test func `taking a head off the stack costs its dependents in the buffer`() {
    let state = state(3)
    _ = state.apply(.shift)
    _ = state.apply(.left)
    _ = state.apply(.shift)
    let costs = oracle.costs(state)
    #expect(costs.shift == 0)
    // As a dependent of "dogs" the verb loses "dogs" and the root.
    #expect(costs.left == 2)
  }

  @Test func `following the cheapest transition makes the gold tree`() {
    let heads: [Int32] = [2, 2, 6, 5, 5, 2]
    let oracle = DynamicOracle(heads: heads)
    let state = state(6)
    while !state.isDone {
      let costs = oracle.costs(state)
      let transition: ParserState.Transition = costs.left == 0 ? .left : costs.right == 0 ? .right : .shift
      #expect(costs.left == 0 || costs.right == 0 || costs.shift == 0)
      if let arc = state.apply(transition) { state.attach(arc.dependent, to: arc.head, relation: 0) }
    }
    let made: [Int32] = (0..<6).map { state.nodes[$0].head }
    #expect(made == heads)
  }
}

@Suite struct ParserStateTests {
  @Test func `the root takes one dependent, the last word left`() {
    let state = state(2)
    _ = state.apply(.shift)
    _ = state.apply(.shift)
    #expect(!state.allows(.shift))
    #expect(!state.allows(.left))
    #expect(state.allows(.right))
    let arc = state.apply(.right)
    #expect(arc?.head == 0 && arc?.dependent == 1)
    #expect(state.allows(.left))
    #expect(state.apply(.left)?.head == state.root)
    #expect(state.isDone)
  }

  @Test func `marks wait beside the words and know their gap and their mate`() {
    let forms = ["(", "Rain", ")", ",", "then", "."]
    let text = AnalyzedText(forms.joined(separator: " "))
    let padding = TaggerFeatures.padding
    var words = [WordAtoms](repeating: .marker(1), count: padding)
    text.text.bytes.withUnsafeBufferPointer { bytes in
      words += text.tokens.map { WordAtoms(bytes, $0.range) }
    }
    words += [WordAtoms](repeating: .marker(1), count: padding)
    let mark = PartOfSpeech.punctuation.rawValue
    let state = ParserState()
    words.withUnsafeBufferPointer {
      state.reset($0.baseAddress! + padding, tags: [1, 0, 1, 1, 0, 1], coarse: [0, mark], count: forms.count)
    }
    PunctuationFeatures.pair(state)
    #expect(state.count == 2)
    let places: [Int32] = (0..<2).map { state.places[$0] }
    let gaps: [Int32] = (0..<4).map { state.marks[$0].gap }
    let mates: [Int32] = (0..<4).map { state.marks[$0].mate }
    #expect(state.markCount == 4)
    #expect(places == [1, 4])
    #expect(gaps == [0, 1, 1, 2])
    #expect(mates == [1, 0, -1, -1])
  }

  @Test func `a sentence of marks alone keeps one as its root`() {
    let padding = TaggerFeatures.padding
    let words = [WordAtoms](repeating: .marker(1), count: 3 + 2 * padding)
    let state = ParserState()
    words.withUnsafeBufferPointer {
      state.reset(
        $0.baseAddress! + padding, tags: [0, 0, 0], coarse: [PartOfSpeech.punctuation.rawValue], count: 3)
    }
    #expect(state.count == 1)
    #expect(state.markCount == 2)
  }
}
