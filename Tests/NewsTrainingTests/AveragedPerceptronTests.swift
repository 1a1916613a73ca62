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

  @Test func `the mean of two models takes a feature that one lacks as nothing`() {
    let one = AveragedWeights(classCount: 1, keys: [1, 2], weights: [4, 6])
    let two = AveragedWeights(classCount: 1, keys: [2, 3], weights: [2, -2])
    let mean = AveragedWeights.mean([one, two])
    #expect(mean.keys == [1, 2, 3])
    #expect(mean.weights == [2, 4, -1])
  }
}
