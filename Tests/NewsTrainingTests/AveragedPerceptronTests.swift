import NewsLanguage
import Testing

@testable import NewsTraining

@Suite struct AveragedPerceptronTests {
  private func buffer(_ values: UInt64...) -> FeatureBuffer {
    var buffer = FeatureBuffer()
    for value in values { buffer.add(1, value) }
    return buffer
  }

  @Test func `the average counts a weight for the steps it stood`() {
    let perceptron = AveragedPerceptron(classCount: 2)
    perceptron.step()
    perceptron.step()
    perceptron.step()
    // Set after three quarters of the time.
    perceptron.update(buffer(7), 1, by: 1)
    for _ in 0..<4 { perceptron.step() }
    let weights = perceptron.averaged().weights
    #expect(weights[0] == 0)
    #expect(abs(weights[1] - 0.5) < 1e-6)
  }

  /// Two features of a first helping, one of a second, one of a third.
  private func helpings() -> FeatureBuffer {
    var buffer = buffer(1, 2, 3, 4)
    buffer.helpings = (first: 2, second: 3)
    return buffer
  }

  @Test func `the scores of a helping leave out what is behind it`() {
    let perceptron = AveragedPerceptron(classCount: 2)
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: 6)
    defer { scores.deallocate() }
    perceptron.update(buffer(1), 0, by: 1)
    perceptron.update(buffer(3), 1, by: 10)
    perceptron.update(buffer(4), 1, by: 100)
    let last = perceptron.scoreHelpings(helpings(), into: scores)
    #expect((0..<6).map { scores[$0] } == [1, 0, 1, 10, 1, 110])
    #expect(last == scores + 4)
  }

  @Test func `each helping learns to decide alone, by a margin`() {
    let perceptron = AveragedPerceptron(classCount: 3)
    let scores = UnsafeMutablePointer<Float>.allocate(capacity: 9)
    defer { scores.deallocate() }
    // The third class is out of the question.
    func learn() {
      perceptron.scoreHelpings(helpings(), into: scores)
      perceptron.learn(helpings(), scores, margin: 3) { $0 == 2 ? nil : $0 == 1 }
    }
    for _ in 0..<5 { learn() }
    perceptron.scoreHelpings(helpings(), into: scores)
    for helping in 0..<3 {
      #expect(scores[helping * 3 + 1] - scores[helping * 3] >= 3)
      #expect(scores[helping * 3 + 2] == 0)
    }
    let settled = (0..<9).map { scores[$0] }
    learn()
    perceptron.scoreHelpings(helpings(), into: scores)
    #expect((0..<9).map { scores[$0] } == settled)
  }

  @Test func `the mean of two models takes a feature that one lacks as nothing`() {
    let one = AveragedWeights(classCount: 1, keys: [1, 2], weights: [4, 6])
    let two = AveragedWeights(classCount: 1, keys: [2, 3], weights: [2, -2])
    let mean = AveragedWeights.mean([one, two])
    #expect(mean.keys == [1, 2, 3])
    #expect(mean.weights == [2, 4, -1])
  }
}
