import Testing

@testable import NewsEvaluation

@Suite struct StatisticsTests {
  @Test func `a sum is rounded once`() {
    #expect(Statistics.exactSum([Double](repeating: 0.1, count: 10)) == 1)
    #expect(Statistics.exactSum([1e16, 1, -1e16]) == 1)
    #expect(Statistics.exactSum([1, 1e-16, 1e-16]) == 1 + 2.220446049250313e-16)
    #expect(Statistics.exactSum([]) == 0)
  }

  @Test func `the deviation is that of a sample`() {
    #expect(Statistics.deviation([2, 4, 4, 4, 5, 5, 7, 9]) == (32.0 / 7).squareRoot())
  }
}
