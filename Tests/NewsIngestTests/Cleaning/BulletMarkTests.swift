import Testing

@testable import NewsIngest

@Suite struct BulletMarkTests {
  @Test(arguments: [("- one", 2), ("• one", 4), ("➡️one", 6), ("12) one", 4), ("1. one", 3), ("— one", 4)])
  func `a list item opens with a mark`(text: String, length: Int) {
    #expect(BulletMark.length(in: text) == length)
  }

  @Test(arguments: ["-one", "2025 was", "1.5 million", "one - two", "-", "💬🇺🇦 Talks", ""])
  func `a hyphen without a space, a number, an emoji make no item`(text: String) {
    #expect(BulletMark.length(in: text) == 0)
  }
}
