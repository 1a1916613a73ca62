import NewsModel
import Testing

@Suite struct ModificationTests {
  @Test(arguments: ["2025-04-23", "2025-04-23T13:47", "2025-04-23T13:47:05Z", "2025-04-23T13:47+06:00"])
  func `what was written is read back`(text: String) {
    #expect(Modification(iso8601: text)?.iso8601 == text)
  }

  @Test func `without a day there is no change`() {
    #expect(Modification(iso8601: "yesterday") == nil)
    #expect(Modification(iso8601: "2025-02-30") == nil)
  }
}
