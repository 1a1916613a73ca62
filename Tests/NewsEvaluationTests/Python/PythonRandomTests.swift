import Testing

@testable import NewsEvaluation

@Suite struct PythonRandomTests {
  @Test func `the numbers are those of random.Random(7).randrange`() {
    var random = PythonRandom(seed: 7)
    #expect((0..<8).map { _ in random.below(100) } == [41, 19, 50, 83, 6, 9, 68, 12])
  }

  @Test func `the order is that of random.Random(1).shuffle`() {
    var random = PythonRandom(seed: 1)
    var items = Array(0..<10)
    random.shuffle(&items)
    #expect(items == [6, 8, 9, 7, 5, 3, 0, 4, 1, 2])
  }
}
