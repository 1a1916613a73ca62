import Testing

@testable import NewsIngest

@Suite struct MIMEEntityTests {
  @Test func `parts lie between delimiters, whatever stands before and after them`() {
    let text = """
      Content-Type: multipart/mixed; boundary="a b"

      preamble
      --a b
      Content-Type: text/plain

      one
      --a bc is no delimiter
      --a b

      two
      --a b--
      epilogue
      """
    for ending in ["\n", "\r\n"] {
      let bytes = Array(text.replacing("\n", with: ending).utf8)
      let parts = MIMEEntity(bytes[...]).parts
      #expect(parts.map(\.text) == ["one\(ending)--a bc is no delimiter", "two"])
    }
  }

  @Test func `the last part of a message that is cut off is kept`() {
    let text = "Content-Type: multipart/mixed; boundary=x\n\n--x\n\none\n--x\n\ntwo and"
    #expect(MIMEEntity(Array(text.utf8)[...]).parts.map(\.text) == ["one", "two and"])
  }

  @Test(arguments: [
    ("quoted-printable", "caf=C3=A9 and a long =\r\nline, 1=2", "café and a long line, 1=2"),
    ("base64", "Y2Fmw6kg\r\nYW5k", "café and"), ("7bit", "plain", "plain"), ("BASE64", "Y2Fm=ignored", "caf"),
  ])
  func `the encoding of transfer is taken off`(encoding: String, body: String, text: String) {
    let bytes = Array("Content-Transfer-Encoding: \(encoding)\nContent-Type: text/plain; charset=utf-8\n\n\(body)".utf8)
    #expect(MIMEEntity(bytes[...]).text == text)
  }

  @Test func `a text is decoded from its charset`() {
    let head = Array("Content-Type: text/plain; charset=\"iso-8859-1\"\n\n".utf8)
    #expect(MIMEEntity((head + [0x63, 0x61, 0x66, 0xE9])[...]).text == "café")
  }
}
