/// The features by which the parser chooses its next transition and names an arc.
///
/// The templates follow Zhang and Nivre (2011), fitted to the arc-hybrid system, with commas and quotation marks between
/// the words in question added: news is full of parentheses and quoted clauses.
package enum ParserFeatures {
  /// The features of a configuration: three words of the stack from its top and three of the buffer.
  @inline(__always)
  package static func fillTransition(
    _ buffer: inout FeatureBuffer, _ nodes: UnsafePointer<SyntaxNode>,
    s0: Int, s1: Int, s2: Int, b0: Int, b1: Int, b2: Int
  ) {
    buffer.count = 0
    let top = nodes + s0
    let second = nodes + s1
    let third = nodes + s2
    let next = nodes + b0
    let after = nodes + b1
    let last = nodes + b2
    let s0w = top.pointee.word
    let s0t = top.pointee.tag
    let s1w = second.pointee.word
    let s1t = second.pointee.tag
    let b0w = next.pointee.word
    let b0t = next.pointee.tag
    let b1w = after.pointee.word
    let b1t = after.pointee.tag
    let b2t = last.pointee.tag
    let s2t = third.pointee.tag
    let s0c = top.pointee.coarse
    let s1c = second.pointee.coarse
    let b0c = next.pointee.coarse
    let b1c = after.pointee.coarse

    // Single words.
    buffer.add(1, s0w, s0t)
    buffer.add(2, s0w)
    buffer.add(3, s0t)
    buffer.add(4, b0w, b0t)
    buffer.add(5, b0w)
    buffer.add(6, b0t)
    buffer.add(7, b1w, b1t)
    buffer.add(8, b1w)
    buffer.add(9, b1t)
    buffer.add(10, last.pointee.word, b2t)
    buffer.add(11, b2t)
    buffer.add(12, s1w, s1t)
    buffer.add(13, s1w)
    buffer.add(14, s1t)
    buffer.add(15, third.pointee.word, s2t)
    // Pairs.
    buffer.add(17, s0w, s0t &<< 8 | b0t)
    buffer.add(18, b0w, s0t &<< 8 | b0t)
    buffer.add(19, s0w, b0w)
    buffer.add(20, s0t, b0t)
    buffer.add(22, s1w, s1t &<< 8 | s0t)
    buffer.add(23, s0w, s1t &<< 8 | s0t)
    buffer.add(24, s1w, s0w)
    buffer.add(25, s1t, s0t)
    buffer.add(26, b0t, b1t)
    buffer.add(27, b0w, b1t)
    buffer.add(28, b0t, b1w)
    buffer.add(29, s1t, b0t)
    buffer.add(30, s1w, b0t)
    buffer.add(31, s1t, b0w)
    // Triples of tags.
    buffer.add(32, s0t, b0t, b1t)
    buffer.add(33, s1t, s0t, b0t)
    buffer.add(34, s2t, s1t, s0t)
    buffer.add(35, b0t, b1t, b2t)
    buffer.add(41, s1t, s0t, b0t &<< 8 | b1t)
    buffer.add(42, s1c, s0c, b0c &<< 8 | b1c)

    // Distance, commas and quotation marks between.
    let ahead = distance(s0, b0)
    let behind = distance(s1, s0)
    let marksAhead = marks(top, next)
    let marksBehind = marks(second, top)
    buffer.add(43, s0w, ahead)
    buffer.add(44, s0t, ahead)
    buffer.add(45, b0t, ahead)
    buffer.add(46, s0t, b0t, ahead)
    buffer.add(47, s1t, s0t, behind)
    buffer.add(48, s0t, b0t, 256 | marksAhead)
    buffer.add(49, s1t, s0t, 256 | marksBehind)
    buffer.add(50, s1w, marksBehind, s0c)
    buffer.add(51, s0w, marksAhead, b0c)
    buffer.add(52, s1c, s0c, b0c &<< 16 | marksBehind &<< 8 | marksAhead)

    // Dependents so far.
    let s0l = nodes + Int(top.pointee.left1)
    let s0r = nodes + Int(top.pointee.right1)
    let s1l = nodes + Int(second.pointee.left1)
    let s1r = nodes + Int(second.pointee.right1)
    let b0l = nodes + Int(next.pointee.left1)
    let s0l2 = nodes + Int(top.pointee.left2)
    let s0r2 = nodes + Int(top.pointee.right2)
    let s1r2 = nodes + Int(second.pointee.right2)
    let b0l2 = nodes + Int(next.pointee.left2)
    buffer.add(53, s0w, UInt64(top.pointee.leftCount))
    buffer.add(54, s0t, UInt64(top.pointee.leftCount))
    buffer.add(55, s0w, UInt64(top.pointee.rightCount))
    buffer.add(56, s0t, UInt64(top.pointee.rightCount))
    buffer.add(57, s1w, UInt64(second.pointee.rightCount))
    buffer.add(58, s1t, UInt64(second.pointee.rightCount))
    buffer.add(59, b0t, UInt64(next.pointee.leftCount))
    buffer.add(60, s0l.pointee.word)
    buffer.add(61, s0t, s0l.pointee.tag &<< 8 | UInt64(s0l.pointee.relation))
    buffer.add(62, s0r.pointee.word)
    buffer.add(63, s0t, s0r.pointee.tag &<< 8 | UInt64(s0r.pointee.relation))
    buffer.add(64, s1l.pointee.word)
    buffer.add(65, s1t, s1l.pointee.tag &<< 8 | UInt64(s1l.pointee.relation))
    buffer.add(66, s1r.pointee.word)
    buffer.add(67, s1t, s1r.pointee.tag &<< 8 | UInt64(s1r.pointee.relation))
    buffer.add(68, b0l.pointee.word)
    buffer.add(69, b0t, b0l.pointee.tag &<< 8 | UInt64(b0l.pointee.relation))
    buffer.add(70, s0t, s0l.pointee.tag, s0l2.pointee.tag)
    buffer.add(71, s0t, s0r.pointee.tag, s0r2.pointee.tag)
    buffer.add(72, s1t, s1r.pointee.tag, s1r2.pointee.tag)
    buffer.add(73, b0t, b0l.pointee.tag, b0l2.pointee.tag)
    buffer.add(74, s0t, s0r.pointee.tag, b0t)
    buffer.add(75, s0t, s0l.pointee.tag, b0t)
    buffer.add(76, s1t, s1r.pointee.tag, s0t)
    buffer.add(77, s1t, s0l.pointee.tag, s0t)
    buffer.add(78, s1t, s0r.pointee.tag, s0t)
    buffer.add(79, s0t, b0l.pointee.tag, b0t)
    buffer.add(80, s0t, top.pointee.leftRelations)
    buffer.add(81, s0t, top.pointee.rightRelations)
    buffer.add(82, s0w, top.pointee.leftRelations)
    buffer.add(83, s0w, top.pointee.rightRelations)
    buffer.add(84, s1t, second.pointee.rightRelations)
    buffer.add(85, s1w, second.pointee.rightRelations)
    buffer.add(86, b0t, next.pointee.leftRelations)
    buffer.add(87, s1c, second.pointee.leftRelations, s0c)
    buffer.add(88, s0c, top.pointee.leftRelations, b0c)
    buffer.add(89, s0t, s0l.pointee.word, b0t)
    buffer.add(90, s1t, s0l.pointee.word, s0t)
    buffer.add(91, s1w, s0l.pointee.word, s0t)
    buffer.add(92, s0c, b0c, b1c &<< 8 | last.pointee.coarse)
    buffer.add(93, third.pointee.coarse &<< 8 | s1c, s0c, b0c)
    buffer.add(94, s1t, b0t, b1t)
    buffer.add(95, s0t, second.pointee.rightRelations, s1t)
    buffer.add(96, top.pointee.suffix, b0t)
    buffer.add(97, next.pointee.suffix, s0t)
    buffer.add(98, second.pointee.suffix, top.pointee.suffix)

    // The marks right before the words.
    let b0m = next.pointee.marksBefore
    let b1m = after.pointee.marksBefore
    let s0m = top.pointee.marksBefore
    let afterTop = nodes[s0 &+ 1].marksBefore
    buffer.add(133, s0t, b0t, b0m)
    buffer.add(134, b0t, b1t, b1m)
    buffer.add(135, s0w, b0m, b0c)
    buffer.add(136, b0w, b0m, s0c)
    buffer.add(137, s1t, s0t, s0m)
    buffer.add(138, s0t, afterTop, b0t)
    buffer.add(139, b0m, b1m, s0c &<< 16 | b0c &<< 8 | b1c)
    buffer.add(140, s0m, b0m, s1c &<< 16 | s0c &<< 8 | b0c)
    buffer.add(141, b0w, b1m, s0c)
    buffer.add(142, b0m, s0m, last.pointee.marksBefore)
  }

  /// The features of an arc between a head and a dependent whose own dependents are all there.
  @inline(__always)
  package static func fillRelation(
    _ buffer: inout FeatureBuffer, _ nodes: UnsafePointer<SyntaxNode>, head: Int, dependent: Int, none: Int
  ) {
    buffer.count = 0
    let above = nodes + head
    let below = nodes + dependent
    let side: UInt64 = head < dependent ? 1 : 0
    let hw = above.pointee.word
    let ht = above.pointee.tag &<< 1 | side
    let dw = below.pointee.word
    let dt = below.pointee.tag
    let leftChild = nodes + Int(below.pointee.left1)
    let rightChild = nodes + Int(below.pointee.right1)
    let before = nodes + (dependent > 0 ? dependent - 1 : none)
    let after = nodes + dependent + 1
    let beforeHead = nodes + (head > 0 ? head - 1 : none)
    let apart = distance(min(head, dependent), max(head, dependent))
    let between = marks(nodes + min(head, dependent), nodes + max(head, dependent))
    let hc = above.pointee.coarse &<< 1 | side

    buffer.add(101, ht, dt)
    buffer.add(102, hw, dw, side)
    buffer.add(103, hw, dt, side)
    buffer.add(104, ht, dw)
    buffer.add(105, dw, side)
    buffer.add(106, dt, side)
    buffer.add(107, hw, side)
    buffer.add(108, ht)
    buffer.add(109, ht, dt, apart)
    buffer.add(110, ht, dt, 256 | between)
    buffer.add(111, ht, dt, leftChild.pointee.word)
    buffer.add(112, hw, dt, leftChild.pointee.word)
    buffer.add(113, ht, dt, below.pointee.leftRelations)
    buffer.add(114, ht, dt, below.pointee.rightRelations)
    buffer.add(115, hc, dt, above.pointee.leftRelations)
    buffer.add(116, hc, dt, above.pointee.rightRelations)
    buffer.add(117, hw, dt, above.pointee.rightRelations)
    buffer.add(118, hw, dt, above.pointee.leftRelations)
    buffer.add(119, ht, dt, before.pointee.tag)
    buffer.add(120, ht, dt, after.pointee.tag)
    buffer.add(121, ht, dt, beforeHead.pointee.tag)
    buffer.add(122, dw, before.pointee.word)
    buffer.add(123, dw, after.pointee.word)
    buffer.add(124, dt, leftChild.pointee.word)
    buffer.add(125, hc, below.pointee.suffix)
    buffer.add(126, above.pointee.suffix, below.pointee.suffix, side)
    buffer.add(127, ht, dt, rightChild.pointee.word)
    buffer.add(128, ht, leftChild.pointee.tag, dt &<< 8 | rightChild.pointee.tag)
    buffer.add(129, hw, leftChild.pointee.word)
    buffer.add(130, dw, below.pointee.leftRelations)
    buffer.add(131, hw, dw, apart &<< 1 | side)
    buffer.add(132, hc, dt, nodes[Int(above.pointee.left1)].tag)
    buffer.add(143, ht, dt, below.pointee.marksBefore)
    buffer.add(144, ht, dt, after.pointee.marksBefore)
    buffer.add(145, dw, below.pointee.marksBefore, after.pointee.marksBefore)
  }

  /// How far apart two words are: 1 to 4, then in steps.
  @inline(__always)
  private static func distance(_ from: Int, _ to: Int) -> UInt64 {
    switch to &- from {
    case ..<5: UInt64(truncatingIfNeeded: max(to &- from, 0))
    case 5...6: 5
    case 7...10: 6
    case 11...20: 7
    default: 8
    }
  }

  /// Commas between two words, up to three, and whether a quotation opens or closes between them.
  @inline(__always)
  private static func marks(_ from: UnsafePointer<SyntaxNode>, _ to: UnsafePointer<SyntaxNode>) -> UInt64 {
    let commas = min(max(to.pointee.commasBefore &- from.pointee.commasBefore, 0), 3)
    let quotes = max(to.pointee.quotesBefore &- from.pointee.quotesBefore, 0)
    return UInt64(truncatingIfNeeded: commas) | (quotes & 1 == 0 ? (quotes == 0 ? 0 : 8) : 4)
  }
}
