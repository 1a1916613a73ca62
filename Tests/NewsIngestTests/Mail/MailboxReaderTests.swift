import NewsModel
import Testing

@testable import NewsIngest

@Suite struct MailboxReaderTests {
  private func message(_ number: Int, _ text: String = MailMessageTests.prose) -> String {
    """
    From ada@quill.example Mon Apr 21 09:12:33 2031
    From: Ada Tarn <ada@quill.example>
    Date: Mon, 21 Apr 2031 09:12:33 +0200
    Subject: Bridge \(number)

    \(text)


    """
  }

  @Test func `each message is an article, with the line on which it starts`() throws {
    let folder = try TemporaryFolder()
    let prose =
      MailMessageTests.prose + "\n\n>From Monday on the bridge stays closed, the harbour office said in a note."
    let reading = Reading([folder.write("letters", message(1) + message(2, prose) + message(3))])
    #expect(reading.failures == [])
    #expect(reading.articles.map(\.article.headline) == ["Bridge 1", "Bridge 2", "Bridge 3"])
    #expect(reading.articles.map(\.line) == [1, 10, 21])
    #expect(reading.articles[1].article.body.contains("\n\nFrom Monday on"))
    #expect(reading.articles.map(\.format) == [.mail, .mail, .mail])
    #expect(reading.articles[2].article.uri == "file://\(folder.path)/letters#3")
  }

  @Test func `a message over the limit is passed over, the next one is not`() throws {
    let folder = try TemporaryFolder()
    var options = IngestOptions()
    options.maximumTextBytes = 2_000
    let long = String(repeating: "The tide comes in twice a day.\n", count: 200)
    let reading = Reading([folder.write("a.mbox", message(1) + message(2, long) + message(3))], options: options)
    #expect(reading.articles.map(\.article.headline) == ["Bridge 1", "Bridge 3"])
    #expect(reading.failures.map(\.line) == [10])
  }

  @Test func `a file that only claims to be a mailbox says so`() throws {
    let folder = try TemporaryFolder()
    #expect(Reading([folder.write("a.mbox", bridgeStory)]).failures.map(\.code) == [.damaged])
  }
}
