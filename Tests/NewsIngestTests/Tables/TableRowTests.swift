import Testing

@testable import NewsIngest

@Suite struct TableRowTests {
  private func fields(_ line: String, _ delimiter: Unicode.Scalar = ",") -> [String] {
    TableRow.fields(of: Array(line.utf8), delimiter: UInt8(ascii: delimiter)).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func `fields are parted where no quotation mark is open`() {
    #expect(fields(#"a,"b, c","d ""e""",f"#) == ["a", "b, c", #"d "e""#, "f"])
    #expect(fields("a,,b,\r") == ["a", "", "b", ""])
    #expect(fields(#"5" pipe, "x" y"#) == [#"5" pipe"#, "x y"])
    #expect(fields("a\tb,c", "\t") == ["a", "b,c"])
  }

  @Test func `a row of nothing but separators takes no more memory than a row`() {
    #expect(fields(String(repeating: ",", count: 100_000)).count == 10_000)
  }

  @Test func `a row goes on while a mark is open`() {
    var row = TableRow(delimiter: UInt8(ascii: ","))
    row.add(Array(#"1,"one"#.utf8))
    #expect(row.isOpen)
    row.add(Array(#"two",3"#.utf8))
    #expect(!row.isOpen)
    #expect(row.fields.map { String(decoding: $0, as: UTF8.self) } == ["1", "one\ntwo", "3"])
  }
}
