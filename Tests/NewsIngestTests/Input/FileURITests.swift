import Testing

@testable import NewsIngest

@Suite struct FileURITests {
  @Test(arguments: [
    ("/a/b.txt", "file:///a/b.txt"), ("/a b/ä#?.txt", "file:///a%20b/%C3%A4%23%3F.txt"),
    ("/a/./b/../c.txt", "file:///a/c.txt"),
    ("/../x", "file:///x"), ("/50%.txt", "file:///50%25.txt"),
  ])
  func `a path is encoded as RFC 8089 asks`(path: String, uri: String) {
    #expect(FileURI.make(path: path) == uri)
  }

  @Test func `a relative path starts at the current folder`() {
    #expect(FileURI.make(path: "x.txt").hasPrefix("file:///"))
    #expect(FileURI.make(path: "./x.txt") == FileURI.make(path: "x.txt"))
  }
}
