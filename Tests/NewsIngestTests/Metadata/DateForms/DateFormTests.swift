import NewsModel
import Testing

@testable import NewsIngest

@Suite struct DateFormTests {
  @Test(arguments: DateForm.all.map(\.example))
  func `every form reads its own example`(example: String) {
    #expect(DateStamp(whole: example)?.day.description == "2025-04-23")
  }

  @Test(arguments: [
    "Apr. 23rd, 2025", "APR 23, 2025", "April 23 2025", "23 Apr 2025", "23. April 2025", "23rd of April, 2025",
    "23-Apr-2025",
    "23 de abril de 2025", "2025/04/23", "20250423", "23.04.2025", "04/23/2025", "2025年4月23日",
    "Wednesday, 23 April 2025",
  ])
  func `a day has many spellings`(text: String) {
    #expect(DateStamp(whole: text)?.day.description == "2025-04-23")
  }

  @Test(arguments: [
    "04/05/2025", "30 February 2025", "April 2025", "23 April", "12345678", "1.2.3", "May 2025 be kind",
  ])
  func `what is no day, or may be two, is not read`(text: String) {
    #expect(DateStamp(in: text) == nil)
  }
}
