import Testing

@testable import newsdb

@Suite struct CSVTests {
  @Test func `cells with commas, marks and line breaks are quoted, and lines end in CR LF`() {
    #expect(
      CSV.row([.text("a,b"), .text("say \"no\""), .text("one\ntwo"), .value("3"), .empty])
        == "\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\",3,\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
  func `text that a spreadsheet would run gets an apostrophe`(text: String) {
    let row = CSV.row([.text(text)])
    #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
  }

  @Test func `newsdb's own values stand as they are`() {
    #expect(CSV.row([.value("-5"), .number(3), .number(nil)]) == "-5,3,\r\n")
  }
}
