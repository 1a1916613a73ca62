/// The features by which the parser chooses its next transition, in three helpings.
///
/// The templates follow Zhang and Nivre (2011), fitted to the arc-hybrid system, with commas and quotation marks between
/// the words in question added: news is full of parentheses and quoted clauses. Two
/// fifths of all transitions are sure on the first helping, some more on the second (Strubell and others 2015, "Learning dynamic feature
/// selection"): each helping is what was found, one template after the other, to agree best with the final choice beside those
/// before it.
package struct TransitionFeatures {
  private let nodes: UnsafePointer<SyntaxNode>
  // Three words of the stack, from its top, and three of the buffer.
  private let s0: UnsafePointer<SyntaxNode>
  private let s1: UnsafePointer<SyntaxNode>
  private let s2: UnsafePointer<SyntaxNode>
  private let b0: UnsafePointer<SyntaxNode>
  private let b1: UnsafePointer<SyntaxNode>
  private let b2: UnsafePointer<SyntaxNode>

  /// Looks at a configuration.
  @inline(__always)
  package init(_ state: ParserState) {
    nodes = UnsafePointer(state.nodes)
    s0 = nodes + state.stacked(0)
    s1 = nodes + state.stacked(1)
    s2 = nodes + state.stacked(2)
    b0 = nodes + state.buffered(0)
    b1 = nodes + state.buffered(1)
    b2 = nodes + state.buffered(2)
  }

  /// Adds the features that decide most often.
  @inline(__always)
  package func addFirst(_ buffer: inout FeatureBuffer) {
    let s0w = s0.pointee.word
    let s0t = s0.pointee.tag
    let s0c = s0.pointee.coarse
    let s1w = s1.pointee.word
    let s1t = s1.pointee.tag
    let s1c = s1.pointee.coarse
    let b0w = b0.pointee.word
    let b0t = b0.pointee.tag
    let b0c = b0.pointee.coarse
    let b1t = b1.pointee.tag
    let b1c = b1.pointee.coarse
    let s0m = s0.pointee.marksBefore
    let b0m = b0.pointee.marksBefore
    let b1m = b1.pointee.marksBefore
    let ahead = WordPair.distance(from: s0, to: b0)
    let marksAhead = WordPair.marks(from: s0, to: b0)
    let s0l = nodes + Int(s0.pointee.left1)
    let s1r = nodes + Int(s1.pointee.right1)
    let b0l = nodes + Int(b0.pointee.left1)
    let s1r2 = nodes + Int(s1.pointee.right2)
    buffer.add(5, b0w)
    buffer.add(19, s0w, b0w)
    buffer.add(32, s0t, b0t, b1t)
    buffer.add(42, s1c, s0c, b0c &<< 8 | b1c)
    buffer.add(45, b0t, ahead)
    buffer.add(48, s0t, b0t, 256 | marksAhead)
    buffer.add(51, s0w, marksAhead, b0c)
    buffer.add(55, s0w, UInt64(s0.pointee.rightCount))
    buffer.add(56, s0t, UInt64(s0.pointee.rightCount))
    buffer.add(61, s0t, s0l.pointee.tag &<< 8 | UInt64(s0l.pointee.relation))
    buffer.add(69, b0t, b0l.pointee.tag &<< 8 | UInt64(b0l.pointee.relation))
    buffer.add(72, s1t, s1r.pointee.tag, s1r2.pointee.tag)
    buffer.add(81, s0t, s0.pointee.rightRelations)
    buffer.add(85, s1w, s1.pointee.rightRelations)
    buffer.add(86, b0t, b0.pointee.leftRelations)
    buffer.add(88, s0c, s0.pointee.leftRelations, b0c)
    buffer.add(91, s1w, s0l.pointee.word, s0t)
    buffer.add(134, b0t, b1t, b1m)
    buffer.add(140, s0m, b0m, s1c &<< 16 | s0c &<< 8 | b0c)
    buffer.add(141, b0w, b1m, s0c)
  }

  /// Adds those that help where the first leave doubt.
  @inline(__always)
  package func addSecond(_ buffer: inout FeatureBuffer) {
    let s0w = s0.pointee.word
    let s0t = s0.pointee.tag
    let s0c = s0.pointee.coarse
    let s1w = s1.pointee.word
    let s1t = s1.pointee.tag
    let s2t = s2.pointee.tag
    let b0w = b0.pointee.word
    let b0t = b0.pointee.tag
    let b0c = b0.pointee.coarse
    let b1w = b1.pointee.word
    let b1t = b1.pointee.tag
    let b1c = b1.pointee.coarse
    let b0m = b0.pointee.marksBefore
    let b1m = b1.pointee.marksBefore
    let ahead = WordPair.distance(from: s0, to: b0)
    let marksBehind = WordPair.marks(from: s1, to: s0)
    let s0l = nodes + Int(s0.pointee.left1)
    let s0r = nodes + Int(s0.pointee.right1)
    let s0r2 = nodes + Int(s0.pointee.right2)
    buffer.add(4, b0w, b0t)
    buffer.add(7, b1w, b1t)
    buffer.add(12, s1w, s1t)
    buffer.add(15, s2.pointee.word, s2t)
    buffer.add(17, s0w, s0t &<< 8 | b0t)
    buffer.add(18, b0w, s0t &<< 8 | b0t)
    buffer.add(20, s0t, b0t)
    buffer.add(25, s1t, s0t)
    buffer.add(27, b0w, b1t)
    buffer.add(30, s1w, b0t)
    buffer.add(46, s0t, b0t, ahead)
    buffer.add(50, s1w, marksBehind, s0c)
    buffer.add(53, s0w, UInt64(s0.pointee.leftCount))
    buffer.add(71, s0t, s0r.pointee.tag, s0r2.pointee.tag)
    buffer.add(74, s0t, s0r.pointee.tag, b0t)
    buffer.add(80, s0t, s0.pointee.leftRelations)
    buffer.add(83, s0w, s0.pointee.rightRelations)
    buffer.add(90, s1t, s0l.pointee.word, s0t)
    buffer.add(95, s0t, s1.pointee.rightRelations, s1t)
    buffer.add(139, b0m, b1m, s0c &<< 16 | b0c &<< 8 | b1c)
  }

  /// Adds all the others.
  @inline(__always)
  package func addThird(_ buffer: inout FeatureBuffer) {
    let s0w = s0.pointee.word
    let s0t = s0.pointee.tag
    let s0c = s0.pointee.coarse
    let s1w = s1.pointee.word
    let s1t = s1.pointee.tag
    let s1c = s1.pointee.coarse
    let s2t = s2.pointee.tag
    let b0w = b0.pointee.word
    let b0t = b0.pointee.tag
    let b0c = b0.pointee.coarse
    let b1w = b1.pointee.word
    let b1t = b1.pointee.tag
    let b1c = b1.pointee.coarse
    let b2t = b2.pointee.tag
    let s0m = s0.pointee.marksBefore
    let b0m = b0.pointee.marksBefore
    let afterTop = (s0 + 1).pointee.marksBefore
    let ahead = WordPair.distance(from: s0, to: b0)
    let behind = WordPair.distance(from: s1, to: s0)
    let marksAhead = WordPair.marks(from: s0, to: b0)
    let marksBehind = WordPair.marks(from: s1, to: s0)
    let s0l = nodes + Int(s0.pointee.left1)
    let s0r = nodes + Int(s0.pointee.right1)
    let s1l = nodes + Int(s1.pointee.left1)
    let s1r = nodes + Int(s1.pointee.right1)
    let b0l = nodes + Int(b0.pointee.left1)
    let s0l2 = nodes + Int(s0.pointee.left2)
    let b0l2 = nodes + Int(b0.pointee.left2)
    buffer.add(1, s0w, s0t)
    buffer.add(2, s0w)
    buffer.add(3, s0t)
    buffer.add(6, b0t)
    buffer.add(8, b1w)
    buffer.add(9, b1t)
    buffer.add(10, b2.pointee.word, b2t)
    buffer.add(11, b2t)
    buffer.add(13, s1w)
    buffer.add(14, s1t)
    buffer.add(22, s1w, s1t &<< 8 | s0t)
    buffer.add(23, s0w, s1t &<< 8 | s0t)
    buffer.add(24, s1w, s0w)
    buffer.add(26, b0t, b1t)
    buffer.add(28, b0t, b1w)
    buffer.add(29, s1t, b0t)
    buffer.add(31, s1t, b0w)
    buffer.add(33, s1t, s0t, b0t)
    buffer.add(34, s2t, s1t, s0t)
    buffer.add(35, b0t, b1t, b2t)
    buffer.add(41, s1t, s0t, b0t &<< 8 | b1t)
    buffer.add(43, s0w, ahead)
    buffer.add(44, s0t, ahead)
    buffer.add(47, s1t, s0t, behind)
    buffer.add(49, s1t, s0t, 256 | marksBehind)
    buffer.add(52, s1c, s0c, b0c &<< 16 | marksBehind &<< 8 | marksAhead)
    buffer.add(54, s0t, UInt64(s0.pointee.leftCount))
    buffer.add(57, s1w, UInt64(s1.pointee.rightCount))
    buffer.add(58, s1t, UInt64(s1.pointee.rightCount))
    buffer.add(59, b0t, UInt64(b0.pointee.leftCount))
    buffer.add(60, s0l.pointee.word)
    buffer.add(62, s0r.pointee.word)
    buffer.add(63, s0t, s0r.pointee.tag &<< 8 | UInt64(s0r.pointee.relation))
    buffer.add(64, s1l.pointee.word)
    buffer.add(65, s1t, s1l.pointee.tag &<< 8 | UInt64(s1l.pointee.relation))
    buffer.add(66, s1r.pointee.word)
    buffer.add(67, s1t, s1r.pointee.tag &<< 8 | UInt64(s1r.pointee.relation))
    buffer.add(68, b0l.pointee.word)
    buffer.add(70, s0t, s0l.pointee.tag, s0l2.pointee.tag)
    buffer.add(73, b0t, b0l.pointee.tag, b0l2.pointee.tag)
    buffer.add(75, s0t, s0l.pointee.tag, b0t)
    buffer.add(76, s1t, s1r.pointee.tag, s0t)
    buffer.add(77, s1t, s0l.pointee.tag, s0t)
    buffer.add(78, s1t, s0r.pointee.tag, s0t)
    buffer.add(79, s0t, b0l.pointee.tag, b0t)
    buffer.add(82, s0w, s0.pointee.leftRelations)
    buffer.add(84, s1t, s1.pointee.rightRelations)
    buffer.add(87, s1c, s1.pointee.leftRelations, s0c)
    buffer.add(89, s0t, s0l.pointee.word, b0t)
    buffer.add(92, s0c, b0c, b1c &<< 8 | b2.pointee.coarse)
    buffer.add(93, s2.pointee.coarse &<< 8 | s1c, s0c, b0c)
    buffer.add(94, s1t, b0t, b1t)
    buffer.add(96, s0.pointee.suffix, b0t)
    buffer.add(97, b0.pointee.suffix, s0t)
    buffer.add(98, s1.pointee.suffix, s0.pointee.suffix)
    buffer.add(133, s0t, b0t, b0m)
    buffer.add(135, s0w, b0m, b0c)
    buffer.add(136, b0w, b0m, s0c)
    buffer.add(137, s1t, s0t, s0m)
    buffer.add(138, s0t, afterTop, b0t)
    buffer.add(142, b0m, s0m, b2.pointee.marksBefore)
  }

  /// Fills `buffer` with all of them.
  @inline(__always)
  package func fill(_ buffer: inout FeatureBuffer) {
    buffer.count = 0
    addFirst(&buffer)
    addSecond(&buffer)
    addThird(&buffer)
  }
}

/// What lies between two words of a sentence.
enum WordPair {
  /// How far apart two words are: 1 to 4, then in steps.
  @inline(__always)
  static func distance(from: UnsafePointer<SyntaxNode>, to: UnsafePointer<SyntaxNode>) -> UInt64 {
    let distance = to - from
    switch distance {
    case ..<5: return UInt64(truncatingIfNeeded: max(distance, 0))
    case 5...6: return 5
    case 7...10: return 6
    case 11...20: return 7
    default: return 8
    }
  }

  /// Commas between two words, up to three, and whether a quotation opens or closes between them.
  @inline(__always)
  static func marks(from: UnsafePointer<SyntaxNode>, to: UnsafePointer<SyntaxNode>) -> UInt64 {
    let commas = min(max(to.pointee.commasBefore &- from.pointee.commasBefore, 0), 3)
    let quotes = max(to.pointee.quotesBefore &- from.pointee.quotesBefore, 0)
    return UInt64(truncatingIfNeeded: commas) | (quotes & 1 == 0 ? (quotes == 0 ? 0 : 8) : 4)
  }
}
