import NewsModel
import Testing

@testable import NewsIngest

@Suite struct SavedPageTests {
  private func saved(_ head: String, location: String = "https://harbor.example/1") -> String {
    """
    \(head)
    Date: Mon, 21 Apr 2031 09:12:33 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="--=_b"

    ----=_b
    Content-Type: text/css

    p {}
    ----=_b
    Content-Type: text/html; charset=windows-1252
    Content-Transfer-Encoding: quoted-printable
    Content-Location: \(location)

    <html><title>Bridge closed</title><h1>Bridge closed</h1>
    <p>Divers went down to the caf=E9 by the pier on Friday, Mayor Ada Tarn sai=
    d.</p></html>
    ----=_b--
    """
  }

  @Test(arguments: [
    "From: <Saved by a browser>\nSnapshot-Content-Location: https://harbor.example/1", "From: <Saved by a browser>",
    "X-Note: 1",
  ])
  func `a page saved with its parts is that page, at its address`(head: String) throws {
    let folder = try TemporaryFolder()
    let text = saved(head)
    let reading = Reading([folder.write("a.mhtml", text), folder.write("b", text)])
    #expect(reading.failures == [])
    #expect(reading.articles.map(\.format) == [.page, .page])
    #expect(reading.articles.map(\.article.uri) == ["https://harbor.example/1", "https://harbor.example/1"])
    #expect(
      reading.articles.first?.article.body == "Divers went down to the café by the pier on Friday, Mayor Ada Tarn said."
    )
  }

  @Test func `a file without a page says so`() throws {
    let folder = try TemporaryFolder()
    let path = folder.write("a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n")
    #expect(Reading([path]).failures.map(\.code) == [.noText])
  }
}
