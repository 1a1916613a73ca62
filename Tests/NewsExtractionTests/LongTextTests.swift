import Glibc
import NewsModel
import Testing

@testable import NewsExtraction

/// The time of extraction grows with the length of a text and not with its square, also where the text has no sentences,
/// or nothing but marks.
@Suite struct LongTextTests {
  @Test(arguments: [
    // One sentence that never ends.
    "the talks in Kolm met ", "envoys met in Kolm and ", "they attacked Norway and ",
    // Initials, single quotation marks and addresses without end.
    "a.", "‘a word said ", "https://example.com/a. ",
    // One name again and again; people of one name; titles.
    "Ada Marlow met Tomas Orlan. ", "President Ada Marlow met President Ben Marlow. President Marlow left. ",
    "The mayor said it. Mayor Ada Marlow left. ",
  ])
  func `four times the text takes no sixteen times as long`(_ unit: String) {
    _ = seconds(of: unit, bytes: 1_000)
    let short = min(seconds(of: unit, bytes: 12_000), seconds(of: unit, bytes: 12_000))
    let long = min(seconds(of: unit, bytes: 48_000), seconds(of: unit, bytes: 48_000))
    #expect(long < short * 10)
  }

  /// The processor time that this thread takes, whatever else the machine is doing.
  private func seconds(of unit: String, bytes: Int) -> Double {
    let article = Article(
      identifier: "long", body: String(repeating: unit, count: bytes / unit.utf8.count))
    let start = processorTime()
    _ = Extractor().extract(article)
    return processorTime() - start
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
