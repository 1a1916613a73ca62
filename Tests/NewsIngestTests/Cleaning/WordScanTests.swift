import Testing

@testable import NewsIngest

@Suite struct WordScanTests {
  @Test func `words are in lower case, with the marks inside them`() {
    #expect(
      WordScan("Ada’s U.S. co-pilot: ÉTÉ 1,5 – “Nein”").words == ["ada's", "u.s", "co-pilot", "été", "1", "5", "nein"])
  }

  @Test func `capitals and letters are counted`() {
    let scan = WordScan("Ada Tarn met NATO envoys")
    #expect(scan.count == 5)
    #expect(scan.capitalized == 3)
    #expect(scan.upperLetters == 6)
  }

  @Test func `signs of a script without spaces count in pairs`() {
    #expect(line("橋は月曜日に閉鎖された").wordCount == 5)
  }

  @Test func `a line of a thousand words keeps the first forty`() {
    let scan = WordScan(String(repeating: "wave ", count: 1_000))
    #expect(scan.count == 1_000)
    #expect(scan.words.count == 40)
  }

  @Test(arguments: ["Ada’s U.S. co-pilot: ÉTÉ 1,5 – “Nein”", "橋は月", "ferry-", "", "'"])
  func `words handed on without strings are the same`(text: String) {
    var words: [String] = []
    WordScan.forEachWord(of: text[...]) { words.append(String(decoding: $0, as: UTF8.self)) }
    #expect(words == WordScan(text).words)
  }

  @Test func `no more words are handed on than asked for`() {
    var words: [String] = []
    WordScan.forEachWord(of: "The pier is closed", atMost: 2) { words.append(String(decoding: $0, as: UTF8.self)) }
    #expect(words == ["the", "pier"])
  }
}
