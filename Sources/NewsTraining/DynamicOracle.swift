import NewsLanguage

/// What a transition costs: how many arcs of the gold tree can no longer be made after it (Goldberg and Nivre 2013,
/// arc-hybrid).
struct DynamicOracle {
  let heads: [Int32]

  /// The cost of each transition that can be made; nil for the others.
  func costs(_ state: ParserState) -> (shift: Int?, left: Int?, right: Int?) {
    let top = state.stackCount > 0 ? state.stacked(0) : -1
    let second = state.stackCount > 1 ? state.stacked(1) : -1
    let next = state.next
    var shift: Int?
    var left: Int?
    var right: Int?
    if state.allows(.shift) {
      // The next word loses its dependents on the stack, and every head there but the top.
      var cost = 0
      let head = Int(heads[next])
      for depth in 0..<state.stackCount {
        let word = state.stacked(depth)
        if Int(heads[word]) == next { cost += 1 }
        if depth > 0, head == word { cost += 1 }
      }
      shift = cost
    }
    if state.allows(.left) || state.allows(.right) {
      var lostDependents = 0
      if next < state.count { for word in next..<state.count where Int(heads[word]) == top { lostDependents += 1 } }
      let head = Int(heads[top])
      if state.allows(.left) {
        // The top loses its dependents in the buffer, and the heads below it and behind the next word.
        left = lostDependents + (head == second || head > next ? 1 : 0)
      }
      if state.allows(.right) {
        right = lostDependents + (head >= next ? 1 : 0)
      }
    }
    return (shift, left, right)
  }
}
