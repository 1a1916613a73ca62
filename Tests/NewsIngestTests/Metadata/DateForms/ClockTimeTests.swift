import NewsModel
import Testing

@testable import NewsIngest

@Suite struct ClockTimeTests {
  @Test(arguments: [
    ("2025-04-23T13:47:05Z", "13:47:05", "Z"), ("2025-04-23T13:47:05.123+06:00", "13:47:05", "+06:00"),
    ("2025-04-23 13:47 -0400", "13:47", "-04:00"), ("Wed, 23 Apr 2025 15:04 GMT", "15:04", "Z"),
    ("BDST: 1347 HRS, APR 23, 2025", "13:47", "+06:00"), ("April 23, 2025 at 3:14 pm EDT", "15:14", "-04:00"),
    ("April 23, 2025 12:05 a.m. UTC+2", "00:05", "+02:00"), ("23.04.2025, 13.47 Uhr MESZ", "13:47", "+02:00"),
  ])
  func `times stand before or behind the day, with their zone`(text: String, time: String, offset: String) {
    let stamp = DateStamp(whole: text)
    #expect(stamp?.day.description == "2025-04-23")
    #expect(stamp?.time?.description == time)
    #expect(stamp?.utcOffset == offset)
  }

  @Test(arguments: ["23 April 2025 15:04 BST", "23 April 2025 15:04 IST", "23 April 2025 15:04"])
  func `a zone that may be two leaves the offset open`(text: String) {
    let stamp = DateStamp(whole: text)
    #expect(stamp?.time?.description == "15:04")
    #expect(stamp?.utcOffset == nil)
  }

  @Test func `25 o'clock is no time`() {
    #expect(DateStamp(in: "23 April 2025 25:04")?.time == nil)
    #expect(DateStamp(in: "23 April 2025 13:75 pm")?.time == nil)
  }
}
