import Testing

@testable import NewsIngest

@Suite struct MIMETextTests {
  @Test(arguments: [
    ("plain = text", "plain = text"), ("=?utf-8?Q?caf=C3=A9_noir?= open", "café noir open"),
    ("=?UTF-8?B?Y2Fmw6k=?=", "café"), ("=?iso-8859-1?q?caf=E9?=", "café"), ("a =?utf-8?q?b?= c", "a b c"),
    ("=?utf-8?q?one?= =?utf-8?q?_two?=", "one two"),
    ("=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"), ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
    ("=?utf-8?q?open", "=?utf-8?q?open"),
    ("=?utf-8*en?q?caf=C3=A9?=", "café"), ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
  ])
  func `encoded words of a header are decoded`(value: String, text: String) {
    #expect(MIMEText.unwrapped(value) == text)
  }

  @Test func `lines that end with a space flow into the next`() {
    #expect(MIMEText.unflowed("one \ntwo\n three\n-- \nAda") == "one two\nthree\n-- \nAda")
  }
}
