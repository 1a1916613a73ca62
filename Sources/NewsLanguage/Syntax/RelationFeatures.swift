/// The features by which the parser names the arc between a head and a dependent whose own dependents are all there, in two
/// helpings: for about half of the arcs the first is enough (Strubell and others 2015).
package struct RelationFeatures {
  private let nodes: UnsafePointer<SyntaxNode>
  private let above: UnsafePointer<SyntaxNode>
  private let below: UnsafePointer<SyntaxNode>
  /// The words around the two.
  private let before: UnsafePointer<SyntaxNode>
  private let after: UnsafePointer<SyntaxNode>
  private let beforeHead: UnsafePointer<SyntaxNode>
  /// Whether the dependent stands to the right of its head.
  private let isRight: Bool
  private let side: UInt64

  /// Looks at an arc.
  @inline(__always)
  package init(_ state: ParserState, head: Int, dependent: Int) {
    nodes = UnsafePointer(state.nodes)
    above = nodes + head
    below = nodes + dependent
    before = nodes + (dependent > 0 ? dependent - 1 : state.none)
    after = nodes + dependent + 1
    beforeHead = nodes + (head > 0 ? head - 1 : state.none)
    isRight = head < dependent
    side = isRight ? 1 : 0
  }

  /// Adds the features that decide most often.
  @inline(__always)
  package func addFirst(_ buffer: inout FeatureBuffer) {
    let hw = above.pointee.word
    let ht = above.pointee.tag &<< 1 | side
    let dw = below.pointee.word
    let dt = below.pointee.tag
    let hc = above.pointee.coarse &<< 1 | side
    let leftChild = nodes + Int(below.pointee.left1)
    let rightChild = nodes + Int(below.pointee.right1)
    let between = WordPair.marks(from: isRight ? above : below, to: isRight ? below : above)
    buffer.add(104, ht, dw)
    buffer.add(105, dw, side)
    buffer.add(108, ht)
    buffer.add(110, ht, dt, 256 | between)
    buffer.add(115, hc, dt, above.pointee.leftRelations)
    buffer.add(117, hw, dt, above.pointee.rightRelations)
    buffer.add(121, ht, dt, beforeHead.pointee.tag)
    buffer.add(122, dw, before.pointee.word)
    buffer.add(124, dt, leftChild.pointee.word)
    buffer.add(127, ht, dt, rightChild.pointee.word)
    buffer.add(128, ht, leftChild.pointee.tag, dt &<< 8 | rightChild.pointee.tag)
    buffer.add(129, hw, leftChild.pointee.word)
    buffer.add(132, hc, dt, nodes[Int(above.pointee.left1)].tag)
    buffer.add(144, ht, dt, after.pointee.marksBefore)
  }

  /// Adds all the others.
  @inline(__always)
  package func addSecond(_ buffer: inout FeatureBuffer) {
    let hw = above.pointee.word
    let ht = above.pointee.tag &<< 1 | side
    let dw = below.pointee.word
    let dt = below.pointee.tag
    let hc = above.pointee.coarse &<< 1 | side
    let leftChild = nodes + Int(below.pointee.left1)
    let apart = WordPair.distance(from: isRight ? above : below, to: isRight ? below : above)
    buffer.add(101, ht, dt)
    buffer.add(102, hw, dw, side)
    buffer.add(103, hw, dt, side)
    buffer.add(106, dt, side)
    buffer.add(107, hw, side)
    buffer.add(109, ht, dt, apart)
    buffer.add(111, ht, dt, leftChild.pointee.word)
    buffer.add(112, hw, dt, leftChild.pointee.word)
    buffer.add(113, ht, dt, below.pointee.leftRelations)
    buffer.add(114, ht, dt, below.pointee.rightRelations)
    buffer.add(116, hc, dt, above.pointee.rightRelations)
    buffer.add(118, hw, dt, above.pointee.leftRelations)
    buffer.add(119, ht, dt, before.pointee.tag)
    buffer.add(120, ht, dt, after.pointee.tag)
    buffer.add(123, dw, after.pointee.word)
    buffer.add(125, hc, below.pointee.suffix)
    buffer.add(126, above.pointee.suffix, below.pointee.suffix, side)
    buffer.add(130, dw, below.pointee.leftRelations)
    buffer.add(131, hw, dw, apart &<< 1 | side)
    buffer.add(143, ht, dt, below.pointee.marksBefore)
    buffer.add(145, dw, below.pointee.marksBefore, after.pointee.marksBefore)
  }

  /// Fills `buffer` with all of them.
  @inline(__always)
  package func fill(_ buffer: inout FeatureBuffer) {
    buffer.count = 0
    addFirst(&buffer)
    addSecond(&buffer)
  }
}
