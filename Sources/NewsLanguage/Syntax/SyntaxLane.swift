/// A sentence on its way through the tagger or the parser, which goes in small steps so that several can go in turn.
///
/// The features of a decision lie scattered over megabytes of model, and to wait for them takes longer than to add them up. So each step
/// ends by asking the memory for what the next step needs, and while that is on its way the sentences in the other lanes take
/// their steps.
protocol SyntaxLane: ~Copyable {
  /// Goes on with the sentence.
  ///
  /// - Returns: Whether there was anything left to do.
  mutating func step() -> Bool
}

/// Lanes that sentences go through side by side.
///
/// They are values in memory of their own, for a class would be asked at each step whether anybody else is at work in it.
struct SyntaxLanes<Lane: SyntaxLane & ~Copyable>: ~Copyable {
  private let lanes: UnsafeMutablePointer<Lane>
  /// Measured: with two of them text is read a seventh faster than with one, with four a little faster still, with six no more.
  private static var count: Int { 4 }

  init(_ makeLane: () -> Lane) {
    lanes = .allocate(capacity: Self.count)
    for place in 0..<Self.count { (lanes + place).initialize(to: makeLane()) }
  }

  deinit {
    lanes.deinitialize(count: Self.count)
    lanes.deallocate()
  }

  /// Sends `count` sentences through the lanes.
  ///
  /// - Parameters:
  ///   - begin: Puts the sentence of a number into a lane.
  ///   - finish: Takes it out when all is done.
  func send(_ count: Int, begin: (inout Lane, Int) -> Void, finish: (borrowing Lane, Int) -> Void) {
    // The sentence in each of the lanes that have one.
    var sentences = Array(0..<min(Self.count, count))
    for place in sentences.indices { begin(&lanes[place], place) }
    var next = sentences.count
    var open = sentences.count
    while open > 0 {
      for place in sentences.indices where sentences[place] >= 0 && !lanes[place].step() {
        finish(lanes[place], sentences[place])
        if next < count {
          begin(&lanes[place], next)
          sentences[place] = next
          next += 1
        } else {
          sentences[place] = -1
          open -= 1
        }
      }
    }
  }
}
