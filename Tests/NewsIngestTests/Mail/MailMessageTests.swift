import NewsModel
import Testing

@testable import NewsIngest

@Suite struct MailMessageTests {
  static let prose = """
    The old bridge of Quill Harbor was closed on Monday after a barge struck its northern pier.

    Mayor Ada Tarn said divers would inspect the pier before any car may cross again.
    """

  static func newsletter(_ name: String = "letter.eml", html: String? = nil, text: String = prose) -> String {
    let html =
      html ?? "<html><body><h1>Barge strikes bridge</h1>"
      + prose.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined() + "</body></html>"
    return """
      Received: from mail.harbor.example
      From: =?utf-8?Q?Ada_T=C3=A4rn_from_Harbor_Post?= <news@harbor.example>
      To: reader@quill.example
      Subject: =?utf-8?Q?Barge_strikes?=
       =?utf-8?Q?_bridge?=
      Date: Mon, 21 Apr 2031 09:12:33 +0200 (CEST)
      Message-ID: <2031.1@harbor.example>
      List-Id: Harbor Letter <letter.harbor.example>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8

      \(text)
      --b
      Content-Type: text/html; charset=utf-8

      \(html)
      --b--
      """
  }

  private func read(_ name: String, _ text: String) throws -> Reading {
    let folder = try TemporaryFolder()
    return Reading([folder.write(name, text.replacing("\n", with: "\r\n"))])
  }

  @Test func `a newsletter says who, when, what and where it is from`() throws {
    let reading = try read("letter.eml", Self.newsletter())
    let found = try #require(reading.articles.first)
    #expect(found.format == .mail)
    #expect(found.article.headline == "Barge strikes bridge")
    #expect(found.article.authors == ["Ada Tärn"])
    #expect(found.article.publisher == "Harbor Post")
    #expect(found.article.published?.iso8601 == "2031-04-21T09:12:33+02:00")
    #expect(found.article.uri == "mid:2031.1@harbor.example")
    #expect(found.article.body == Self.prose)
  }

  @Test func `mail is known by its header, whatever its name`() throws {
    #expect(try read("letter.txt", Self.newsletter()).articles.map(\.format) == [.mail])
    #expect(try read("letter", Self.newsletter()).articles.map(\.format) == [.mail])
  }

  @Test func `of page and text the page is taken, unless it is much poorer`() throws {
    let rich = Self.newsletter(text: "Read it in your browser: https://harbor.example/1")
    #expect(try read("a.eml", rich).articles.first?.article.body == Self.prose)
    let poor = Self.newsletter(html: "<html><body><p>Your program shows no pages.</p></body></html>")
    #expect(try read("a.eml", poor).articles.first?.article.body == Self.prose)
  }

  @Test func `attached files are left out, a message passed on is read`() throws {
    let text = """
      From: Ada Tarn <ada@quill.example>
      Date: 21 Apr 2031 09:12 GMT
      Subject: Fwd: Re: Bridge
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: message/rfc822

      Content-Type: text/plain

      \(Self.prose)
      -- 
      Ada's signature line
      --x
      Content-Type: text/html
      Content-Disposition: attachment; filename=a.html

      <p>The file that was attached is no part of the article, however long it may be.</p>
      --x--
      """
    let article = try #require(try read("a.eml", text).articles.first?.article)
    #expect(article.body == Self.prose)
    #expect(article.headline == "Bridge")
    #expect(article.authors == ["Ada Tarn"])
    #expect(article.published?.iso8601 == "2031-04-21T09:12Z")
  }

  @Test func `parts in parts in parts come to an end`() throws {
    var text = "MIME-Version: 1.0\nMessage-ID: <1@x>\n"
    for depth in 0..<3_000 { text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n" }
    #expect(try read("deep.eml", text + "\n\n" + Self.prose).failures.map(\.code) == [.noText])
  }
}
