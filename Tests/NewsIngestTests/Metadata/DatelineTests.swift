import NewsModel
import Testing

@testable import NewsIngest

@Suite struct DatelineTests {
  @Test func `a dateline gives agency and, with its year, the day`() {
    let dateline = Dateline("QUILL HARBOR, April 23, 2025 (Tarnwire) – The bridge was opened.")
    #expect(dateline?.agency == "Tarnwire")
    #expect(dateline?.day?.description == "2025-04-23")
    #expect(dateline?.words == "QUILL HARBOR, April 23, 2025 (Tarnwire)")
  }

  @Test func `without its year the day stays open`() {
    let dateline = Dateline("QUILL HARBOR, April 23 (Tarnwire) - The bridge was opened.")
    #expect(dateline?.agency == "Tarnwire")
    #expect(dateline?.day == nil)
  }

  @Test(arguments: [
    "The bridge – built in 2025 – was opened.", "On April 23, 2025 the bridge was opened.", "No dash here.",
  ])
  func `a dash in prose makes no dateline`(text: String) {
    #expect(Dateline(text) == nil)
  }
}
