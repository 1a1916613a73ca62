import NewsLanguage
import Testing

@Suite struct TransitionScoresTests {
  private func scores(_ left: Int32, _ right: Int32) -> TransitionScores {
    var scores = TransitionScores(allowsRight: true)
    scores.left = left
    scores.right = right
    return scores
  }

  @Test func `the best transition is ahead of the next by the margin`() {
    #expect(scores(-3, -8).best == .shift)
    #expect(scores(-3, -8).margin == 3)
    #expect(scores(9, 4).best == .left)
    #expect(scores(9, 4).margin == 5)
    #expect(scores(-2, 4).best == .right)
    #expect(scores(-2, 4).margin == 4)
    #expect(scores(0, -1).best == .shift)
    #expect(scores(0, -1).margin == 0)
  }

  @Test func `right is never chosen where it cannot be made`() {
    var scores = TransitionScores(allowsRight: false)
    scores.right += 10_000
    #expect(scores.best == .shift)
    scores.left = 2
    #expect(scores.best == .left)
    #expect(scores.margin == 2)
  }
}
