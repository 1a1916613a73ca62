/// Where a punctuation mark can hang in a finished tree, and the features by which one place is chosen.
///
/// A mark hangs on the word next to it on either side or on one of that word's heads, up to the one whose own head lies beyond the
/// mark: anything else would cross an arc. In the English treebanks all but one mark in five hundred hang so.
package struct PunctuationFeatures {
  private let nodes: UnsafePointer<SyntaxNode>
  private let count: Int32
  private let mark: SyntaxMark
  private let previousMark: UInt64
  private let nextMark: UInt64
  private let topLeft: Int32
  private let topRight: Int32
  private let kind: UInt64

  /// Looks at the mark of a number.
  package init(_ state: ParserState, _ number: Int) {
    nodes = UnsafePointer(state.nodes)
    count = Int32(state.count)
    mark = state.marks[number]
    let gap = mark.gap
    previousMark = number > 0 && state.marks[number - 1].gap == gap ? state.marks[number - 1].word : 0
    nextMark = number + 1 < state.markCount && state.marks[number + 1].gap == gap ? state.marks[number + 1].word : 0
    var left = gap - 1
    if left >= 0 { while nodes[Int(left)].head < gap { left = nodes[Int(left)].head } }
    var right = gap
    if right < count {
      while nodes[Int(right)].head >= gap, nodes[Int(right)].head < count { right = nodes[Int(right)].head }
    }
    topLeft = left
    topRight = right
    var kind: UInt64 = left < 0 ? 0 : nodes[Int(left)].head == count ? 1 : 2
    kind |= right == count ? 0 : nodes[Int(right)].head == count ? 4 : 8
    self.kind = kind
  }

  /// The candidate that follows `word`, first those to the left, from the nearest up, then those to the right; nil at the end.
  @inline(__always)
  package func candidate(after word: Int32) -> Int32? {
    if word < 0 { return mark.gap > 0 ? mark.gap - 1 : count > 0 ? mark.gap : nil }
    if word == topLeft { return mark.gap < count ? mark.gap : nil }
    if word == topRight { return nil }
    return nodes[Int(word)].head
  }

  /// The features of a candidate; `below` is the one before it, which it heads, or -1.
  @inline(__always)
  package func fill(_ buffer: inout FeatureBuffer, _ candidate: Int32, below: Int32) {
    buffer.count = 0
    let node = nodes + Int(candidate)
    let isLeft = candidate < mark.gap
    let isTop = candidate == (isLeft ? topLeft : topRight)
    let isNearest = candidate == (isLeft ? mark.gap - 1 : mark.gap)
    var pair: UInt64 = 0
    if mark.mate >= 0 {
      let low = min(mark.mate, mark.gap)
      let high = max(mark.mate, mark.gap)
      let isInside = candidate >= low && candidate < high
      let head = node.pointee.head
      pair = !isInside ? 1 : head >= low && head < high ? 2 : 3
    }
    let place: UInt64 = (isLeft ? 1 : 0) | (isTop ? 2 : 0) | (isNearest ? 4 : 0) | pair &<< 3
    let wide = place | kind &<< 5
    let word = mark.word
    let relation = UInt64(node.pointee.relation)
    let other = isLeft ? topRight : topLeft
    let otherRelation = other >= 0 && other < count ? UInt64(nodes[Int(other)].relation) : 0
    let child = below >= 0 && nodes[Int(below)].head == candidate ? UInt64(nodes[Int(below)].relation) : 0
    let before = mark.gap > 0 ? nodes[Int(mark.gap) - 1].tag : 0
    let after = nodes[Int(mark.gap)].tag
    let headCoarse = nodes[Int(node.pointee.head)].coarse
    let apart = UInt64(min(abs(candidate - mark.gap), 7))
    buffer.add(160, word, wide)
    buffer.add(161, word, place, relation)
    buffer.add(162, word, place, node.pointee.coarse &<< 8 | otherRelation)
    buffer.add(163, word, place, node.pointee.word)
    buffer.add(164, word, wide, relation &<< 8 | otherRelation)
    buffer.add(165, wide, relation, node.pointee.tag)
    buffer.add(166, word, place, before &<< 8 | after)
    buffer.add(167, word, place &<< 1 | (mark.gap == count ? 1 : 0), previousMark ^ (nextMark &* 31))
    buffer.add(168, word, place, node.pointee.coarse &<< 8 | headCoarse)
    buffer.add(169, word, place, apart &<< 8 | relation)
    buffer.add(170, word, place &<< 8 | relation, nodes[Int(mark.gap)].word)
    buffer.add(171, word, wide, child &<< 8 | relation)
    buffer.add(172, wide, relation &<< 8 | child, otherRelation)
    buffer.add(173, word, wide, node.pointee.coarse &<< 8 | (other >= 0 ? nodes[Int(other)].coarse : 0))
    buffer.add(174, word, place, relation &<< 16 | child &<< 8 | otherRelation)
  }

  /// Finds the other half of each bracket and quotation mark.
  package static func pair(_ state: ParserState) {
    var quote = -1
    var bracket = -1
    for number in 0..<state.markCount {
      switch state.marks[number].kind {
      case .quote:
        if quote < 0 {
          quote = number
        } else {
          join(state, quote, number)
          quote = -1
        }
      case .opening: bracket = number
      case .closing where bracket >= 0:
        join(state, bracket, number)
        bracket = -1
      default: break
      }
    }
  }

  private static func join(_ state: ParserState, _ first: Int, _ second: Int) {
    state.marks[first].mate = state.marks[second].gap
    state.marks[second].mate = state.marks[first].gap
  }
}
