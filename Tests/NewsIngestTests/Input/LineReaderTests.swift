import Testing

@testable import NewsIngest

@Suite struct LineReaderTests {
  private func lines(_ text: String, head: Int = 0, limit: Int = 1_000) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = folder.write("x", text)
    var source = ByteSource(try OpenFile(path: path), path: path)
    _ = try source.peek(head)
    var reader = LineReader(source, limit: limit)
    var found: [String] = []
    while true {
      switch try reader.next() {
      case .bytes(let bytes): found.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: found.append("too long in line \(reader.lineNumber)")
      case .end: return found
      }
    }
  }

  @Test(arguments: [0, 1, 3, 100])
  func `lines come whole wherever the first bytes were cut`(head: Int) throws {
    #expect(try lines("ab\n\ncd\nef", head: head) == ["ab", "", "cd", "ef"])
  }

  @Test func `a last line feed ends a line and starts none`() throws {
    #expect(try lines("ab\n") == ["ab"])
    #expect(try lines("") == [])
  }

  @Test func `lines longer than the buffer come whole`() throws {
    let long = String(repeating: "x", count: 700_000)
    #expect(try lines("a\n\(long)\nb", limit: 1 << 20) == ["a", long, "b"])
  }

  @Test func `a line over the limit is passed over, the next one is not`() throws {
    let long = String(repeating: "x", count: 700_000)
    #expect(
      try lines("a\n\(long)\nb\n\(long)", limit: 1_000) == ["a", "too long in line 2", "b", "too long in line 4"])
    #expect(try lines("abcdef\nb", limit: 3) == ["too long in line 1", "b"])
  }
}
