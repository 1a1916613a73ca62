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
    buffer.addRow(104, ht, dw)
    buffer.addRow(105, dw, side)
    buffer.addRow(108, ht)
    buffer.addRow(110, ht, dt, 256 | between)
    buffer.addRow(115, hc, dt, above.pointee.leftRelations)
    buffer.addRow(117, hw, dt, above.pointee.rightRelations)
    buffer.addRow(121, ht, dt, beforeHead.pointee.tag)
    buffer.addRow(122, dw, before.pointee.word)
    buffer.addRow(124, dt, leftChild.pointee.word)
    buffer.addRow(127, ht, dt, rightChild.pointee.word)
    buffer.addRow(128, ht, leftChild.pointee.tag, dt &<< 8 | rightChild.pointee.tag)
    buffer.addRow(129, hw, leftChild.pointee.word)
    buffer.addRow(132, hc, dt, nodes[Int(above.pointee.left1)].tag)
    buffer.addRow(144, ht, dt, after.pointee.marksBefore)
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
    buffer.addRow(101, ht, dt)
    buffer.addRow(102, hw, dw, side)
    buffer.addRow(103, hw, dt, side)
    buffer.addRow(106, dt, side)
    buffer.addRow(107, hw, side)
    buffer.addRow(109, ht, dt, apart)
    buffer.addRow(111, ht, dt, leftChild.pointee.word)
    buffer.addRow(112, hw, dt, leftChild.pointee.word)
    buffer.addRow(113, ht, dt, below.pointee.leftRelations)
    buffer.addRow(114, ht, dt, below.pointee.rightRelations)
    buffer.addRow(116, hc, dt, above.pointee.rightRelations)
    buffer.addRow(118, hw, dt, above.pointee.leftRelations)
    buffer.addRow(119, ht, dt, before.pointee.tag)
    buffer.addRow(120, ht, dt, after.pointee.tag)
    buffer.addRow(123, dw, after.pointee.word)
    buffer.addRow(125, hc, below.pointee.suffix)
    buffer.addRow(126, above.pointee.suffix, below.pointee.suffix, side)
    buffer.addRow(130, dw, below.pointee.leftRelations)
    buffer.addRow(131, hw, dw, apart &<< 1 | side)
    buffer.addRow(143, ht, dt, below.pointee.marksBefore)
    buffer.addRow(145, dw, below.pointee.marksBefore, after.pointee.marksBefore)
  }

  /// Fills `buffer` with all of them.
  @inline(__always)
  package func fill(_ buffer: inout FeatureBuffer) {
    buffer.count = 0
    addFirst(&buffer)
    addSecond(&buffer)
  }
}
