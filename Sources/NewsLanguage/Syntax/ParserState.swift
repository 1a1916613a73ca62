/// A sentence while it is being parsed: the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with
/// the root behind the last word (Ballesteros and Nivre 2013).
///
/// Words wait in a buffer; `shift` puts the next one on a stack. `left` makes the stack's top a dependent of the next
/// word of the buffer, `right` one of the word below it on the stack, and takes it off.
package final class ParserState {
  /// What the parser can do next.
  package enum Transition: Int, CaseIterable {
    case shift, left, right
  }

  // What is stored is private, so that the compiler sees all that is done to it and has no access to check when the parser runs.
  private var memory = Memory(capacity: 256)
  private var wordCount = 0
  private var stackHeight = 0
  private var front = 0

  private struct Memory {
    let capacity: Int
    let nodes: UnsafeMutablePointer<SyntaxNode>
    let stack: UnsafeMutablePointer<Int32>
    let places: UnsafeMutablePointer<Int32>
    let marks: UnsafeMutablePointer<SyntaxMark>

    init(capacity: Int) {
      self.capacity = capacity
      nodes = .allocate(capacity: capacity + 4)
      stack = .allocate(capacity: capacity + 4)
      places = .allocate(capacity: capacity + 4)
      marks = .allocate(capacity: capacity + 4)
    }

    func release() {
      nodes.deallocate()
      stack.deallocate()
      places.deallocate()
      marks.deallocate()
    }
  }

  /// The number of punctuation marks.
  package private(set) var markCount = 0
  /// The number of tokens, words and marks.
  package private(set) var total = 0

  package init() {}

  deinit { memory.release() }

  /// The words, then the root, then one that stands for no word.
  @inline(__always) package var nodes: UnsafeMutablePointer<SyntaxNode> { memory.nodes }
  /// For each word its place among all tokens of the sentence, and behind them that of the root.
  package var places: UnsafeMutablePointer<Int32> { memory.places }
  /// The punctuation marks, which are none of the words.
  package var marks: UnsafeMutablePointer<SyntaxMark> { memory.marks }
  /// The number of words.
  @inline(__always) package var count: Int { wordCount }
  /// How many words are on the stack.
  @inline(__always) package var stackCount: Int { stackHeight }
  /// The next word of the buffer; the root's place when all words were shifted.
  @inline(__always) package var next: Int { front }

  /// The place of the root.
  @inline(__always) package var root: Int { count }
  /// The place that stands for no word.
  @inline(__always) package var none: Int { count &+ 1 }
  /// Whether every word has its head.
  @inline(__always) package var isDone: Bool { next == count && stackCount == 0 }

  /// Starts on a sentence.
  ///
  /// Punctuation takes no part in the transitions: it is attached when the tree stands. A sentence of nothing else keeps its
  /// last mark as a word.
  package func reset(_ words: UnsafePointer<WordAtoms>, tags: UnsafePointer<UInt8>, coarse: [UInt8], count: Int) {
    if count > memory.capacity {
      memory.release()
      memory = Memory(capacity: count * 2)
    }
    total = count
    stackHeight = 0
    front = 0
    var node = SyntaxNode()
    var commas: Int32 = 0
    var quotes: Int32 = 0
    var marks: UInt64 = 0
    wordCount = 0
    markCount = 0
    for index in 0..<count {
      let word = words[index]
      let part = coarse[Int(tags[index])]
      if word.mark == .comma { commas += 1 }
      if word.mark == .quote { quotes += 1 }
      if part == PartOfSpeech.punctuation.rawValue, index + 1 < count || self.count > 0 {
        marks = (marks &<< 7) ^ word.word
        self.marks[markCount] = SyntaxMark(
          word: word.word, kind: word.mark, place: Int32(index), gap: Int32(self.count))
        markCount += 1
        continue
      }
      node.word = word.word
      node.tag = UInt64(tags[index]) + 1
      node.coarse = UInt64(part) + 1
      node.suffix = word.suffix3
      node.commasBefore = commas
      node.quotesBefore = quotes
      node.marksBefore = marks
      marks = 0
      nodes[self.count] = node
      places[self.count] = Int32(index)
      wordCount += 1
    }
    // The root, no word, and room behind it for a look ahead.
    for index in self.count..<self.count + 4 {
      node.word = index == self.count ? 1 : 2
      node.tag = index == self.count ? 255 : 0
      node.coarse = index == self.count ? 31 : 0
      node.suffix = node.word
      node.commasBefore = commas
      node.quotesBefore = quotes
      node.marksBefore = marks
      marks = 0
      nodes[index] = node
    }
    places[self.count] = Int32(count)
    let none = Int32(self.none)
    for index in 0..<self.count + 4 {
      nodes[index].left1 = none
      nodes[index].left2 = none
      nodes[index].right1 = none
      nodes[index].right2 = none
    }
  }

  /// The word at a depth of the stack, 0 being the top, or ``none``.
  @inline(__always)
  package func stacked(_ depth: Int) -> Int {
    depth < stackCount ? Int(memory.stack[stackHeight &- 1 &- depth]) : none
  }

  /// The word at a distance from the front of the buffer, or the root, or ``none``.
  @inline(__always)
  package func buffered(_ offset: Int) -> Int { min(next &+ offset, none) }

  /// Whether a transition can be made. The root takes one dependent, when everything else has its head.
  @inline(__always)
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: next < count
    case .left: stackCount > 0 && (next < count || stackCount == 1)
    case .right: stackCount > 1
    }
  }

  /// The transition where there is no choice, as with an empty stack; nil where there is one.
  @inline(__always)
  package var onlyTransition: Transition? {
    if stackCount == 0 { return .shift }
    if next == count { return stackCount == 1 ? .left : .right }
    return nil
  }

  /// Makes a transition; an arc goes without its name for now.
  ///
  /// - Returns: The arc that was made, or nil.
  @inline(__always)
  package func apply(_ transition: Transition) -> (head: Int, dependent: Int)? {
    switch transition {
    case .shift:
      memory.stack[stackHeight] = Int32(front)
      stackHeight &+= 1
      front &+= 1
      return nil
    case .left:
      let dependent = stacked(0)
      stackHeight &-= 1
      return (next, dependent)
    case .right:
      let dependent = stacked(0)
      stackHeight &-= 1
      return (stacked(0), dependent)
    }
  }

  /// Enters an arc that ``apply(_:)`` has made, with its relation, into the tree.
  @inline(__always)
  package func attach(_ dependent: Int, to head: Int, relation: UInt8) {
    nodes[dependent].head = Int32(head)
    nodes[dependent].relation = relation &+ 1
    let bit: UInt64 = 1 &<< UInt64(relation)
    if dependent < head {
      nodes[head].left2 = nodes[head].left1
      nodes[head].left1 = Int32(dependent)
      nodes[head].leftCount = min(nodes[head].leftCount &+ 1, 7)
      nodes[head].leftRelations |= bit
    } else {
      nodes[head].right2 = nodes[head].right1
      nodes[head].right1 = Int32(dependent)
      nodes[head].rightCount = min(nodes[head].rightCount &+ 1, 7)
      nodes[head].rightRelations |= bit
    }
  }
}
